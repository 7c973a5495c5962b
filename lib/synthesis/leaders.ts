import { opposed } from './facets.ts'
import type { Scale, Weighed } from './similarity.ts'

/** Similarity from which two statements are one idea: below, paraphrases found no longer outweigh chance meetings. */
const SAME_IDEA = 0.2
/** Keys are pairs of so many rarest roots: two statements of one idea mostly share two of them. */
const KEYED_ROOTS = 5
/** A root of such a share of the statement is a key by itself: « guichet unique » may be all that two have in common. */
const LONE_SHARE = 0.4

/**
 * Gathers statements around leaders. In the order given, each joins the leader most like it (the earlier of equals),
 * or becomes one. It is compared with leaders only, so that a third text never chains two that differ, and only with
 * those that share a key, so that the time grows with the statements and not with their square.
 * @returns groups as indices into the statements, leader first, in order of leaders
 */
export function gatherAroundLeaders(statements: readonly Weighed[], scale: Scale): number[][] {
  const groups: number[][] = []
  const leadersByKey = new Map<number, number[]>()
  const lastAsked: number[] = [] // by group: the statement that last compared itself with it
  statements.forEach((statement, index) => {
    const keys = keysOf(statement, scale)
    let nearest: number | null = null
    let best = 0
    for (const key of keys)
      for (const group of leadersByKey.get(key) ?? []) {
        if (lastAsked[group] === index) continue
        lastAsked[group] = index
        const leader = statements[groups[group]?.[0] ?? -1]
        if (!leader || !comparable(statement, leader)) continue
        const similarity = scale.similarity(statement, leader)
        if (similarity < SAME_IDEA || similarity < best) continue
        if (similarity === best && nearest !== null && nearest < group) continue
        nearest = group
        best = similarity
      }
    if (nearest !== null) {
      groups[nearest]?.push(index)
      return
    }
    for (const key of keys) {
      const group = leadersByKey.get(key)
      if (group) group.push(groups.length)
      else leadersByKey.set(key, [groups.length])
    }
    groups.push([index])
  })
  return groups
}

/** Neither opposed nor of weights too far apart for any similarity to bring them together. */
function comparable(a: Weighed, b: Weighed): boolean {
  return Math.min(a.total, b.total) >= SAME_IDEA * Math.max(a.total, b.total) && !opposed(a.facets, b.facets)
}

/** Two statements meet where they share a key. Different pairs may share one by chance: that costs a comparison, no more. */
function keysOf({ roots, total }: Weighed, scale: Scale): number[] {
  const keys = new Set<number>()
  const rarest = roots.slice(0, KEYED_ROOTS)
  rarest.forEach((root, i) => {
    if (scale.weightOf(root) >= LONE_SHARE * total) keys.add(pairKey(root, root))
    for (const other of rarest.slice(i + 1)) keys.add(pairKey(root, other))
  })
  return [...keys]
}

/** Thirty-one bits, so that the map holds small integers. */
function pairKey(a: number, b: number): number {
  return (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> 1
}
