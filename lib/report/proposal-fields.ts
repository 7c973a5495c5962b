import { academieNamed } from '../domain/academie.ts'
import type { SynthesisItem } from '../domain/synthesis.ts'
import { academieOf } from './wording.ts'

/** Fields of the sheet « proposition phare », in the order of the kit: key as read, words for people, CSV column, example. */
export const PROPOSAL_FIELDS = [
  { key: 'territory', label: 'Territoire concerné', csv: 'territoire_concerne', example: 'Sarthe' },
  { key: 'effort', label: 'Effort de mise en place', csv: 'effort', example: 'Moyen' },
  { key: 'timeframe', label: 'Échéance', csv: 'echeance', example: 'Moyen terme' },
  { key: 'financial', label: 'Moyens financiers', csv: 'moyens_financiers', example: 'Redéploiement' },
  { key: 'human', label: 'Moyens humains', csv: 'moyens_humains', example: 'Un référent par bassin' },
  { key: 'legal', label: 'Moyens juridiques', csv: 'moyens_juridiques', example: 'Convention' },
  { key: 'difficulties', label: 'Difficultés', csv: 'difficultes', example: 'Disponibilité des personnels' },
  { key: 'schools', label: 'Établissements concernés', csv: 'etablissements', example: '300' },
  { key: 'students', label: 'Élèves concernés', csv: 'eleves', example: '45000' },
  { key: 'parents', label: 'Parents concernés', csv: 'parents', example: '85000' },
  { key: 'teachers', label: 'Enseignants concernés', csv: 'enseignants', example: '5000' },
  { key: 'sustain', label: 'Pour pérenniser', csv: 'perennisation', example: 'Inscription au projet académique' },
] as const

/** What the sheet says in a field, as written; empty where nobody filled it in. */
export function proposalField(item: SynthesisItem, key: (typeof PROPOSAL_FIELDS)[number]['key']): string {
  return item.sheet?.[key] ?? ''
}

/** The title of a proposition, or whose it is where the sheet has none, or none but the name of its académie. */
export function proposalTitle(item: SynthesisItem): string {
  const title = item.sheet?.title ?? ''
  return title === '' || academieNamed(title)?.name === item.academie
    ? `Proposition de l'${academieOf(item.academie)}`
    : title
}
