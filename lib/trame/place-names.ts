import { ACADEMIES, type Academie, foldName } from '../domain/academie.ts'

const REGIONS = [...new Set(ACADEMIES.map((a) => a.region))]

/** Départements whose name is also a common word, a river or a point of the compass: counted only where the text says they are départements. */
const AMBIGUOUS = new Set(
  [
    'Ain',
    'Allier',
    'Aube',
    'Aude',
    'Cher',
    'Creuse',
    'Eure',
    'Gard',
    'Indre',
    'Isère',
    'Jura',
    'Landes',
    'Loire',
    'Lot',
  ].concat([
    'Manche',
    'Marne',
    'Meuse',
    'Nord',
    'Oise',
    'Orne',
    'Paris',
    'Rhône',
    'Savoie',
    'Somme',
    'Tarn',
    'Var',
    'Vienne',
    'Vosges',
  ]),
)

const quote = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
/** A folded name as a pattern in folded text, on word boundaries. */
const folded = (name: string) => `(?<![\\p{L}\\p{N}])${quote(foldName(name))}(?![\\p{L}\\p{N}])`

interface Named {
  readonly academie: Academie
  readonly pattern: RegExp
  readonly bare: RegExp
}

const NAMES: readonly Named[] = ACADEMIES.flatMap((academie) =>
  [academie.name, ...academie.aliases].map((name) => ({
    academie,
    pattern: new RegExp(
      `(?:academies?|acad|rectorat|recteur|rectrice|dane|drane|dan|dasen de l academie)(?: de la| de l| de| d| du)? ${folded(name)}`,
      'u',
    ),
    bare: new RegExp(folded(name), 'u'),
  })),
)

const REGION_NAMES = REGIONS.map((region) => ({
  region,
  pattern: new RegExp(`regions? academiques?(?: de la| de l| des| de| d| du)? ${folded(region)}`, 'u'),
  bare: new RegExp(folded(region), 'u'),
}))

/** A département, with the académie that it is in. */
export interface Departement {
  readonly academie: Academie
  readonly name: string
}

const DEPARTEMENTS = ACADEMIES.flatMap((academie) =>
  Object.entries(academie.departements).map(([number, name]) => ({
    academie,
    name,
    named: new RegExp(
      AMBIGUOUS.has(name)
        ? `(?:departements?(?: de la| de l| du| des| de| d)? |dsden (?:de la |de l |du |des |de |d )?|conseil departemental (?:de la |de l |du |des |de |d )?|circonscriptions? (?:de la |de l |du |des |de |d )?)${folded(name)}`
        : folded(name),
      'u',
    ),
    numbered: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:dsden|cd|departement|ia) ?${quote(number.toLowerCase())}(?![\\p{L}\\p{N}])`,
      'u',
    ),
  })),
)

/** What every pattern of NAMES begins with: most lines have none of it. */
const MAY_NAME = /acad|rectorat|recteur|rectrice|dr?ane? |dasen/
/** Départements by the longest word of their name, which a text that names them holds. */
const byWord = new Map<string, typeof DEPARTEMENTS>()
for (const departement of DEPARTEMENTS) {
  const word = longestWord(foldName(departement.name))
  byWord.set(word, [...(byWord.get(word) ?? []), departement])
}
/** What a pattern that looks for a number begins with. */
const MAY_NUMBER = /(?:dsden|cd|departement|ia) ?\d/

/** « les académies de Dijon et Besançon »: the names that follow the first count too. */
const SEVERAL = /(?<!\p{L})academies(?!\p{L})/u

/** Académies written in so many words in one line (« académie de Nantes », « rectorat de Lille »). */
export function academiesIn(line: string): Academie[] {
  const text = foldName(line)
  if (!MAY_NAME.test(text)) return []
  const several = SEVERAL.test(text)
  const named = NAMES.filter((n) => n.pattern.test(text) || (several && n.bare.test(text)))
  return [...new Set(named.map((n) => n.academie))]
}

/** Régions académiques in one line; `bare` accepts the name alone (the cell « Nom de la Région académique »). */
export function regionsIn(line: string, bare: boolean): string[] {
  const text = foldName(line)
  if (!bare && !text.includes('academique')) return []
  return REGION_NAMES.filter((r) => r.pattern.test(text) || (bare && r.bare.test(text))).map((r) => r.region)
}

/** Départements named in one line, or numbered beside a word that says so (« DSDEN 44 »). */
export function departementsIn(line: string): Departement[] {
  const text = foldName(line)
  const named = text.split(' ').flatMap((word) => (byWord.get(word) ?? []).filter((d) => d.named.test(text)))
  const numbered = MAY_NUMBER.test(text) ? DEPARTEMENTS.filter((d) => d.numbered.test(text)) : []
  const found = new Set([...named, ...numbered])
  return found.size > 1 ? DEPARTEMENTS.filter((d) => found.has(d)) : [...found]
}

function longestWord(name: string): string {
  return name.split(' ').reduce((longest, word) => (word.length > longest.length ? word : longest), '')
}
