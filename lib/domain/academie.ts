import data from './data/academies.json' with { type: 'json' }
import { remembered } from './remembered.ts'

/** One of the 30 académies of 2020 (Normandie joins Caen and Rouen since January 2020). */
export interface Academie {
  /** ASCII, as in deposit numbers and keys: `la-reunion`. */
  readonly code: string
  /** Official name: `La Réunion`. */
  readonly name: string
  /** Région académique; several académies may share one. */
  readonly region: string
  readonly overseas: boolean
  /** Other spellings and former académies. */
  readonly aliases: readonly string[]
  /** Short names that are also common words: they count only where an académie is expected. */
  readonly commonNames: readonly string[]
  /** Départements by number. */
  readonly departements: Readonly<Record<string, string>>
  readonly domains: readonly string[]
}

export const ACADEMIES: readonly Academie[] = data as unknown as readonly Academie[]

/** Lower case without accents, apostrophes and hyphens as spaces: how names are compared. */
export const foldName = remembered((text) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim(),
)

const byFoldedName = new Map(
  ACADEMIES.flatMap((a) => [a.name, a.code, ...a.aliases, ...a.commonNames].map((n) => [foldName(n), a] as const)),
)

/** The académie of this name, code or alias (case, accents and hyphens aside), or null. « académie de » may precede. */
export function academieNamed(name: string): Academie | null {
  return (
    byFoldedName.get(foldName(name).replace(/^academie (de la|de l|de|d) /, '')) ??
    byFoldedName.get(foldName(name)) ??
    null
  )
}

/** The académies of a région académique, by its name; empty where there is no such région. */
export function academiesOfRegion(region: string): readonly Academie[] {
  const folded = foldName(region)
  return ACADEMIES.filter((a) => foldName(a.region) === folded)
}
