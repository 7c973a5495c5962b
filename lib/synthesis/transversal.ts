import type { TransversalIdea } from '../domain/cross-reading.ts'
import { ITEM_TYPES } from '../domain/item.ts'
import { THEMES, type Theme } from '../domain/theme.ts'
import { gatherAroundLeaders } from './leaders.ts'
import type { NamedIdea } from './named-idea.ts'
import { byCodeUnit } from './order.ts'
import { Scale } from './similarity.ts'
import { statementOf } from './statement.ts'

/** Themes in which an idea must stand to be said to cross them. */
const THEMES_CROSSED = 3
/** Of each theme, the most shared ideas are compared. */
const COMPARED = 1000

/**
 * Ideas that say the same in three themes or more: their most central statements gather around one leader.
 * @param byTheme the ideas of each theme, by académies within a type
 */
export function transversalIdeas(byTheme: ReadonlyMap<Theme | null, readonly NamedIdea[]>): TransversalIdea[] {
  return ITEM_TYPES.flatMap((type) => {
    const candidates = THEMES.flatMap((theme) =>
      (byTheme.get(theme) ?? [])
        .filter(({ idea }) => idea.type === type)
        .slice(0, COMPARED)
        .map((named) => ({ ...named, theme, statement: statementOf(named.idea.voices[0]?.item.text ?? '') })),
    ).sort(byWeight)
    const scale = new Scale(new Map(candidates.map((c) => [c.statement.key, c.statement])).values())
    const weighed = candidates.map((c) => scale.weigh(c.statement))
    return gatherAroundLeaders(weighed, scale).flatMap((group) => {
      const ideas = group.flatMap((i) => candidates[i] ?? []).sort(byWeight)
      const themes = THEMES.filter((theme) => ideas.some((i) => i.theme === theme))
      const [first] = ideas
      if (!first || themes.length < THEMES_CROSSED) return []
      return {
        label: first.idea.label,
        type,
        ideas: ideas.map((i) => i.id),
        themes,
        academies: [...new Set(ideas.flatMap((i) => i.idea.academies))].sort(byCodeUnit),
      }
    })
  }).sort(
    (a, b) =>
      b.themes.length - a.themes.length ||
      b.academies.length - a.academies.length ||
      byCodeUnit(a.label, b.label) ||
      byCodeUnit(a.ideas[0] ?? '', b.ideas[0] ?? ''),
  )
}

function byWeight(a: NamedIdea, b: NamedIdea): number {
  return b.idea.academies.length - a.idea.academies.length || b.idea.items - a.idea.items || byCodeUnit(a.id, b.id)
}
