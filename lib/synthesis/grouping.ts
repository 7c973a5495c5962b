import { opposed } from './facets.ts'
import { isMinimalPair } from './minimal-pair.ts'
import type { NamedIdea } from './named-idea.ts'
import { groupBy } from './order.ts'
import { sharedSubjects } from './shared-subjects.ts'
import type { Scale, Weighed } from './similarity.ts'
import type { Weighing } from './weighing.ts'

/** How surely an item belongs to its idea, 0 to 100, where that is not as usual. */
export interface Grouping {
  readonly value: number
  /** Another idea, nearly as like what it says as its own. */
  readonly near?: string
}

/** An item close to the label of its idea: what those absent from the result of `groupingIn` are worth. */
export const AT_THE_CORE = 95
/** It says the same from further away, or nobody else says it: nothing confirms the grouping, and nothing speaks against it. */
const UNCONFIRMED = 80
/** Another idea would hold it nearly as well. */
const HESITATING = 60
const DECIDED = 100

/** Similarity to the label from which an item is at the core of its idea. */
const CORE = 0.5
/** Another idea is near from this similarity on, a little below that which makes one idea (leaders.ts), where it names the same subject. */
const NEAR = 0.24
/** And where the item's own idea is not ahead of it by more than this. */
const AHEAD = 0.05
/** Ideas are looked up by so many of the rarest words of a statement; a word of more ideas than that tells none apart. */
const LOOKED_UP = 4
const TOO_MANY = 200

interface Centre {
  readonly id: string
  readonly statement: Weighed
}

/**
 * How surely items belong to their ideas. What a person merged or split is sure.
 * @param ideas of one theme
 * @param decided ids of the ideas that a person merged or split
 * @returns by id of the item, for those that are not at the core of an idea
 */
export function groupingIn(
  ideas: readonly NamedIdea[],
  decided: ReadonlySet<string>,
  weighing: Weighing,
): Readonly<Record<string, Grouping>> {
  const found: Record<string, Grouping> = {}
  for (const alike of groupBy(ideas, ({ idea }) => idea.type).values()) {
    const centres = new Map(alike.flatMap((named) => centreOf(named, weighing) ?? []).map((c) => [c.id, c.statement]))
    const lookup = lookupOf(centres, weighing.scale)
    for (const { id, idea } of alike) {
      const centre = centres.get(id)
      if (!centre) continue
      for (const { statement, heard } of weighing.byStatement(weighing.hear(idea.voices))) {
        const grouping = decided.has(id)
          ? { value: DECIDED }
          : groupingOf(statement, { id, statement: centre }, idea.voices.length === 1, lookup, weighing.scale)
        if (grouping) for (const { voice } of heard) found[voice.item.id] = grouping
      }
    }
  }
  return found
}

function centreOf({ id, idea }: NamedIdea, weighing: Weighing): Centre | null {
  const statement = weighing.statementOf(idea.voices[0]?.item.text ?? '')
  return statement ? { id, statement } : null
}

/** Null at the core. */
function groupingOf(
  statement: Weighed,
  own: Centre,
  alone: boolean,
  lookup: ReadonlyMap<number, readonly Centre[]>,
  scale: Scale,
): Grouping | null {
  const likeness = alone ? 0 : statement === own.statement ? 1 : scale.similarity(statement, own.statement)
  if (likeness >= CORE) return null
  const near = nearest(statement, own.id, Math.max(NEAR, likeness - AHEAD), lookup, scale)
  return near === null ? { value: UNCONFIRMED } : { value: HESITATING, near }
}

/** The other idea most like a statement; null where none is as like as `least`. */
function nearest(
  statement: Weighed,
  own: string,
  least: number,
  lookup: ReadonlyMap<number, readonly Centre[]>,
  scale: Scale,
): string | null {
  let best: string | null = null
  let most = least
  for (const root of rarest(statement, scale))
    for (const { id, statement: other } of lookup.get(root) ?? []) {
      if (id === own || id === best || opposed(statement.facets, other.facets)) continue
      const similarity = scale.similarity(statement, other)
      if (similarity < most || (similarity === most && best !== null)) continue
      if (isMinimalPair(statement, other, scale) || sharedSubjects(statement, other, scale).length === 0) continue
      best = id
      most = similarity
    }
  return best
}

const tells = (root: number, scale: Scale): boolean => ['subject', 'broad'].includes(scale.partOf(root))

function rarest(statement: Weighed, scale: Scale): number[] {
  return scale
    .rootsOf(statement)
    .filter((root) => tells(root, scale))
    .slice(0, LOOKED_UP)
}

/** Ideas by the words of their centre. */
function lookupOf(centres: ReadonlyMap<string, Weighed>, scale: Scale): ReadonlyMap<number, readonly Centre[]> {
  const lookup = new Map<number, Centre[]>()
  for (const [id, statement] of centres)
    for (const root of scale.rootsOf(statement)) {
      if (!tells(root, scale)) continue
      const ideas = lookup.get(root)
      if (ideas) ideas.push({ id, statement })
      else lookup.set(root, [{ id, statement }])
    }
  for (const [root, ideas] of lookup) if (ideas.length > TOO_MANY) lookup.delete(root)
  return lookup
}
