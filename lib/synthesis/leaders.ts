import { opposed } from './facets.ts'
import { isMinimalPair } from './minimal-pair.ts'
import { lightestShare, type Scale, type Weighed } from './similarity.ts'

/** Similarity from which two statements are one idea: measured on our own paraphrases and near misses; from .24 to .28 little changes. */
const SAME_IDEA = 0.25
/** Below, the longer of two statements says too much apart, even if it holds all that the shorter says. */
const LEAST_SHARE = lightestShare(SAME_IDEA)
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
  const followers: { readonly index: number; readonly statement: Weighed; readonly keys: readonly number[] }[] = []
  const groups: number[][] = []
  statements.forEach((statement, index) => {
    const keys = keysOf(statement, scale)
    if (leaders.nearest(statement, keys) !== null) followers.push({ index, statement, keys })
    else {
      leaders.add(statement, keys)
      groups.push([index])
    }
  })
  for (const { index, statement, keys } of followers) groups[leaders.nearest(statement, keys) ?? -1]?.push(index)
  return groups
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
  }

  /** The number of the leader most like a statement, the earlier of equals; null where none is like it. */
  nearest(statement: Weighed, keys: readonly number[]): number | null {
    const question = ++this.#question
    let nearest: number | null = null
    let best = SAME_IDEA
    for (const key of keys)
      for (const number of this.#byKey.get(key) ?? []) {
        if (this.#asked[number] === question) continue
        this.#asked[number] = question
        const leader = this.#all[number]
        if (!leader || !comparable(statement, leader)) continue
        const similarity = this.#scale.similarity(statement, leader)
        if (similarity < best || (similarity === best && nearest !== null && nearest < number)) continue
        if (isMinimalPair(statement, leader, (root) => this.#scale.partOf(root))) continue
        nearest = number
        best = similarity
      }
    return nearest
  }
}

/** Neither opposed nor of weights too far apart for any similarity to bring them together. */
function comparable(a: Weighed, b: Weighed): boolean {
  return Math.min(a.total, b.total) >= LEAST_SHARE * Math.max(a.total, b.total) && !opposed(a.facets, b.facets)
}

/** Two statements meet where they share a key. Different pairs may share one by chance: that costs a comparison, no more. */
function keysOf({ roots, total }: Weighed, scale: Scale): readonly number[] {
  const keys: number[] = []
  const count = Math.min(roots.length, KEYED_ROOTS)
  for (let i = 0; i < count; i++) {
    const root = roots[i] ?? 0
    if (scale.weightOf(root) >= LONE_SHARE * total) keys.push(pairKey(root, root))
    for (let j = i + 1; j < count; j++) keys.push(pairKey(root, roots[j] ?? 0))
  }
  return keys
}

/** Thirty-one bits, so that the map holds small integers. */
function pairKey(a: number, b: number): number {
  return (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> 1
}
