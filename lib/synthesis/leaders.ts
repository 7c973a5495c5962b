import { contrary } from './contraries.ts'
import { opposed } from './facets.ts'
import { isMinimalPair } from './minimal-pair.ts'
import { Neighbours } from './neighbours.ts'
import { CORE, type Scale, type Weighed } from './similarity.ts'

/** Similarity from which two statements are one idea: measured on our own paraphrases and near misses; from .21 to .25 precision stays, and recall falls by a twentieth. */
const SAME_IDEA = 0.23

/** Similarity from which a statement that nobody joins is close to an idea. */
const CLOSE = 0.2
/** A statement hesitates between its group and another where that would hold it nearly as well: no further behind than this. */
const AHEAD = 0.05

/**
 * Gathers statements around leaders. In the order given, each that is like no leader becomes one; then each other joins
 * the leader most like it (the earlier of equals), whichever came first. It is compared with leaders only, so that a
 * third text never chains two that differ; and it joins no group in which somebody says the contrary.
 * @returns groups in order of leaders
 */
export function gatherAroundLeaders(statements: readonly Weighed[], scale: Scale): Gathered[] {
  const leaders = new Neighbours(scale)
  const groups: Group[] = []
  const lead = (statement: Weighed, index: number): void => {
    leaders.add(statement)
    groups.push({ members: [index], rivals: [null], said: [statement] })
  }
  const followers: number[] = []
  statements.forEach((statement, index) => {
    if (leaders.hasLike(statement, SAME_IDEA)) followers.push(index)
    else lead(statement, index)
  })
  for (const index of followers) {
    const statement = statements[index] as Weighed
    const accepts = (number: number): boolean => admits(groups[number] as Group, statement, scale)
    const nearest = leaders.nearest(statement, { least: SAME_IDEA, ahead: AHEAD, sure: CORE, accepts })
    const group = groups[nearest?.number ?? -1]
    if (!group) {
      lead(statement, index)
      continue
    }
    group.members.push(index)
    group.rivals.push(nearest?.rival ?? null)
    if (group.said.length < COMPARED) group.said.push(statement)
  }
  groups.forEach((group, number) => {
    const [statement] = group.said
    if (group.members.length > 1 || !statement) return
    const accepts = (other: number): boolean => other !== number
    group.rivals[0] = leaders.nearest(statement, { least: CLOSE, ahead: AHEAD, sure: CORE, accepts })?.number ?? null
  })
  return groups
}

/** Statements that say one thing. */
export interface Gathered {
  /** Their indices, leader first. */
  readonly members: readonly number[]
  /** Member by member, the rank of the other group that would hold it nearly as well. */
  readonly rivals: readonly (number | null)[]
}

interface Group extends Gathered {
  readonly members: number[]
  readonly rivals: (number | null)[]
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
