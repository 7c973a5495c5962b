import type { Scale, Weighed } from './similarity.ts'
import type { Part } from './statement.ts'

type Told = Pick<Scale, 'partOf' | 'isKnown' | 'sequences' | 'forms'>

/** Words that may differ in all where one end alone is the same: one for one, or one with a word that goes with it. */
const FEW = 3
/** Two statements that hold so many of the same words in the same order, and half of what they hold, are built alike: what stands between them answers what stands there in the other. */
const HELD = 2
/** A longer stretch is a clause of its own: it answers nothing. */
const STRETCH = 3
/** Parts of which the facets judge whether two are opposed. */
const SIDES: ReadonlySet<Part> = new Set<Part>(['who', 'where', 'polarity'])
/** Of longer statements the beginning is compared: what they hold is no longer one sentence. */
const LONGEST = 31

/**
 * True where two statements are one sentence in which one thing was put in place of another: « publier la liste des
 * formateurs », « publier la liste des outils ». What differs is the point, however much they share.
 */
export function isMinimalPair(a: Weighed, b: Weighed, scale: Told): boolean {
  return differsInOnePlace(a, b, scale) || differsInParallel(a, b, scale)
}

/** One place differs, whatever is the same before or after it. */
function differsInOnePlace(a: Weighed, b: Weighed, scale: Told): boolean {
  const all = scale.sequences
  const shorter = Math.min(a.to - a.from, b.to - b.from)
  let start = 0
  while (start < shorter && all[a.from + start] === all[b.from + start]) start++
  let end = 0
  while (end < shorter - start && all[a.to - 1 - end] === all[b.to - 1 - end]) end++
  const apart = a.to - a.from + (b.to - b.from) - 2 * (start + end)
  if (start + end === 0 || apart > FEW) return false
  return answers(pointsOf(a.from + start, a.to - end, b, scale), pointsOf(b.from + start, b.to - end, a, scale), scale)
}

/** Lengths of the longest common sequences of two endings; one table for all, since each comparison fills what it reads. */
const common = new Uint8Array((LONGEST + 1) * (LONGEST + 1))

/** Aligns two statements by the longest sequence that both hold, and looks at what stands in one place of both. */
function differsInParallel(a: Weighed, b: Weighed, scale: Told): boolean {
  const all = scale.sequences
  const m = Math.min(a.to - a.from, LONGEST)
  const n = Math.min(b.to - b.from, LONGEST)
  const forms = scale.forms
  let same = 0 // at least as many as they hold in one order: for most pairs that is answer enough
  for (let i = a.from; i < a.from + m; i++) if (holds(b, forms[i] ?? 0, forms)) same++
  if (same < HELD || 4 * same < m + n) return false
  const row = n + 1
  for (let i = m; i >= 0; i--)
    for (let j = n; j >= 0; j--)
      common[i * row + j] =
        i === m || j === n
          ? 0
          : all[a.from + i] === all[b.from + j]
            ? 1 + (common[(i + 1) * row + j + 1] ?? 0)
            : Math.max(common[(i + 1) * row + j] ?? 0, common[i * row + j + 1] ?? 0)
  let held = 0
  let differs = false
  for (let i = 0, j = 0, p = 0, q = 0; ; ) {
    const ends = i === m || j === n || common[i * row + j] === 0
    const here = all[a.from + i] ?? -1
    if (ends || here === all[b.from + j]) {
      const [to, until] = ends ? [m, n] : [i, j]
      if (!differs && p < to && q < until && to - p <= STRETCH && until - q <= STRETCH)
        differs = answers(
          pointsOf(a.from + p, a.from + to, b, scale),
          pointsOf(b.from + q, b.from + until, a, scale),
          scale,
        )
      if (ends) break
      if (forms[a.from + i] === forms[b.from + j]) held++
      p = ++i
      q = ++j
    } else if ((common[(i + 1) * row + j] ?? 0) >= (common[i * row + j + 1] ?? 0)) i++
    else j++
  }
  return differs && held >= HELD && 4 * held >= m + n
}

/** What stands in one place and nowhere in the other statement. */
function pointsOf(from: number, to: number, other: Weighed, scale: Told): number[] {
  const points: number[] = []
  for (let i = from; i < to; i++) {
    const root = scale.sequences[i] ?? -1
    if (!holds(other, root, scale.sequences)) points.push(root)
  }
  return points
}

function holds({ from, to }: Weighed, value: number, values: Int32Array): boolean {
  for (let i = from; i < to; i++) if (values[i] === value) return true
  return false
}

/** True where each of two places says something, and not the same. */
function answers(here: readonly number[], there: readonly number[], scale: Told): boolean {
  const p = partsOf(here, scale)
  const q = partsOf(there, scale)
  const [side] = p
  if (side && q.length > 0) return !SIDES.has(side) || [...p, ...q].some((part) => part !== side)
  const many = (roots: readonly number[]) => roots.filter((root) => scale.partOf(root) === 'quantity').length
  if (many(here) > 0 && many(here) === many(there)) return true
  // « faire évaluer », « faire créer »: a word of our lists for one that only frames
  const [x] = here
  const [y] = there
  if (here.length !== 1 || there.length !== 1 || x === undefined || y === undefined) return false
  return [x, y].some((root) => scale.isKnown(root) && scale.partOf(root) === 'subject')
}

function partsOf(roots: readonly number[], scale: Told): Part[] {
  return roots.map((root) => scale.partOf(root)).filter((part) => part !== 'frame' && part !== 'quantity')
}
