import type { Facets } from './facets.ts'
import { byCodeUnit } from './order.ts'
import { isKnown, type Part, partOf, rootOf, type Statement } from './statement.ts'

/** A statement on a scale: its roots as ranks, the most telling first. */
export interface Weighed {
  readonly key: string
  /** Rank of each root on this scale, ascending: rare subjects, then rare frames, then what is said once and meets nothing. */
  readonly roots: readonly number[]
  /** By root, the terms that stand for it, a bit each. */
  readonly terms: readonly number[]
  /** The roots in the order of the text. */
  readonly sequence: readonly number[]
  /** Sum of the weights. */
  readonly total: number
  readonly facets: Facets
}

/** A word of one statement in sixty is rare; how much rarer says nothing more of what is meant. */
const RARE = 60
/** Statements without the word, taken for heard besides: among few, one that holds a word twice does not make it common. */
const ASSUMED = 200
/** What a part weighs of its rarity. */
const WEIGHT: Readonly<Record<Part, number>> = {
  subject: 1,
  broad: 0.4,
  frame: 0.4,
  who: 0.4,
  where: 0.4,
  polarity: 0.4,
}
/** What a subject weighs that is in none of our lists: more often a detail than the matter. */
const UNKNOWN = 0.5
/** What akin terms count of the same term. */
const AKIN = 0.7
/** What a shared root tells of the matter: two statements that share less than `TELLING` are not alike. */
const TELLS: Readonly<Record<Part, number>> = { subject: 2, broad: 1, frame: 0, who: 0, where: 0, polarity: 1 }
const TELLING = 2
/** What the shorter statement says apart counts more than what the longer adds: many only say at more length. Their sum is that of Jaccard. */
const NEARER = 1.3
const FARTHER = 0.7
/** Terms of one root that are told apart. */
const TERM_BITS = 31

/** The least share of a statement's weight that one of this similarity to it can have. */
export function lightestShare(similarity: number): number {
  return FARTHER / (FARTHER - 1 + 1 / similarity)
}

/**
 * Weighs statements against one another: the rarer a root among them, the heavier. Similarity is a weighted Tversky
 * index, soft in that akin terms count in part: 0 (no subject in common) to 1 (the same terms).
 */
export class Scale {
  readonly #places = new Map<string, { readonly rank: number; readonly bit: number }>()
  readonly #weights: number[] = []
  readonly #parts: Part[] = []
  /** What each root tells of the matter. */
  readonly #tells: number[] = []

  /** @param statements all that will be weighed, each once */
  constructor(statements: Iterable<Statement>) {
    let count = 0
    const found = new Map<string, Found>()
    for (const { terms } of statements) {
      count++
      for (const term of terms) {
        const root = rootOf(term)
        const of = found.get(root) ?? { seen: 0, last: 0, part: partOf(term), known: false, terms: new Set() }
        if (of.seen === 0) found.set(root, of)
        if (of.last !== count) of.seen++
        of.last = count
        if (of.terms.has(term)) continue
        of.terms.add(term)
        of.known ||= isKnown(term)
        if (WEIGHT[partOf(term)] > WEIGHT[of.part]) of.part = partOf(term)
      }
    }
    const order = ({ seen, part }: Found): number => (seen === 1 ? 2 : TELLS[part] > 1 ? 0 : 1)
    const byPromise = [...found].sort(([a, x], [b, y]) => order(x) - order(y) || x.seen - y.seen || byCodeUnit(a, b))
    byPromise.forEach(([, { seen, part, known, terms }], rank) => {
      this.#parts.push(part)
      this.#tells.push(TELLS[part])
      this.#weights.push(
        Math.log(1 + Math.min((count + ASSUMED) / seen, RARE)) *
          WEIGHT[part] *
          (part === 'subject' && !known ? UNKNOWN : 1),
      )
      ;[...terms].sort(byCodeUnit).forEach((term, i) => {
        this.#places.set(term, { rank, bit: 1 << (i % TERM_BITS) })
      })
    })
  }

  /** A statement on this scale. */
  weigh({ key, terms, facets }: Statement): Weighed {
    const sequence: number[] = []
    const bits: number[] = [] // as the sequence
    let total = 0
    for (const term of terms) {
      const place = this.#places.get(term)
      if (!place) continue
      const known = sequence.indexOf(place.rank)
      if (known >= 0) bits[known] = (bits[known] ?? 0) | place.bit
      else {
        sequence.push(place.rank)
        bits.push(place.bit)
        total += this.weightOf(place.rank)
      }
    }
    const roots = [...sequence].sort((a, b) => a - b)
    return { key, roots, terms: roots.map((root) => bits[sequence.indexOf(root)] ?? 0), sequence, total, facets }
  }

  /** Rank of the root of a term; null where no statement holds it. */
  rankOf(term: string): number | null {
    return this.#places.get(term)?.rank ?? null
  }

  /** Weight of a root, by its rank. */
  weightOf(root: number): number {
    return this.#weights[root] ?? 0
  }

  /** What a root does in statements, by its rank. */
  partOf(root: number): Part {
    return this.#parts[root] ?? 'frame'
  }

  /** Of two statements of this scale, 0 to 1; the same both ways. */
  similarity(a: Weighed, b: Weighed): number {
    let shared = 0
    let tells = 0
    for (let i = 0, j = 0; i < a.roots.length && j < b.roots.length; ) {
      const x = a.roots[i] ?? 0
      const y = b.roots[j] ?? 0
      if (x === y) {
        shared += this.weightOf(x) * ((a.terms[i] ?? 0) & (b.terms[j] ?? 0) ? 1 : AKIN)
        tells += this.#tells[x] ?? 0
      }
      if (x <= y) i++
      if (y <= x) j++
    }
    if (tells < TELLING) return 0
    const nearer = Math.min(a.total, b.total) - shared
    const farther = Math.max(a.total, b.total) - shared
    return shared / (shared + NEARER * nearer + FARTHER * farther)
  }
}

interface Found {
  seen: number
  /** Number of the last statement that held it. */
  last: number
  part: Part
  known: boolean
  readonly terms: Set<string>
}
