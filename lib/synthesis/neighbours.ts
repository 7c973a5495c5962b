import { contrary } from './contraries.ts'
import { type Facets, opposed } from './facets.ts'
import { isMinimalPair } from './minimal-pair.ts'
import { lightestShare, type Scale, type Weighed } from './similarity.ts'

/** Keys are pairs of so many rarest roots: two statements of one idea mostly share two of them. */
const KEYED_ROOTS = 5
/** A root of such a share of the statement is a key by itself: « guichet unique » may be all that two have in common. */
const LONE_SHARE = 0.4
/** One of such a share is a key too, as long as no more statements than that have it: among few, all that may be alike are compared. */
const FEW_SHARE = 0.2
const FEW = 40

/** Places of a statement's marks, and how many they are. */
const TOTAL = 1
const FACETS = 2
const MARKS = 3

/** One of some statements by its number, with how much another is like it. */
export interface Nearest {
  readonly number: number
  readonly similarity: number
}

/** Which of the statements may answer. */
export interface Sought {
  /** Number of the first to compare: 0 unless said. */
  readonly from?: number
  /** The most like of those before it. */
  readonly best?: Nearest | null
  /** Similarity that an answer has at least. */
  readonly least: number
  /** Asked of those that are the most like so far. */
  readonly accepts?: (other: Weighed, number: number) => boolean
}

/**
 * Statements of one scale, found by what they share with another. A statement is compared only with those that share a key
 * with it, so that the time grows with the statements and not with their square.
 */
export class Neighbours {
  readonly #scale: Scale
  readonly #all: Weighed[] = []
  readonly #byKey = new Map<number, number[]>()
  /** Of roots that are keys for few; a list of more than few is full, and no longer looked at. */
  readonly #byRoot = new Map<number, number[]>()
  /** By statement, side by side, what most are passed over for: the question it was last compared for, its total, its facets. */
  #marks = new Int32Array(1024 * MARKS)
  #question = 0

  constructor(scale: Scale) {
    this.#scale = scale
  }

  /** How many there are: the number of the next. */
  get size(): number {
    return this.#all.length
  }

  add(statement: Weighed): void {
    for (const key of keysOf(statement, this.#scale)) listAt(key, this.#byKey).push(this.#all.length)
    for (const root of loneRoots(statement, this.#scale)) {
      const list = listAt(root, this.#byRoot)
      if (list.length <= FEW) list.push(this.#all.length)
    }
    const at = MARKS * this.#all.length
    if (at === this.#marks.length) {
      const larger = new Int32Array(2 * at)
      larger.set(this.#marks)
      this.#marks = larger
    }
    this.#marks[at + TOTAL] = statement.total
    this.#marks[at + FACETS] = statement.facets
    this.#all.push(statement)
  }

  /**
   * The one most like a statement, the earlier of equals; null where none is like it. Never one that is opposed, contrary,
   * or the same sentence about another thing.
   */
  nearest(statement: Weighed, { from = 0, best = null, least, accepts }: Sought): Nearest | null {
    const question = ++this.#question
    const marks = this.#marks
    let found = best?.number ?? -1
    let most = best?.similarity ?? least
    let leastShare = lightestShare(most)
    for (const numbers of this.#meeting(statement))
      for (let i = numbers.length - 1; i >= 0; i--) {
        const number: number = numbers[i] ?? 0
        if (number < from) break
        const at = MARKS * number
        if (marks[at] === question) continue
        marks[at] = question
        if (!comparable(statement, marks[at + TOTAL] ?? 0, marks[at + FACETS] ?? 0, leastShare)) continue
        const other = this.#all[number]
        if (!other) continue
        const similarity = this.#scale.similarity(statement, other)
        if (similarity < most || (similarity === most && found >= 0 && found < number)) continue
        if (contrary(statement.contraries, other.contraries) || isMinimalPair(statement, other, this.#scale)) continue
        if (accepts && !accepts(other, number)) continue
        found = number
        most = similarity
        leastShare = lightestShare(most)
      }
    return found < 0 ? null : { number: found, similarity: most }
  }

  /** Numbers of the statements that share a key with one, key by key, each list ascending. */
  #meeting(statement: Weighed): (readonly number[])[] {
    const lists: (readonly number[])[] = []
    for (const key of keysOf(statement, this.#scale)) {
      const list = this.#byKey.get(key)
      if (list) lists.push(list)
    }
    for (const root of loneRoots(statement, this.#scale)) {
      const list = this.#byRoot.get(root)
      if (list && list.length <= FEW) lists.push(list)
    }
    return lists
  }
}

function listAt(key: number, lists: Map<number, number[]>): number[] {
  let list = lists.get(key)
  if (!list) {
    list = []
    lists.set(key, list)
  }
  return list
}

/**
 * Neither opposed nor of weights so far apart that, even if the longer holds all that the shorter says, it says too much
 * apart to be as like as another.
 * @param leastShare `lightestShare` of the similarity that it must have at least
 */
function comparable(one: Weighed, total: number, facets: Facets, leastShare: number): boolean {
  const lightest = one.total < total ? one.total >= leastShare * total : total >= leastShare * one.total
  return lightest && !opposed(one.facets, facets)
}

/** What others may share with a statement. Different pairs may give one key by chance: that costs a comparison, no more. */
function keysOf(statement: Weighed, scale: Scale): readonly number[] {
  const keys: number[] = []
  const roots = scale.rootsOf(statement, KEYED_ROOTS)
  for (let i = 0; i < roots.length; i++) {
    const root = roots[i] ?? 0
    if (scale.weightOf(root) >= LONE_SHARE * statement.total) keys.push(pairKey(root, root))
    for (let j = i + 1; j < roots.length; j++) keys.push(pairKey(root, roots[j] ?? 0))
  }
  return keys
}

/** Thirty-one bits, so that the map holds small integers. */
function pairKey(a: number, b: number): number {
  return (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> 1
}

/** Roots that are keys by themselves among few. */
function loneRoots(statement: Weighed, scale: Scale): number[] {
  const least = FEW_SHARE * statement.total
  return scale.rootsOf(statement).filter((root) => scale.weightOf(root) >= least)
}
