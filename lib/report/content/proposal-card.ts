import type { SynthesisItem } from '../../domain/synthesis.ts'
import { PROPOSAL_FIELDS, proposalField, proposalTitle } from '../proposal-fields.ts'
import { provenance } from '../provenance.ts'

/** A « proposition phare » as a card. */
export interface ProposalCard {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly fields: readonly { readonly name: string; readonly value: string }[]
  readonly provenance: string
}

/** Lays out the sheet of a proposition; an empty field is said to be so. */
export function proposalCard(item: SynthesisItem): ProposalCard {
  return {
    id: item.id,
    title: proposalTitle(item),
    summary: item.text,
    fields: PROPOSAL_FIELDS.map(({ key, label }) => ({
      name: label,
      value: proposalField(item, key) || 'non renseigné',
    })),
    provenance: provenance(item),
  }
}
