import type { Scale, Weighed } from './similarity.ts'
import type { Part } from './statement.ts'

type Told = Pick<Scale, 'partOf' | 'isKnown' | 'sequences' | 'forms'>

/** Words that may differ in all where one end alone is the same: one for one, or one with a word that goes with it. */
const FEW = 3
/** Two statements that hold so many of the same words in the same order, and such a share of the words of both, are built alike: what stands between them answers what stands there in the other. */
const HELD = 2
const HELD_SHARE = 2 / 9
/** A longer stretch is a clause of its own: it answers nothing. */
const STRETCH = 4
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
  const shorter = Math.min(a.last - a.first, b.last - b.first)
  let start = 0
  while (start < shorter && all[a.first + start] === all[b.first + start]) start++
  let end = 0
  while (end < shorter - start && all[a.last - 1 - end] === all[b.last - 1 - end]) end++
  if (start + end === 0) return false
  const apart = a.last - a.first + (b.last - b.first) - 2 * (start + end)
  const framed =
    start + end < HELD ? 0 : frames(a.first + start, a.last - end, scale) + frames(b.first + start, b.last - end, scale)
  if (apart - framed > FEW) return false
  read(a.first + start, a.last - end, a, b, scale, here)
  read(b.first + start, b.last - end, b, a, scale, there)
  return answers(here, there) && (apart <= FEW || (here.first === 'subject' && there.first === 'subject'))
}

function says({ first, last }: Weighed, form: number, forms: Int32Array): boolean {
  for (let i = first; i < last; i++) if (forms[i] === form) return true
  return false
}

/** How many terms of a stretch only frame what is said. */
function frames(from: number, to: number, scale: Told): number {
  let count = 0
  for (let i = from; i < to; i++) if (scale.partOf(scale.sequences[i] ?? -1) === 'frame') count++
  return count
}

/** Lengths of the longest common sequences of two endings; one table for all, since each comparison fills what it reads. */
const common = new Uint8Array((LONGEST + 1) * (LONGEST + 1))

/** Aligns two statements by the longest sequence that both hold, and looks at what stands in one place of both. */
function differsInParallel(a: Weighed, b: Weighed, scale: Told): boolean {
  const all = scale.sequences
  const m = Math.min(a.last - a.first, LONGEST)
  const n = Math.min(b.last - b.first, LONGEST)
  const forms = scale.forms
  let same = 0 // at least as many as they hold in one order: for most pairs that is answer enough
  for (let i = a.first; i < a.first + m; i++) if (says(b, forms[i] ?? 0, forms)) same++
  if (same < HELD || same < HELD_SHARE * (m + n)) return false
  const row = n + 1
  for (let i = m; i >= 0; i--)
    for (let j = n; j >= 0; j--)
      common[i * row + j] =
        i === m || j === n
          ? 0
          : all[a.first + i] === all[b.first + j]
            ? 1 + (common[(i + 1) * row + j + 1] ?? 0)
            : Math.max(common[(i + 1) * row + j] ?? 0, common[i * row + j + 1] ?? 0)
  let held = 0
  let differs = false
  for (let i = 0, j = 0, p = 0, q = 0; ; ) {
    const ends = i === m || j === n || common[i * row + j] === 0
    const root = all[a.first + i] ?? -1
    if (ends || root === all[b.first + j]) {
      const [to, until] = ends ? [m, n] : [i, j]
      if (!differs && p < to && q < until && to - p <= STRETCH && until - q <= STRETCH) {
        read(a.first + p, a.first + to, a, b, scale, here)
        read(b.first + q, b.first + until, b, a, scale, there)
        differs = answers(here, there)
      }
      if (ends) break
      if (forms[a.first + i] === forms[b.first + j]) held++
      p = ++i
      q = ++j
    } else if ((common[(i + 1) * row + j] ?? 0) >= (common[i * row + j + 1] ?? 0)) i++
    else j++
  }
  return differs && held >= HELD && held >= HELD_SHARE * (m + n)
}

/** What stands in one place of a statement and nowhere in the other. */
interface Place {
  roots: number
  quantities: number
  /** What the first does that says something: neither a frame nor a quantity. */
  first: Part | null
  /** All that say something do the same. */
  alike: boolean
  /** One that our lists know says what it is about. */
  known: boolean
}

/** Of the two statements that are compared: one for all, as thousands are compared for each that is found. */
const here: Place = { roots: 0, quantities: 0, first: null, alike: true, known: false }
const there: Place = { ...here }

function read(from: number, to: number, own: Weighed, other: Weighed, scale: Told, into: Place): void {
  into.roots = 0
  into.quantities = 0
  into.first = null
  into.alike = true
  into.known = false
  for (let i = from; i < to; i++) {
    const root = scale.sequences[i] ?? -1
    if (times(root, other, scale.sequences) >= times(root, own, scale.sequences)) continue
    const part = scale.partOf(root)
    into.roots++
    if (part === 'quantity') into.quantities++
    else if (part !== 'frame') {
      into.first ??= part
      if (part !== into.first) into.alike = false
    }
    if (part === 'subject' && scale.isKnown(root)) into.known = true
  }
}

/** How often a statement says a root: « coût des licences » says twice what it costs. */
function times(root: number, { first, last }: Weighed, sequences: Int32Array): number {
  let count = 0
  for (let i = first; i < last; i++) if (sequences[i] === root) count++
  return count
}

/** True where each of two places says something, and not the same. */
function answers(a: Place, b: Place): boolean {
  if (a.first !== null && b.first !== null) return !SIDES.has(a.first) || !a.alike || !b.alike || a.first !== b.first
  if (a.quantities > 0 && a.quantities === b.quantities) return true
  // « faire évaluer », « faire créer »: a word of our lists for one that only frames
  return a.roots === 1 && b.roots === 1 && (a.known || b.known)
}
