import type { Contraries } from './contraries.ts'
import type { Facets } from './facets.ts'
import { NumberLists } from './number-lists.ts'
import { byCodeUnit, byNumber, sortedShort } from './order.ts'
import { rootWeight, tellsOf, weighsMore } from './root-weight.ts'
import { isKnown, type Part, partOf, rootOf, type Statement } from './statement.ts'

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

/** Two statements whose shared roots tell less of the matter (`tellsOf`) are not alike. */
const TELLING = 2
/** What akin terms count of the same term. */
const AKIN = 0.7
/** What the shorter statement says apart counts more than what the longer adds: many only say at more length. Their sum is that of Jaccard. */
const NEARER = 1.3
const FARTHER = 0.7
/** Terms of one root that are told apart. */
const TERM_BITS = 30
/** Beside the terms of a root: it stands in the topic alone. */
const TOPIC = 1 << TERM_BITS

/** The least share of a statement's weight that one of this similarity to it can have. */
export function lightestShare(similarity: number): number {
  return FARTHER / (FARTHER - 1 + 1 / similarity)
}

/**
 * Weighs statements against one another: the rarer a root among them, the heavier. Similarity is a weighted Tversky
 * index, soft in that akin terms count in part: 0 (no subject in common) to 1 (the same terms).
 */
export class Scale {
  readonly #terms: Term[] = []
  /** Numbers of the terms. */
  readonly #numbers = new Map<string, number>()
  readonly #weights: number[] = []
  readonly #parts: Part[] = []
  /** What each root tells of the matter. */
  readonly #tells: number[] = []
  readonly #known: boolean[] = []
  /** Of each statement, ranks of its roots, ascending: rare subjects, then rare frames, then what is said once and meets nothing. */
  readonly #roots = new NumberLists()
  /** As the roots: the terms that stand for each, a bit each. */
  readonly #bits = new NumberLists()
  /** Of each statement, the root of each of its terms, in the order of the text. */
  readonly #sequences = new NumberLists()
  /** As the sequences: the words that say each term. */
  readonly #forms = new NumberLists()

  /** What is compared with others, and where each of its roots stands among those of all statements, one more; 0 for others. */
  #one: Weighed | null = null
  readonly #places: Int32Array

  /** The statements, in the order given; those of the same terms, order and small words aside, share the object. */
  readonly weighed: readonly Weighed[]

