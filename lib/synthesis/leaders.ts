import { contrary } from './contraries.ts'
import { opposed } from './facets.ts'
import { isMinimalPair } from './minimal-pair.ts'
import { type Nearest, Neighbours } from './neighbours.ts'
import type { Scale, Weighed } from './similarity.ts'

/** Similarity from which two statements are one idea: measured on our own paraphrases and near misses; from .21 to .25 precision stays, and recall falls by a twentieth. */
const SAME_IDEA = 0.23

/**
 * Gathers statements around leaders. In the order given, each that is like no leader becomes one; then each other joins
 * the leader most like it (the earlier of equals), whichever came first. It is compared with leaders only, so that a
 * third text never chains two that differ; and it joins no group in which somebody says the contrary.
 * @returns groups as indices into the statements, leader first, in order of leaders
 */
export function gatherAroundLeaders(statements: readonly Weighed[], scale: Scale): number[][] {
  const leaders = new Neighbours(scale)
  const followers: Follower[] = []
  const groups: Group[] = []
  const lead = (statement: Weighed, index: number): void => {
    leaders.add(statement)
    groups.push({ members: [index], said: [statement] })
  }
  statements.forEach((statement, index) => {
    const best = leaders.nearest(statement, { least: SAME_IDEA })
    if (best) followers.push({ index, best, from: leaders.size })
    else lead(statement, index)
  })
  for (const { index, best, from } of followers) {
    const statement = statements[index]
    if (!statement) continue
    const accepts = (_: Weighed, number: number): boolean => admits(groups[number] as Group, statement, scale)
    const still = admits(groups[best.number] as Group, statement, scale)
    const now = leaders.nearest(statement, {
      from: still ? from : 0,
      best: still ? best : null,
      least: SAME_IDEA,
      accepts,
    })
    const group = now ? groups[now.number] : undefined
    if (!group) {
      lead(statement, index)
      continue
    }
    group.members.push(index)
    if (group.said.length < COMPARED) group.said.push(statement)
  }
  return groups.map(({ members }) => members)
}

interface Group {
  readonly members: number[]
  /** The first of them: what is said most. */
  readonly said: Weighed[]
}

/** Of a group, so many are compared with who would join it: all would cost the square of what thousands say alike. */
const COMPARED = 12
/** While so few make a group, what they say of one thing is its point: a third says it of no other thing than either. */
const YOUNG = 2

function admits({ said }: Group, statement: Weighed, scale: Scale): boolean {
  for (const other of said)
    if (opposed(statement.facets, other.facets) || contrary(statement.contraries, other.contraries)) return false
  const [, second] = said
  return said.length > YOUNG || second === undefined || !isMinimalPair(statement, second, scale)
}

interface Follower {
  readonly index: number
  /** The most like of the leaders that there were when it was first compared. */
  readonly best: Nearest
  /** Number of the first leader that came after. */
  readonly from: number
}
