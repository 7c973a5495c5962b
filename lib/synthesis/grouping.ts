import type { ItemType } from '../domain/item.ts'
import { contrary } from './contraries.ts'
import { comparable } from './leaders.ts'
import { isMinimalPair } from './minimal-pair.ts'
import type { NamedIdea } from './named-idea.ts'
import { groupBy } from './order.ts'
import { sharedSubjects } from './shared-subjects.ts'
import { lightestShare, type Scale, type Weighed } from './similarity.ts'
import type { Weighing } from './weighing.ts'

/** How surely an item belongs to its idea, 0 to 100, where that is not as usual. */
export interface Grouping {
  readonly value: number
  /** Another idea, nearly as like what it says as its own. */
  readonly near?: string
}

/** An item close to the label of its idea: what those are worth of which `groupingIn` says null. */
export const AT_THE_CORE = 95
/** It says the same from further away, or nobody else says it: nothing confirms the grouping, and nothing speaks against it. */
const UNCONFIRMED: Grouping = { value: 80 }
/** Another idea would hold it nearly as well. */
const HESITATING = 60
const SURE: Grouping = { value: 100 }

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

/** Ideas by the words of their centre. */
type Lookup = ReadonlyMap<number, readonly Centre[]>

/**
 * How surely items belong to their ideas. What a person merged or split is sure.
 * @param ideas of one theme
 * @param decided ids of the ideas that a person merged or split
 * @returns idea by idea, voice by voice, in their order; null at the core of an idea
 */
export function groupingIn(
  ideas: readonly NamedIdea[],
  decided: ReadonlySet<string>,
  weighing: Weighing,
): (Grouping | null)[][] {
  const lookups = new Map<ItemType, Lookup>()
  for (const [type, alike] of groupBy(ideas, ({ idea }) => idea.type))
    lookups.set(
      type,
      lookupOf(
        alike.flatMap((named) => centreOf(named, weighing) ?? []),
        weighing.scale,
      ),
    )
  return ideas.map((named) => {
    const { id, idea } = named
    if (decided.has(id)) return idea.voices.map(() => SURE)
    const centre = centreOf(named, weighing)
    const lookup = lookups.get(idea.type)
    const known = new Map<Weighed, Grouping | null>()
    return idea.voices.map((voice) => {
      const statement = weighing.statementOf(voice.item.text)
      if (!statement || !centre || !lookup) return null
      let grouping = known.get(statement)
      if (grouping === undefined) {
        grouping = groupingOf(statement, centre, idea.voices.length === 1, lookup, weighing.scale)
        known.set(statement, grouping)
      }
      return grouping
    })
  })
}

function centreOf({ id, idea }: NamedIdea, weighing: Weighing): Centre | null {
  const statement = weighing.statementOf(idea.voices[0]?.item.text ?? '')
  return statement ? { id, statement } : null
}

/** Null at the core. */
function groupingOf(statement: Weighed, own: Centre, alone: boolean, lookup: Lookup, scale: Scale): Grouping | null {
  const likeness = alone ? 0 : statement === own.statement ? 1 : scale.similarity(statement, own.statement)
  if (likeness >= CORE) return null
  const near = nearest(statement, own.id, Math.max(NEAR, likeness - AHEAD), lookup, scale)
  return near === null ? UNCONFIRMED : { value: HESITATING, near }
}

/** The other idea most like a statement; null where none is as like as `least`. */
function nearest(statement: Weighed, own: string, least: number, lookup: Lookup, scale: Scale): string | null {
  let best: string | null = null
  let most = least
  let leastShare = lightestShare(most)
  for (const root of rarest(statement, scale))
    for (const { id, statement: other } of lookup.get(root) ?? []) {
      if (id === own || id === best || !comparable(statement, other, leastShare)) continue
      const similarity = scale.similarity(statement, other)
      if (similarity < most || (similarity === most && best !== null)) continue
      if (contrary(statement.contraries, other.contraries)) continue
      if (isMinimalPair(statement, other, scale) || sharedSubjects(statement, other, scale).length === 0) continue
      best = id
      most = similarity
      leastShare = lightestShare(most)
    }
  return best
}

function tells(root: number, scale: Scale): boolean {
  const part = scale.partOf(root)
  return part === 'subject' || part === 'broad'
}

function rarest(statement: Weighed, scale: Scale): number[] {
  return scale
    .rootsOf(statement)
    .filter((root) => tells(root, scale))
    .slice(0, LOOKED_UP)
}

function lookupOf(centres: readonly Centre[], scale: Scale): Lookup {
  const lookup = new Map<number, Centre[]>()
  for (const centre of centres)
    for (const root of scale.rootsOf(centre.statement)) {
      if (!tells(root, scale)) continue
      const ideas = lookup.get(root)
      if (ideas) ideas.push(centre)
      else lookup.set(root, [centre])
    }
  for (const [root, ideas] of lookup) if (ideas.length > TOO_MANY) lookup.delete(root)
  return lookup
}
