import type { NationalSynthesis } from '../domain/synthesis.ts'

/** Takes the place of the name of a person who corrected or decided. */
const SOMEONE = 'un analyste'

/** « thème corrigé par Camille Exemple le 9 octobre 2020 », in what is told of a change. */
const NAMED = / par [^;]+? le (?=\d{1,2}(?:er)? \p{L}+ \d{4})/gu

function withoutNames(value: unknown, key: string): unknown {
  if (typeof value === 'string')
    return key === 'by' ? SOMEONE : key === 'detail' ? value.replace(NAMED, ` par ${SOMEONE} le `) : value
  if (Array.isArray(value)) return value.map((v) => withoutNames(v, key))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, withoutNames(v, k)]))
}

/**
 * A synthesis as the public may have it: without the names of those who corrected it or decided of its ideas, who are
 * often named by their session; what they did, when and why stays. E-mail addresses, telephone numbers and the persons
 * whom sheets name are in no rendering (mask.ts), the names of those who led a workshop are never read, and no run knows
 * who deposited. By walking the whole value, so that a field added later cannot be forgotten.
 */
export function forPublic(synthesis: NationalSynthesis): NationalSynthesis {
  return withoutNames(synthesis, '') as NationalSynthesis
}
