import { foldName } from '../domain/academie.ts'
import { ITEM_TYPES, type ItemType } from '../domain/item.ts'
import type { Voice } from '../domain/synthesis.ts'
import type { Theme } from '../domain/theme.ts'
import { withoutCopies } from './copies.ts'
import { centralFirst } from './label.ts'
import { type Gathered, gatherAroundLeaders } from './leaders.ts'
import { byCodeUnit, groupBy } from './order.ts'
import type { Weighed } from './similarity.ts'
import type { Heard, Said, Weighing } from './weighing.ts'

/** An idea before it has its id. */
export interface GatheredIdea {
  readonly theme: Theme | null
  readonly type: ItemType
  /** The most central verbatim. */
  readonly label: string
  /** Without case and accents, for its place in the alphabet. */
  readonly labelFolded: string
  /** Set where a person gave the label. */
  readonly labelSource?: 'reviewed'
  /** Number of the official proposition that a person linked it to. */
  readonly official?: string
  /** Nearest to the label first, then in the order given. */
  readonly voices: readonly Voice[]
  /** How many of the voices say nearly what the label says. */
  readonly core: number
  /** Sorted names. */
  readonly academies: readonly string[]
  /** Items, near-copies inside an académie folded. */
  readonly items: number
  /** Voices that several documents of one académie say alike, group by group. */
  readonly repeated: readonly (readonly Voice[])[]
}

/** By type and statement, the other idea that would hold it nearly as well as its own. */
export type Rivals = ReadonlyMap<ItemType, ReadonlyMap<Weighed, GatheredIdea>>

/**
 * The ideas of one theme: near-identical items of one type stand together, each in exactly one idea.
 * @param weighing all the voices of the theme, in an order that depends on their content alone
 * @returns by type, then by académies, items and label
 */
export function ideasOf(
  theme: Theme | null,
  weighing: Weighing,
): { readonly ideas: readonly GatheredIdea[]; readonly rivals: Rivals } {
  const byType = groupBy(weighing.heard, (h) => h.voice.item.type)
  const rivals = new Map<ItemType, ReadonlyMap<Weighed, GatheredIdea>>()
  const ideas = ITEM_TYPES.flatMap((type) => {
    const said = saidBy(byType.get(type) ?? [], weighing)
    const groups = gatherAroundLeaders(
      said.map((s) => s.statement),
      weighing.scale,
    )
    const ideas = groups.map(({ members }): GatheredIdea => {
      const together = members.flatMap((i) => said[i] ?? [])
      return { theme, type, ...summaryOf(together, weighing) }
    })
    rivals.set(type, rivalsIn(groups, ideas, said))
    return ideas.sort(byWeight)
  })
  return { ideas, rivals }
}

function rivalsIn(
  groups: readonly Gathered[],
  ideas: readonly GatheredIdea[],
  said: readonly Said[],
): ReadonlyMap<Weighed, GatheredIdea> {
  const found = new Map<Weighed, GatheredIdea>()
  for (const { members, rivals } of groups)
    members.forEach((index, i) => {
      const statement = said[index]?.statement
      const rival = ideas[rivals[i] ?? -1]
      if (statement && rival) found.set(statement, rival)
    })
  return found
}

/** Other voices of the theme and type of an idea, as one idea. */
export function regathered(
  voices: readonly Voice[],
  { theme, type }: Pick<GatheredIdea, 'theme' | 'type'>,
  weighing: Weighing,
): GatheredIdea {
  return { theme, type, ...summaryOf(saidBy(weighing.hear(voices), weighing), weighing) }
}

/** The statements of some voices, most said first: the order in which they may become leaders. */
export function saidBy(heard: readonly Heard[], weighing: Weighing): Said[] {
  return weighing
    .byStatement(heard)
    .sort((a, b) => b.heard.length - a.heard.length || a.statement.place - b.statement.place)
}

function summaryOf(said: readonly Said[], weighing: Weighing): Omit<GatheredIdea, 'theme' | 'type'> {
  const wordingOf = (heard: Heard) => heard.wording
  const { label, nearestFirst, core } = centralFirst(said, weighing.scale)
  const byAcademie = groupBy(nearestFirst, (h) => h.voice.academie)
  let items = 0
  const repeated: Voice[][] = []
  for (const own of byAcademie.values())
    for (const copies of withoutCopies(own, wordingOf)) {
      items++
      if (copies.some((h) => h.voice.document !== copies[0]?.voice.document)) repeated.push(copies.map((h) => h.voice))
    }
  return {
    label,
    labelFolded: foldName(label),
    voices: nearestFirst.map((h) => h.voice),
    core,
    academies: [...byAcademie.keys()].sort(byCodeUnit),
    items,
    repeated,
  }
}

/** Académies first, then items, then the label in alphabetical order. */
export function byWeight(a: GatheredIdea, b: GatheredIdea): number {
  return (
    b.academies.length - a.academies.length ||
    b.items - a.items ||
    byCodeUnit(a.labelFolded, b.labelFolded) ||
    byCodeUnit(a.label, b.label)
  )
}
