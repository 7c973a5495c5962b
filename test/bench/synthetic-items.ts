import { ACADEMIES } from '../../lib/domain/academie.ts'
import { ITEM_TYPES } from '../../lib/domain/item.ts'
import type { Voice } from '../../lib/domain/synthesis.ts'
import { THEMES } from '../../lib/domain/theme.ts'

const OPENINGS = [
  'Manque de',
  "Besoin d'un meilleur",
  'Renforcer',
  'Développer',
  'Pas assez de',
  'Trop peu de',
  'Un bon niveau de',
  'Mettre en place',
  'Mieux partager',
  'Difficultés de',
  'Généraliser',
  'Absence de',
]
const SUBJECTS = [
  'formation',
  'matériel',
  'débit',
  'réseau wifi',
  'maintenance',
  'concertation',
  'temps',
  'reconnaissance',
  'mutualisation des ressources',
  'accompagnement',
  'assistance technique',
  'protection des données',
  'évaluation à distance',
  'classe virtuelle',
  'communication',
  "plateformes d'échange",
  'mots de passe',
  'manuels numériques',
  'pilotage partagé',
  'logiciels libres',
  'sobriété',
  'inclusion',
  'éducation aux médias',
  'compétences numériques',
  'tablettes',
  'guichet unique',
  'plan de continuité',
  'visioconférence',
  'certification',
  'travail collaboratif',
]
const AUDIENCES = [
  'enseignants',
  'élèves',
  'parents',
  'personnels',
  "chefs d'établissement",
  'collectivités',
  'familles',
]
const PLACES = ['dans les écoles rurales', 'au collège', 'au lycée', 'à la maison', "dans l'académie", 'en REP', '']
const MANNERS = [
  'pendant le confinement',
  'dès la rentrée',
  'sur le temps de service',
  'en équipe',
  'entre pairs',
  'avec un calendrier lisible',
  'par discipline',
  'de façon régulière',
  'au plus près du terrain',
  'sans attendre les équipements',
  'selon les besoins exprimés',
  '',
  '',
]

/** A small generator with a seed: the same numbers on every machine (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Voices say the same, more or less, where only the manner and the detail differ: what should mostly be one idea. */
export function familyOf(text: string): string {
  const [said = ''] = text.split(' (site ')
  const manner = MANNERS.find((m) => m !== '' && said.endsWith(` ${m}`)) ?? ''
  return said.slice(0, said.length - manner.length).trimEnd()
}

/** What a text of a family is about. */
export function subjectOf(family: string): string {
  const opening = OPENINGS.find((o) => family.startsWith(o)) ?? ''
  return SUBJECTS.find((s) => family.startsWith(s, opening.length + 1)) ?? ''
}

/**
 * Voices of a consultation that never took place: 40 items a document, five a row, 30 académies, all themes and types;
 * few words said by many, many by few (Zipf), and one item in three with a detail that is its own. As the service gives
 * them, voices of one document share its id and its file.
 */
export function syntheticVoices(count: number, seed = 1): Voice[] {
  const random = randomFrom(seed)
  const zipf = <T>(values: readonly T[]): T =>
    values[Math.min(values.length - 1, Math.floor(values.length ** random()) - 1)] as T
  const any = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T
  const documents = Array.from({ length: Math.ceil(count / 40) }, (_, n) => ({
    academie: ACADEMIES[n % ACADEMIES.length]?.name ?? '',
    document: `document-${n}`,
    file: `document-${n}.docx`,
  }))
  return Array.from({ length: count }, (_, i) => {
    const { academie, document, file } = documents[Math.floor(i / 40)] as (typeof documents)[number]
    const audience = random() < 0.6 ? `des ${zipf(AUDIENCES)}` : ''
    const detail = random() < 0.33 ? `(site ${Math.floor(random() * 5000)}${any(['a', 'b', 'c'])})` : ''
    const text = [any(OPENINGS), zipf(SUBJECTS), audience, zipf(PLACES), any(MANNERS), detail].filter(Boolean).join(' ')
    return {
      item: {
        id: `C-${i.toString(32).toUpperCase().padStart(10, '0')}`,
        type: zipf(ITEM_TYPES),
        theme: any(THEMES),
        themeSource: 'declared',
        confidence: 1,
        evidence: [],
        text,
        row: `t1-r${Math.floor((i % 40) / 5)}`,
        source: { table: 1, row: Math.floor((i % 40) / 5), bullet: i % 5 },
      },
      academie,
      territory: null,
      document,
      file,
      kind: 'synthesis',
    }
  })
}
