import type { Contraries } from './contraries.ts'
import type { Facets } from './facets.ts'
import { NumberLists } from './number-lists.ts'
import { byNumber, sortedShort } from './order.ts'
import { rootWeight, tellsOf } from './root-weight.ts'
import type { Part, Statement } from './statement.ts'
import { placesOf, statementKey } from './statement-order.ts'
import { TERM_BITS, type Term, Vocabulary } from './vocabulary.ts'

/** A statement on a scale, which keeps its roots. */
export interface Weighed {
  /** Its place among the statements by their terms: their content alone decides, not the order in which they came. */
  readonly place: number
  /** Where its roots begin and end among those of the scale. */
  readonly from: number
  readonly to: number
  /** Where its terms begin and end among those of the scale. */
  readonly first: number
  readonly last: number
  /** Sum of the weights, in millionths. */
  readonly total: number
  readonly facets: Facets
  readonly contraries: Contraries
}

/** Similarity to what names an idea from which a statement is at its core. */
export const CORE = 0.5
/** Two statements whose shared roots tell less of the matter (`tellsOf`) are not alike. */
export const TELLING = 2
/** What akin terms count of the same term. */
const AKIN = 0.7
/** What the shorter statement says apart counts more than what the longer adds: many only say at more length. Their sum is that of Jaccard. */
const NEARER = 1.3
const FARTHER = 0.7
/** Far below a weight, in millionths, and above what is lost in computing. */
const ROUNDING = 1e-3
/** Beside the terms of a root: it stands in the topic alone. */
const TOPIC = 1 << TERM_BITS

/** What two statements of such a similarity weigh at most, each in its part, of what they share. */
export function reachOf(similarity: number): number {
  return NEARER + FARTHER - 1 + 1 / similarity
}

/**
 * Whether two statements can be as like as that.
 * @param shared weight of the roots that both hold: by other terms, they share less
 * @param reach of the similarity
 */
export function couldBeAlike(shared: number, total: number, other: number, reach: number): boolean {
  return (
    (total < other ? NEARER * total + FARTHER * other : NEARER * other + FARTHER * total) <= shared * reach + ROUNDING
  )
}

/** The heaviest that another can be that shares so much of a statement's total, to be as like it as that. */
export function heaviestAlike(shared: number, total: number, reach: number): number {
  const within = shared * reach + ROUNDING
  const longer = (within - NEARER * total) / FARTHER
  return longer >= total ? longer : (within - FARTHER * total) / NEARER
}

/**
 * Weighs statements against one another: the rarer a root among them, the heavier. Similarity is a weighted Tversky
 * index, soft in that akin terms count in part: 0 (no subject in common) to 1 (the same terms).
 */
export class Scale {
  readonly #vocabulary = new Vocabulary()
  /** Of each root, by its rank: its weight, in millionths, and what it tells of the matter (`tellsOf`). */
  readonly weights: Int32Array
  readonly tells: Uint8Array
  readonly #parts: Part[] = []
  readonly #known: boolean[] = []
  /** Of each statement, ranks of its roots, ascending: rare subjects, then rare frames, then what is said once and meets nothing. */
  readonly #roots = new NumberLists()
  /** As the roots: the terms that stand for each, a bit each. */
  readonly #bits = new NumberLists()
  /** Of each statement, the root of each of its terms, in the order of the text. */
  readonly #sequences = new NumberLists()
  /** As the sequences: the words that say each term. */
  readonly #forms = new NumberLists()

  /** By root, the terms that stand for it in the statement that others are compared with. */
  readonly #own: Int32Array
  #laidOut: Weighed | null = null

  /** The statements, in the order given; those of the same terms, order and small words aside, share the object. */
  readonly weighed: readonly Weighed[]

