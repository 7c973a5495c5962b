import { canonicalTerms } from '../language/synonyms.ts'
import data from './data/contraries.json' with { type: 'json' }

/**
 * On which sides of pairs of contraries a statement stands: créer or supprimer, long or rare (data/contraries.json, a
 * pair a line, its two sides parted by « / », the words of a side by commas). Two bits a line, one a side.
 */
export type Contraries = number

const sides = new Map<string, Contraries>()
const LEFT = 0x55555555
const LINES = 16

if (data.length > LINES) throw new Error(`contraries.json: over ${LINES} lines`)
data.forEach((line, i) => {
  const written = line.split(' / ')
  if (written.length !== 2) throw new Error(`contraries.json: « ${line} » has not two sides`)
  written.forEach((side, j) => {
    for (const word of side.split(', ')) {
      const [term, ...more] = canonicalTerms(word)
      if (term === undefined || more.length > 0) throw new Error(`contraries.json: « ${word} » is not one term`)
      const known = sides.get(term) ?? 0
      const bit = 1 << (2 * i + j)
      if ((known & (1 << (2 * i + 1 - j))) !== 0) throw new Error(`contraries.json: « ${word} » is its own contrary`)
      sides.set(term, known | bit)
    }
  })
})

/** The sides on which the terms of a statement stand. */
export function contrariesOf(terms: readonly string[]): Contraries {
  let bits = 0
  for (const term of terms) bits |= sides.get(term) ?? 0
  return bits
}

/** True where, of some line, each statement stands on one side alone, and not on the same. */
export function contrary(a: Contraries, b: Contraries): boolean {
  return ((a & ~(a >>> 1) & (b >>> 1) & ~b & LEFT) | (b & ~(b >>> 1) & (a >>> 1) & ~a & LEFT)) !== 0
}
