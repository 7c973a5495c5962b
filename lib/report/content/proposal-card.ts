import type { SynthesisItem } from '../../domain/synthesis.ts'
import { PROPOSAL_FIELDS, proposalField, proposalTitle } from '../proposal-fields.ts'
import { provenance } from '../provenance.ts'
import { officialWords } from './official.ts'

/** A « proposition phare » as a card. */
export interface ProposalCard {
  readonly id: string
  readonly idea: string
  readonly academie: string
  readonly title: string
  readonly summary: string
  /** As written; « non renseigné » where the sheet is empty. */
  readonly effort: string
  readonly timeframe: string
  /** Number of the official proposition; null where nobody linked it to one. */
  readonly official: string | null
  readonly fields: readonly { readonly name: string; readonly value: string }[]
  readonly provenance: string
}

const EMPTY = 'non renseigné'

/** The fields that nobody filled in; where that is all of them, their names would only take room. */
function blanks(empty: readonly string[], all: number): string {
  return empty.length === all ? 'tous les autres champs de la fiche' : empty.join(', ')
}

/**
 * Lays out the sheet of a proposition; the fields that nobody filled in are named in one line.
 * @param official number of the official proposition that its idea is linked to
 */
export function proposalCard(item: SynthesisItem, official: string | null = null): ProposalCard {
  const fields = PROPOSAL_FIELDS.map(({ key, label }) => ({ name: label, value: proposalField(item, key) }))
  const empty = fields.filter((f) => f.value === '').map((f) => f.name.toLowerCase())
  return {
    id: item.id,
    idea: item.idea,
    academie: item.academie,
    title: proposalTitle(item),
    summary: item.text,
    effort: proposalField(item, 'effort') || EMPTY,
    timeframe: proposalField(item, 'timeframe') || EMPTY,
    official,
    fields: [
      ...(official === null ? [] : [{ name: 'Réf. officielle', value: officialWords(official) }]),
      ...fields.filter((f) => f.value !== ''),
      ...(empty.length > 0 ? [{ name: 'Non renseigné', value: blanks(empty, fields.length) }] : []),
    ],
    provenance: provenance(item),
  }
}
