import type { Scale, Weighed } from './similarity.ts'
import type { Part } from './statement.ts'

/** Words that may differ in all: one for one, or one with a word that goes with it. */
const FEW = 3

/**
 * True where two statements are one sentence in which one thing was put in place of another: « publier la liste des
 * formateurs », « publier la liste des outils ». What differs is the point, however much they share.
 */
export function isMinimalPair(a: Weighed, b: Weighed, scale: Pick<Scale, 'partOf' | 'sequenceOf'>): boolean {
  const x = scale.sequenceOf(a)
  const y = scale.sequenceOf(b)
  let from = 0
  while (from < x.length && from < y.length && x[from] === y[from]) from++
  let end = 0
  while (end < Math.min(x.length, y.length) - from && x[x.length - 1 - end] === y[y.length - 1 - end]) end++
  if (from + end === 0 || x.length + y.length - 2 * (from + end) > FEW) return false
  const here = x.slice(from, x.length - end)
  const there = y.slice(from, y.length - end)
  const points = (roots: readonly number[]): Part[] =>
    roots.map((root) => scale.partOf(root)).filter((p) => p !== 'frame' && p !== 'polarity')
  const p = points(here)
  const q = points(there)
  if (p.length === 0 || q.length === 0 || here.some((root) => there.includes(root))) return false
  const [side] = p
  return (side !== 'who' && side !== 'where') || [...p, ...q].some((part) => part !== side) // of one side, the facets judge
}
