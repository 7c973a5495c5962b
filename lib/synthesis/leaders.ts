import { contrary } from './contraries.ts'
import { opposed } from './facets.ts'
import { isMinimalPair } from './minimal-pair.ts'
import { lightestShare, type Scale, type Weighed } from './similarity.ts'

/** Similarity from which two statements are one idea: measured on our own paraphrases and near misses; from .24 to .28 little changes. */
const SAME_IDEA = 0.25
/** Sums of the same weights in another order differ far below this. */
const ROUNDING = 1e-9
/** Keys are pairs of so many rarest roots: two statements of one idea mostly share two of them. */
const KEYED_ROOTS = 5
/** A root of such a share of the statement is a key by itself: « guichet unique » may be all that two have in common. */
const LONE_SHARE = 0.4

/**
 * Gathers statements around leaders. In the order given, each that is like no leader becomes one; then each other joins
 * the leader most like it (the earlier of equals), whichever came first. It is compared with leaders only, so that a
 * third text never chains two that differ, and only with those that share a key, so that the time grows with the
 * statements and not with their square.
 * @returns groups as indices into the statements, leader first, in order of leaders
 */
export function gatherAroundLeaders(statements: readonly Weighed[], scale: Scale): number[][] {
  const leaders = new Leaders(scale)
  const followers: Follower[] = []
  const groups: number[][] = []
  statements.forEach((statement, index) => {
    const keys = keysOf(statement, scale)
    const nearest = leaders.nearest(statement, keys, 0, null)
    if (nearest) followers.push({ index, nearest, asked: groups.length })
    else {
      leaders.add(statement, keys)
      groups.push([index])
    }
  })
  for (const { index, nearest, asked } of followers) {
    const statement = statements[index]
    if (!statement) continue
    const now = leaders.nearest(statement, keysOf(statement, scale), asked, nearest)
    groups[now?.leader ?? -1]?.push(index)
  }
  return groups
}

/** A leader by its number, with how much a statement is like it. */
interface Nearest {
  readonly leader: number
  readonly similarity: number
}

interface Follower {
  readonly index: number
  readonly nearest: Nearest
  /** How many leaders there were when it was first compared. */
  readonly asked: number
}

/** Leaders, found by their keys. */
class Leaders {
  readonly #scale: Scale
  readonly #all: Weighed[] = []
  readonly #byKey = new Map<number, number[]>()
  /** By leader: the question that it was last compared for. */
  readonly #asked: number[] = []
  #question = 0

  constructor(scale: Scale) {
    this.#scale = scale
  }

  add(statement: Weighed, keys: readonly number[]): void {
    for (const key of keys) {
      const group = this.#byKey.get(key)
      if (group) group.push(this.#all.length)
      else this.#byKey.set(key, [this.#all.length])
    }
    this.#all.push(statement)
    this.#asked.push(0) // so that the list has no holes: V8 would make it a dictionary
  }

  /**
   * The leader most like a statement, the earlier of equals; null where none is like it.
   * @param from number of the first leader to compare
   * @param best the most like of those before it
   */
  nearest(statement: Weighed, keys: readonly number[], from: number, best: Nearest | null): Nearest | null {
    const question = ++this.#question
    let leader = best?.leader ?? -1
    let most = best?.similarity ?? SAME_IDEA
    let leastShare = lightestShare(most)
    for (const key of keys) {
      const numbers = this.#byKey.get(key)
      if (!numbers) continue
      for (let i = numbers.length - 1; i >= 0; i--) {
        const number = numbers[i] ?? 0
        if (number < from) break
        if (this.#asked[number] === question) continue
        this.#asked[number] = question
        const other = this.#all[number]
        if (!other || !comparable(statement, other, leastShare)) continue
        const similarity = this.#scale.similarity(statement, other)
        if (similarity < most || (similarity === most && leader >= 0 && leader < number)) continue
        if (contrary(statement.contraries, other.contraries) || isMinimalPair(statement, other, this.#scale)) continue
        leader = number
        most = similarity
        leastShare = lightestShare(most)
      }
    }
    return leader < 0 ? null : { leader, similarity: most }
  }
}

/**
 * Neither opposed nor of weights so far apart that, even if the longer holds all that the shorter says, it says too much
 * apart to be as like as another.
 * @param leastShare `lightestShare` of the similarity that it must have at least
 */
export function comparable(a: Weighed, b: Weighed, leastShare: number): boolean {
  return (
    Math.min(a.total, b.total) >= (leastShare - ROUNDING) * Math.max(a.total, b.total) && !opposed(a.facets, b.facets)
  )
}

/** Two statements meet where they share a key. Different pairs may share one by chance: that costs a comparison, no more. */
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
