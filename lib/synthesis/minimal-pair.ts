import type { Scale, Weighed } from './similarity.ts'
import type { Part } from './statement.ts'

type Told = Pick<Scale, 'partOf' | 'isKnown' | 'sequences' | 'forms' | 'weights'>

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
  const all = scale.sequences
  const shorter = Math.min(a.last - a.first, b.last - b.first)
  let start = 0
  while (start < shorter && all[a.first + start] === all[b.first + start]) start++
  let end = 0
  while (end < shorter - start && all[a.last - 1 - end] === all[b.last - 1 - end]) end++
  return differsInOnePlace(a, b, start, end, scale) || differsInParallel(a, b, start, end, scale)
}

/** One place differs, whatever is the same before or after it. */
function differsInOnePlace(a: Weighed, b: Weighed, start: number, end: number, scale: Told): boolean {
  if (start + end === 0) return false
  const apart = a.last - a.first + (b.last - b.first) - 2 * (start + end)
  const framed =
    start + end < HELD ? 0 : frames(a.first + start, a.last - end, scale) + frames(b.first + start, b.last - end, scale)
  if (apart - framed > FEW) return false
  read(a.first + start, a.last - end, a, b, scale, here)
  read(b.first + start, b.last - end, b, a, scale, there)
  return answers(here, there) && (apart <= FEW || (here.first === 'subject' && there.first === 'subject'))
}

/** How many terms of a stretch only frame what is said. */
function frames(from: number, to: number, scale: Told): number {
  let count = 0
  for (let i = from; i < to; i++) if (scale.partOf(scale.sequences[i] ?? -1) === 'frame') count++
  return count
}

/** The statement that many others are compared with in turn, laid out once: one for all. */
const laidOut = {
  statement: null as Weighed | null,
  /** Its roots, in the order of the text. */
  roots: [] as number[],
  /** By root, where it stands: bit 0 is the last place that is compared. */
  places: new Int32Array(0),
  /** Its forms, by their last bits. */
  forms: new Uint8Array(256),
}

function layOut(statement: Weighed, { sequences, forms, weights }: Told): void {
  const { roots } = laidOut
  for (const root of roots) laidOut.places[root] = 0
  if (laidOut.places.length < weights.length) laidOut.places = new Int32Array(weights.length)
  const { places } = laidOut
  laidOut.forms.fill(0)
  roots.length = 0
  const end = Math.min(statement.last, statement.first + LONGEST)
  for (let i = statement.first; i < end; i++) {
    const root = sequences[i] ?? 0
    roots.push(root)
    places[root] = (places[root] ?? 0) | (1 << (end - 1 - i))
    laidOut.forms[(forms[i] ?? 0) & 255] = 1
  }
  laidOut.statement = statement
}

/** By place in the other: a bit for each place of the laid out one from which the longest common sequence is one longer than from the next. */
const longer = new Int32Array(LONGEST)

/**
 * Aligns two statements by the longest sequence that both hold, and looks at what stands in one place of both.
 * @param start how many roots both begin with
 * @param end and how many both end with
 */
function differsInParallel(a: Weighed, b: Weighed, start: number, end: number, scale: Told): boolean {
  const all = scale.sequences
  const forms = scale.forms
  const m = Math.min(a.last - a.first, LONGEST)
  const n = Math.min(b.last - b.first, LONGEST)
  const after = Math.max(a.last - a.first, b.last - b.first) > LONGEST ? 0 : end
  if (start + after >= Math.min(m, n)) return false // one says all that the other says
  const enough = Math.max(HELD, HELD_SHARE * (m + n))
  if (a !== laidOut.statement) layOut(a, scale)
  if (alikeAtMost(b.first, b.first + n, forms) < enough) return false
  const [to, until] = [m - after, n - after]
  align(b, start, until, to - start, after, all)
  let held = 0
  for (let i = 0; i < start; i++) if (forms[a.first + i] === forms[b.first + i]) held++
  for (let i = 0; i < after; i++) if (forms[a.last - 1 - i] === forms[b.last - 1 - i]) held++
  let differs = false
  for (let i = start, j = start, p = start, q = start; ; ) {
    const rest = j === until ? 0 : (longer[j] ?? 0) & ((1 << (to - i)) - 1) // what both hold from here
    if (rest === 0 || all[a.first + i] === all[b.first + j]) {
      const x = rest === 0 ? to : i
      const y = rest === 0 ? until : j
      if (!differs && p < x && q < y && x - p <= STRETCH && y - q <= STRETCH) {
        read(a.first + p, a.first + x, a, b, scale, here)
        read(b.first + q, b.first + y, b, a, scale, there)
        differs = answers(here, there)
      }
      if (rest === 0) break
      if (forms[a.first + i] === forms[b.first + j]) held++
      p = ++i
      q = ++j
    } else if ((rest & (1 << (to - 1 - i))) === 0) i++
    else j++
  }
  return differs && held >= enough
}

/** How many forms of a stretch are in the laid out statement, in whatever order, or a few more: for most pairs that is answer enough. */
function alikeAtMost(from: number, to: number, forms: Int32Array): number {
  let alike = 0
  for (let i = from; i < to; i++) alike += laidOut.forms[(forms[i] ?? 0) & 255] ?? 0
  return alike
}

/**
 * Fills `longer` with the lengths of the longest common sequences of the ends of the laid out statement and of another, all
 * places of the first at once (H. Hyyrö, Bit-parallel LCS-length computation revisited, 2004).
 * @param count places of the laid out one that are compared, before the last `after`
 */
function align(other: Weighed, start: number, until: number, count: number, after: number, all: Int32Array): void {
  const mask = (1 << count) - 1
  let same = mask
  for (let j = until - 1; j >= start; j--) {
    const places = ((laidOut.places[all[other.first + j] ?? 0] ?? 0) >>> after) & mask
    const met = same & places
    same = ((same + met) | (same & ~places)) & mask
    longer[j] = ~same & mask
  }
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
    const elsewhere = times(root, other, scale.sequences)
    if (elsewhere > 0 && elsewhere >= times(root, own, scale.sequences)) continue
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
