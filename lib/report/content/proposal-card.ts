import { foldName } from '../../domain/academie.ts'
import type { SynthesisItem } from '../../domain/synthesis.ts'
import { provenance } from '../provenance.ts'

/** A « proposition phare » as a card: its fields in the order of the sheet. */
export interface ProposalCard {
  readonly id: string
  readonly title: string
  readonly fields: readonly { readonly name: string; readonly value: string }[]
  readonly provenance: string
}

const NOT_FILLED = 'non renseigné'

/** The value of a field of the sheet; empty where nobody filled it in. */
export function filled(value: string): string {
  return foldName(value) === 'a completer' ? '' : value.trim()
}

/** Lays out the sheet of a proposition; an empty field is said to be so. */
export function proposalCard(item: SynthesisItem): ProposalCard {
  const fields = Object.entries(item.sheet ?? {})
    .map(([name, value]) => ({ name, value: filled(value) || NOT_FILLED }))
    .filter(({ value }) => foldName(value) !== foldName(item.text))
  return { id: item.id, title: item.text, fields, provenance: provenance(item) }
}
