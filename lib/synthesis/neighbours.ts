import { contrary } from './contraries.ts'
import { type Facets, opposed } from './facets.ts'
import { isMinimalPair } from './minimal-pair.ts'
import { couldBeAlike, heaviestAlike, reachOf, type Scale, TELLING, type Weighed } from './similarity.ts'

/** The one of some statements that is most like another, by its number. */
export interface Nearest {
  readonly number: number
  /** Of the others, the most like, where it is nearly as like as the first. */
  readonly rival: number | null
}

/** Which of the statements may answer. */
export interface Sought {
  /** Similarity that an answer has at least. */
  readonly least: number
  /** A rival is behind by so much at most. */
  readonly ahead: number
  /** One so like it has no rival. */
  readonly sure: number
  /** Asked of those that are the most like so far. */
  readonly accepts: (number: number) => boolean
}

/** The statements that hold a root, in blocks of the same facets: those of an opposed block are passed over together. */
interface Postings {
  /** Block by block. */
  readonly facets: Facets[]
  /** As the facets: the statements of the block, ascending. */
  readonly numbers: number[][]
}

/**
 * Statements of one scale, found by what they share with another: the weights of shared roots are added up over an
 * inverted index, and only those are compared for which the sum leaves a chance.
 */
export class Neighbours {
  readonly #scale: Scale
  readonly #all: Weighed[] = []
  readonly #holding: (Postings | undefined)[]
  /** By statement: its total, and what a question found it to share so far. */
  #totals = new Int32Array(64)
  #shared = new Int32Array(64)
  /** The statements that share something with the one asked about. */
  #met = new Int32Array(64)

  constructor(scale: Scale) {
    this.#scale = scale
    this.#holding = new Array(scale.weights.length).fill(undefined)
  }

  /** Adds one, whose number is how many there were. */
  add(statement: Weighed): void {
    const number = this.#all.length
    for (const root of this.#scale.rootsOf(statement)) {
      const holding = this.#holding[root] ?? { facets: [], numbers: [] }
      this.#holding[root] = holding
      const { facets, numbers } = holding
      const block = facets.indexOf(statement.facets)
      if (block >= 0) numbers[block]?.push(number)
      else {
        facets.push(statement.facets)
        numbers.push([number])
      }
    }
    if (number === this.#totals.length) {
      this.#totals = doubled(this.#totals)
      this.#shared = doubled(this.#shared)
      this.#met = doubled(this.#met)
    }
    this.#totals[number] = statement.total
    this.#all.push(statement)
  }

  /** Whether any is as like a statement as that. Never one that is opposed, contrary, or the same sentence about another thing. */
  hasLike(statement: Weighed, least: number): boolean {
    const reach = reachOf(least)
    const { count, left } = this.#meet(statement, reach)
    const [met, shares, totals] = [this.#met, this.#shared, this.#totals]
    let found = false
    for (let i = 0; i < count; i++) {
      const number = met[i] ?? 0
      const shared = left + (shares[number] ?? 0)
      shares[number] = 0 // of all that were met, for the next question
      if (found || !couldBeAlike(shared, statement.total, totals[number] ?? 0, reach)) continue
      const other = this.#all[number]
      found =
        other !== undefined && this.#scale.similarity(statement, other) >= least && !this.#differs(statement, other)
    }
    return found
  }

  /** The one most like a statement, the earlier of equals; null where `hasLike` would find none, or none is accepted. */
  nearest(statement: Weighed, { least, ahead, sure, accepts }: Sought): Nearest | null {
    let bar = least
    let reach = reachOf(bar)
    const { count, left } = this.#meet(statement, reach)
    const [met, shares, totals] = [this.#met, this.#shared, this.#totals]
    let [first, most] = [-1, -1]
    let [second, next] = [-1, -1]
    for (let i = 0; i < count; i++) {
      const number = met[i] ?? 0
      const shared = left + (shares[number] ?? 0)
      shares[number] = 0
      if (!couldBeAlike(shared, statement.total, totals[number] ?? 0, reach)) continue
      const other = this.#all[number]
      if (!other) continue
      const similarity = this.#scale.similarity(statement, other)
      if (similarity < bar || !accepts(number) || this.#differs(statement, other)) continue
      if (similarity > most || (similarity === most && number < first)) {
        ;[second, next] = [first, most]
        ;[first, most] = [number, similarity]
      } else if (similarity > next || (similarity === next && number < second)) [second, next] = [number, similarity]
      bar = most >= sure ? most : Math.max(least, most - ahead, next)
      reach = reachOf(bar)
    }
    if (first < 0) return null
    return { number: first, rival: second >= 0 && most < sure && next >= most - ahead ? second : null }
  }

  #differs(statement: Weighed, other: Weighed): boolean {
    return contrary(statement.contraries, other.contraries) || isMinimalPair(statement, other, this.#scale)
  }

  /**
   * Adds up what others share with a statement, root by root from the most telling, until what is left of it is too little
   * for one that was not met yet.
   * @param reach of the similarity that they must have at least (`reachOf`)
   * @returns how many are met, and the weight that is left: they may share that too
   */
  #meet({ from, to, total, facets }: Weighed, reach: number): { readonly count: number; readonly left: number } {
    const { roots, weights, tells } = this.#scale
    const [met, shares, totals] = [this.#met, this.#shared, this.#totals]
    let left = total
    let telling = 0
    for (let i = from; i < to; i++) telling += tells[roots[i] ?? 0] ?? 0
    let count = 0
    for (let i = from; i < to && telling >= TELLING; i++) {
      const heaviest = heaviestAlike(left, total, reach)
      if (heaviest < left) break
      const root = roots[i] ?? 0
      const weight = weights[root] ?? 0
      const holding = this.#holding[root] ?? NONE
      for (let block = 0; block < holding.facets.length; block++) {
        if (opposed(facets, holding.facets[block] ?? 0)) continue
        const numbers = holding.numbers[block] ?? []
        for (let j = 0; j < numbers.length; j++) {
          const number = numbers[j] ?? 0
          const shared = shares[number] ?? 0
          if (shared === 0) {
            if ((totals[number] ?? 0) > heaviest) continue
            met[count++] = number
          }
          shares[number] = shared + weight
        }
      }
      left -= weight
      telling -= tells[root] ?? 0
    }
    return { count, left }
  }
}

const NONE: Postings = { facets: [], numbers: [] }

function doubled(values: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * values.length)
  larger.set(values)
  return larger
}