  /** @param statements they are read one by one, and let go */
  constructor(statements: Iterable<Statement>) {
    const roots = new Map<string, Root>()
    const said: Said[] = []
    const known = new Map<string, number>()
    const given: number[] = [] // by statement given, its number among those said
    const terms = new NumberLists()
    for (const { facets, contraries, terms: names, forms, topic } of statements) {
      const numbers = names.map((name) => this.#numbers.get(name) ?? this.#found(name, roots))
      const key = keyOf(numbers, facets)
      const number = known.get(key) ?? said.length
      given.push(number)
      if (number < said.length) continue
      known.set(key, number)
      for (const term of numbers) {
        const root = this.#terms[term]?.root
        if (!root) continue
        if (root.last !== number) root.seen++
        root.last = number
      }
      const first = terms.add(numbers)
      this.#forms.add(forms)
      said.push({ facets, contraries, topic, first, last: first + numbers.length })
    }
    this.#weighRoots([...roots.values()], said.length)
    this.#places = new Int32Array(roots.size)
    const places = placesOf(said, terms, this.#terms)
    const weighed = said.map((one, i) => this.#weigh(one, places[i] ?? 0, terms.slice(one.first, one.last)))
    this.weighed = given.map((number) => weighed[number] as Weighed)
  }

  #weighRoots(roots: Root[], count: number): void {
    const order = ({ seen, part }: Root): number => (seen === 1 ? 2 : tellsOf(part) > 1 ? 0 : 1)
    roots.sort((x, y) => order(x) - order(y) || x.seen - y.seen || byCodeUnit(x.name, y.name))
    roots.forEach((root, rank) => {
      const { seen, part, known, terms } = root
      root.rank = rank
      this.#parts.push(part)
      this.#tells.push(tellsOf(part))
      this.#known.push(known)
      this.#weights.push(rootWeight(seen, count, part, known))
      terms
        .sort((a, b) => byCodeUnit(a.name, b.name))
        .forEach((term, i) => {
          term.bit = 1 << (i % TERM_BITS)
        })
    })
  }

  /** Numbers a term met for the first time, and keeps what it says of its root. */
  #found(name: string, roots: Map<string, Root>): number {
    const rootName = rootOf(name)
    const part = partOf(name)
    const root = roots.get(rootName) ?? { name: rootName, seen: 0, last: -1, part, known: false, terms: [], rank: 0 }
    if (root.seen === 0) roots.set(rootName, root)
    const term = { name, root, bit: 0 }
    root.terms.push(term)
    root.known ||= isKnown(name)
    if (weighsMore(part, root.part)) root.part = part
    const number = this.#terms.push(term) - 1
    this.#numbers.set(name, number)
    return number
  }

  #weigh({ topic, first, last, facets, contraries }: Said, place: number, terms: readonly number[]): Weighed {
    const sequence: number[] = []
    const roots: number[] = []
    const bits: number[] = [] // as the sequence: of the terms of its root
    let total = 0
    for (let i = 0; i < terms.length; i++) {
      const { root, bit } = this.#terms[terms[i] ?? -1] as Term
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
    return this.#terms[this.#numbers.get(term) ?? -1]?.root.rank ?? null
  }

  /** Weight of a root, by its rank, in millionths. */
  weightOf(root: number): number {
    return this.#weights[root] ?? 0
  }

  /** What a root does in statements, by its rank. */
  partOf(root: number): Part {
    return this.#parts[root] ?? 'frame'
  }

  /** Whether our lists know a root, by its rank. */
  isKnown(root: number): boolean {
    return this.#known[root] ?? false
  }

  /** Of two statements of this scale, 0 to 1; the same both ways. Quick where one is compared with many: give it first. */
  similarity(a: Weighed, b: Weighed): number {
    if (a !== this.#one) this.#lookUp(a)
    const roots = this.#roots.values
    const bits = this.#bits.values
    const places = this.#places
    let shared = 0
    let tells = 0
    for (let i = b.from; i < b.to; i++) {
      const root = roots[i] ?? 0
      const place = places[root] ?? 0
      if (place === 0) continue
      const both = (bits[place - 1] ?? 0) & (bits[i] ?? 0)
      shared += this.weightOf(root) * ((both & ~TOPIC) !== 0 ? 1 : AKIN)
      if ((both & TOPIC) === 0) tells += this.#tells[root] ?? 0
    }
    if (tells < TELLING) return 0
    const nearer = Math.min(a.total, b.total) - shared
    const farther = Math.max(a.total, b.total) - shared
    return shared / (shared + NEARER * nearer + FARTHER * farther)
  }

  #lookUp(one: Weighed): void {
    const roots = this.#roots.values
    if (this.#one) for (let i = this.#one.from; i < this.#one.to; i++) this.#places[roots[i] ?? 0] = 0
    for (let i = one.from; i < one.to; i++) this.#places[roots[i] ?? 0] = i + 1
    this.#one = one
  }
}

/** A statement before it is weighed, with where its terms begin and end. */
type Said = Pick<Weighed, 'facets' | 'contraries' | 'first' | 'last'> & Pick<Statement, 'topic'>

/** Tells statements apart by their terms, in any order, and their facets: two units of sixteen bits a number. */
function keyOf(terms: readonly number[], facets: Facets): string {
  const units = [facets & 0xffff, facets >>> 16]
  for (const term of sortedShort([...terms], byNumber)) units.push(term & 0xffff, term >>> 16)
  return String.fromCharCode(...units)
}

/** The place of each statement in the order of its terms, sorted by name; then of its facets. */
function placesOf(said: readonly Said[], terms: NumberLists, all: readonly Term[]): number[] {
  const byName = new Int32Array(all.length)
  ;[...all.keys()]
    .sort((a, b) => byCodeUnit(all[a]?.name ?? '', all[b]?.name ?? ''))
    .forEach((term, rank) => {
      byName[term] = rank
    })
  const names = new NumberLists()
  for (const { first, last } of said)
    names.add(
      sortedShort(
        terms.slice(first, last).map((t) => byName[t] ?? 0),
        byNumber,
      ),
    )
  const { values } = names
  const order = (x: number, y: number): number => {
    const [a, b] = [said[x] as Said, said[y] as Said]
    for (let i = a.first, j = b.first; i < a.last && j < b.last; i++, j++) {
      const apart = (values[i] ?? 0) - (values[j] ?? 0)
      if (apart !== 0) return apart
    }
    return a.last - a.first - (b.last - b.first) || a.facets - b.facets
  }
  const places: number[] = said.map(() => 0)
  ;[...said.keys()].sort(order).forEach((number, place) => {
    places[number] = place
  })
  return places
}

/** What akin terms have in common, as the statements of a scale hold it. */
interface Root {
  readonly name: string
  /** Statements that hold it. */
  seen: number
  /** Number of the last of them, -1 before any. */
  last: number
  part: Part
  known: boolean
  readonly terms: Term[]
  /** Place among the roots, the most telling first. */
  rank: number
}

interface Term {
  readonly name: string
  readonly root: Root
  /** Tells it from the other terms of its root. */
  bit: number
}