  /** @param statements they are read one by one, and let go */
  constructor(statements: Iterable<Statement>) {
    const said: Said[] = []
    const known = new Map<string, number>()
    const given: number[] = [] // by statement given, its number among those said
    const terms = new NumberLists()
    for (const { facets, contraries, terms: names, forms, topic } of statements) {
      const numbers = names.map((name) => this.#vocabulary.numberOf(name))
      const key = statementKey(numbers, facets)
      const number = known.get(key) ?? said.length
      given.push(number)
      if (number < said.length) continue
      known.set(key, number)
      this.#vocabulary.count(numbers, number)
      const first = terms.add(numbers)
      this.#forms.add(forms)
      said.push({ facets, contraries, topic, first, last: first + numbers.length })
    }
    const ranked = this.#vocabulary.ranked()
    this.weights = new Int32Array(ranked.length)
    this.tells = new Uint8Array(ranked.length)
    this.#own = new Int32Array(ranked.length)
    ranked.forEach(({ seen, part, known }, rank) => {
      this.#parts.push(part)
      this.tells[rank] = tellsOf(part)
      this.#known.push(known)
      this.weights[rank] = rootWeight(seen, said.length, part, known)
    })
    const names = this.#vocabulary.terms.map((term) => term.name)
    const places = placesOf(said, terms, names)
    const weighed = said.map((one, i) => this.#weigh(one, places[i] ?? 0, terms.slice(one.first, one.last)))
    this.weighed = given.map((number) => weighed[number] as Weighed)
  }

  #weigh({ topic, first, last, facets, contraries }: Said, place: number, terms: readonly number[]): Weighed {
    const sequence: number[] = []
    const roots: number[] = []
    const bits: number[] = [] // as the sequence: of the terms of its root
    let total = 0
    for (let i = 0; i < terms.length; i++) {
      const { root, bit } = this.#vocabulary.terms[terms[i] ?? -1] as Term
      const known = sequence.indexOf(root.rank)
      if (known >= 0) bits[known] = ((bits[known] ?? 0) | bit) & (i < topic ? ~0 : ~TOPIC)
      else {
        roots.push(root.rank)
        total += this.weightOf(root.rank)
      }
      sequence.push(root.rank)
      bits.push(i < topic ? bit | TOPIC : bit)
    }
    sortedShort(roots, byNumber)
    this.#sequences.add(sequence)
    this.#bits.add(roots.map((root) => bits[sequence.indexOf(root)] ?? 0))
    const from = this.#roots.add(roots)
    return { place, from, to: from + roots.length, first, last, total, facets, contraries } // no copy of `said`: V8 would read it far slower
  }

  /** The roots of a statement by their ranks, the most telling first. @param most so many at most */
  rootsOf({ from, to }: Weighed, most = to - from): number[] {
    return this.#roots.slice(from, Math.min(to, from + most))
  }

  /** The roots of all statements, those of each between its `from` and its `to`, by their ranks: the most telling first. */
  get roots(): Int32Array {
    return this.#roots.values
  }

  /** The root of each term of all statements, those of each between its `first` and its `last`, in the order of the text. */
  get sequences(): Int32Array {
    return this.#sequences.values
  }

  /** As the sequences: the words that say each term, as `Statement.forms`. */
  get forms(): Int32Array {
    return this.#forms.values
  }

  /** Whether two statements both hold a root, and by the same term. */
  sharesTerm(a: Weighed, b: Weighed, root: number): boolean {
    const bits = this.#bitsOf(b, root)
    return bits !== 0 && (this.#bitsOf(a, root) & bits & ~TOPIC) !== 0
  }

  #bitsOf({ from, to }: Weighed, root: number): number {
    const roots = this.#roots.values
    for (let i = from; i < to; i++) if (roots[i] === root) return this.#bits.values[i] ?? 0
    return 0
  }

  /** Rank of the root of a term; null where no statement holds it. */
  rankOf(term: string): number | null {
    return this.#vocabulary.rankOf(term)
  }

  /** Weight of a root, by its rank, in millionths. */
  weightOf(root: number): number {
    return this.weights[root] ?? 0
  }

  /** What a root does in statements, by its rank. */
  partOf(root: number): Part {
    return this.#parts[root] ?? 'frame'
  }

  /** Whether our lists know a root, by its rank. */
  isKnown(root: number): boolean {
    return this.#known[root] ?? false
  }

  /** Of two statements of this scale, 0 to 1; the same both ways. Quickest where the first is that of the last call. */
  similarity(a: Weighed, b: Weighed): number {
    if (a !== this.#laidOut) this.#layOut(a)
    const roots = this.#roots.values
    const bits = this.#bits.values
    const { weights, tells } = this
    const own = this.#own
    let shared = 0
    let telling = 0
    for (let i = b.from; i < b.to; i++) {
      const root = roots[i] ?? 0
      const both = own[root] ?? 0
      if (both === 0) continue
      const same = both & (bits[i] ?? 0)
      shared += (weights[root] ?? 0) * ((same & ~TOPIC) !== 0 ? 1 : AKIN)
      if ((same & TOPIC) === 0) telling += tells[root] ?? 0
    }
    if (telling < TELLING) return 0
    const nearer = Math.min(a.total, b.total) - shared
    const farther = Math.max(a.total, b.total) - shared
    return shared / (shared + NEARER * nearer + FARTHER * farther)
  }

  #layOut(statement: Weighed): void {
    const roots = this.#roots.values
    const bits = this.#bits.values
    const before = this.#laidOut
    if (before) for (let i = before.from; i < before.to; i++) this.#own[roots[i] ?? 0] = 0
    for (let i = statement.from; i < statement.to; i++) this.#own[roots[i] ?? 0] = bits[i] ?? 0
    this.#laidOut = statement
  }
}

/** A statement before it is weighed, with where its terms begin and end. */
type Said = Pick<Weighed, 'facets' | 'contraries' | 'first' | 'last'> & Pick<Statement, 'topic'>
