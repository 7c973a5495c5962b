import type { SynthesisItem } from '../domain/synthesis.ts'
import { academieOf } from './wording.ts'

/** Fields of the sheet « proposition phare », in the order of the kit: key as read, words for people, CSV column. */
export const PROPOSAL_FIELDS = [
  { key: 'territory', label: 'Territoire concerné', csv: 'territoire_concerne' },
  { key: 'effort', label: 'Effort de mise en place', csv: 'effort' },
  { key: 'timeframe', label: 'Échéance', csv: 'echeance' },
  { key: 'financial', label: 'Moyens financiers', csv: 'moyens_financiers' },
  { key: 'human', label: 'Moyens humains', csv: 'moyens_humains' },
  { key: 'legal', label: 'Moyens juridiques', csv: 'moyens_juridiques' },
  { key: 'difficulties', label: 'Difficultés', csv: 'difficultes' },
  { key: 'schools', label: 'Établissements concernés', csv: 'etablissements' },
  { key: 'students', label: 'Élèves concernés', csv: 'eleves' },
  { key: 'parents', label: 'Parents concernés', csv: 'parents' },
  { key: 'teachers', label: 'Enseignants concernés', csv: 'enseignants' },
  { key: 'sustain', label: 'Pour pérenniser', csv: 'perennisation' },
] as const

/** What the sheet says in a field, as written; empty where nobody filled it in. */
export function proposalField(item: SynthesisItem, key: (typeof PROPOSAL_FIELDS)[number]['key']): string {
  return item.sheet?.[key] ?? ''
}

/** The title of a proposition, or whose it is where the sheet has none. */
export function proposalTitle(item: SynthesisItem): string {
  return item.sheet?.title ?? `Proposition de l'${academieOf(item.academie)}`
}
