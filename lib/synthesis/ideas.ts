import { foldName } from '../domain/academie.ts'
import { ITEM_TYPES, type ItemType } from '../domain/item.ts'
import type { Voice } from '../domain/synthesis.ts'
import type { Theme } from '../domain/theme.ts'
import { withoutCopies } from './copies.ts'
import { centralFirst, type Said } from './label.ts'
import { gatherAroundLeaders } from './leaders.ts'
import { byCodeUnit, groupBy } from './order.ts'
import { Scale, type Statement, statementOf, type Weighed } from './similarity.ts'

/** An idea before it has its id. */
export interface GatheredIdea {
  readonly theme: Theme | null
  readonly type: ItemType
  /** The most central verbatim. */
  readonly label: string
  /** Nearest to the label first, then in the order given. */
  readonly voices: readonly Voice[]
  /** Sorted names. */
  readonly academies: readonly string[]
  /** Items, near-copies inside an académie folded. */
  readonly items: number
}

/** What is said, by text, weighed on one scale. */
export interface Weighing {
  readonly scale: Scale
  readonly byText: ReadonlyMap<string, { readonly key: string; readonly weighed: Weighed }>
}

/** Weighs all that the voices say: a word's rarity is that of the whole consultation. */
export function weighingOf(voices: readonly Voice[]): Weighing {
  const statements = new Map<string, Statement>()
  for (const { item } of voices) if (!statements.has(item.text)) statements.set(item.text, statementOf(item.text))
  const distinct = new Map([...statements.values()].map((s) => [s.key, s] as const))
  const scale = new Scale([...distinct.values()])
  const weighed = new Map([...distinct].map(([key, s]) => [key, { key, weighed: scale.weigh(s) }] as const))
  const byText = new Map(
    [...statements].flatMap(([text, { key }]) => {
      const found = weighed.get(key)
      return found ? [[text, found] as const] : []
    }),
  )
  return { scale, byText }
}

/**
 * The ideas of one theme: near-identical items of one type stand together, each in exactly one idea.
 * @param voices all the voices of the theme, in an order that depends on their content alone
 * @returns by type, then by académies, items and label
 */
export function ideasOf(theme: Theme | null, voices: readonly Voice[], { scale, byText }: Weighing): GatheredIdea[] {
  const byType = groupBy(voices, (v) => v.item.type)
  return ITEM_TYPES.flatMap((type) => {
    const said = [...groupBy(byType.get(type) ?? [], (v) => byText.get(v.item.text))]
      .flatMap(([statement, saying]) => (statement ? { ...statement, voices: saying } : []))
      .sort((a, b) => b.voices.length - a.voices.length || byCodeUnit(a.key, b.key))
    const groups = gatherAroundLeaders(
      said.map((s) => s.weighed),
      scale,
    )
    return groups
      .map((group) =>
        ideaOf(
          theme,
          type,
          group.flatMap((i) => said[i] ?? []),
          scale,
        ),
      )
      .map((idea) => ({ idea, folded: foldName(idea.label) }))
      .sort(
        (a, b) =>
          b.idea.academies.length - a.idea.academies.length ||
          b.idea.items - a.idea.items ||
          byCodeUnit(a.folded, b.folded) ||
          byCodeUnit(a.idea.label, b.idea.label),
      )
      .map(({ idea }) => idea)
  })
}

function ideaOf(theme: Theme | null, type: ItemType, said: readonly Said[], scale: Scale): GatheredIdea {
  const { label, nearestFirst } = centralFirst(said, scale)
  const byAcademie = groupBy(nearestFirst, (v) => v.academie)
  return {
    theme,
    type,
    label,
    voices: nearestFirst,
    academies: [...byAcademie.keys()].sort(byCodeUnit),
    items: [...byAcademie.values()].reduce((sum, own) => sum + withoutCopies(own.map((v) => v.item.text)), 0),
  }
}
