import type { Scale, Weighed } from './similarity.ts'
import type { Part } from './statement.ts'

/** Words that may differ in all: one for one, or one with a word that goes with it. */
const FEW = 3

/**
 * True where two statements are one sentence in which one thing was put in place of another: « publier la liste des
 * formateurs », « publier la liste des outils ». What differs is the point, however much they share.
 */
export function isMinimalPair(a: Weighed, b: Weighed, scale: Pick<Scale, 'partOf' | 'sequences'>): boolean {
  const all = scale.sequences
  const shorter = Math.min(a.to - a.from, b.to - b.from)
  let start = 0
  while (start < shorter && all[a.from + start] === all[b.from + start]) start++
  let end = 0
  while (end < shorter - start && all[a.to - 1 - end] === all[b.to - 1 - end]) end++
  const apart = a.to - a.from + (b.to - b.from) - 2 * (start + end)
  if (start + end === 0 || apart > FEW) return false
  const here = [...all.subarray(a.from + start, a.to - end)]
  const there = [...all.subarray(b.from + start, b.to - end)]
  const points = (roots: readonly number[]): Part[] =>
    roots.map((root) => scale.partOf(root)).filter((p) => p !== 'frame' && p !== 'polarity')
  const p = points(here)
  const q = points(there)
  if (p.length === 0 || q.length === 0 || here.some((root) => there.includes(root))) return false
  const [side] = p
  return (side !== 'who' && side !== 'where') || [...p, ...q].some((part) => part !== side) // of one side, the facets judge
}
