import { foldName } from '../domain/academie.ts'

/** Share of common words, by Dice, from which a text is a copy of another: a word or two changed in a sentence. */
const COPY = 0.9

/**
 * How many texts there are once identical and near-identical ones are counted once. Texts are those of one idea in one
 * académie: what several of its documents repeat is one voice.
 */
export function withoutCopies(texts: readonly string[]): number {
  const distinct = new Set(texts)
  if (distinct.size < 2) return distinct.size
  const originals: string[][] = []
  for (const folded of [...new Set([...distinct].map(foldName))].sort()) {
    const words = folded.split(' ').sort()
    if (!originals.some((o) => overlap(o, words) >= COPY)) originals.push(words)
  }
  return originals.length
}

/** Dice overlap of two sorted lists of words, 0 to 1. */
function overlap(a: readonly string[], b: readonly string[]): number {
  if (2 * Math.min(a.length, b.length) < COPY * (a.length + b.length)) return 0
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i] ?? ''
    const y = b[j] ?? ''
    if (x === y) shared++
    if (x <= y) i++
    if (y <= x) j++
  }
  return (2 * shared) / (a.length + b.length)
}
