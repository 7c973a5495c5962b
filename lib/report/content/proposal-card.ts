import { foldName } from '../../domain/academie.ts'
import type { SynthesisItem } from '../../domain/synthesis.ts'
import { PROPOSAL_FIELDS, proposalField, proposalTitle } from '../proposal-fields.ts'
import { provenance } from '../provenance.ts'
import { compareText } from '../wording.ts'
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

/** The sheet before the synthesis that repeats it, the fuller sheet first; the rest by name, so that the order is one. */
function byPrecedence(a: SynthesisItem, b: SynthesisItem): number {
  const sheet = (item: SynthesisItem): number => (item.kind === 'challenge' ? 0 : 1)
  const filled = (item: SynthesisItem): number => Object.keys(item.sheet ?? {}).length
  return sheet(a) - sheet(b) || filled(b) - filled(a) || compareText(a.file, b.file)
}

/** Propositions in their order, each with the others that an académie says in the same words in another document. */
export function proposalsWithRepeats(
  items: readonly SynthesisItem[],
): { readonly item: SynthesisItem; readonly repeats: readonly SynthesisItem[] }[] {
  const said = new Map<string, SynthesisItem[]>()
  for (const item of items) {
    const key = `${item.academie}/${foldName(item.text)}`
    said.set(key, [...(said.get(key) ?? []), item])
  }
  return [...said.values()].flatMap((alike) => {
    const [item, ...repeats] = alike.toSorted(byPrecedence)
    return item ? [{ item, repeats }] : []
  })
}

/**
 * The cards of some propositions, in their order: what an académie says in the same words in two documents is one card,
 * which names the other.
 * @param officialOf number of the official proposition that an idea is linked to
 */
export function proposalCards(
  items: readonly SynthesisItem[],
  officialOf: (idea: string) => string | null | undefined,
): ProposalCard[] {
  return proposalsWithRepeats(items).map(({ item, repeats }) =>
    proposalCard(item, repeats, officialOf(item.idea) ?? null),
  )
}

/** The fields that nobody filled in are named in one line. */
function proposalCard(item: SynthesisItem, others: readonly SynthesisItem[], official: string | null): ProposalCard {
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
      ...(others.length === 0 ? [] : [{ name: 'Repris dans', value: others.map((o) => o.file).join(', ') }]),
      ...(empty.length > 0 ? [{ name: 'Non renseigné', value: blanks(empty, fields.length) }] : []),
    ],
    provenance: provenance(item),
  }
}
