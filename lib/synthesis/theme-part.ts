import type { AppliedDecision } from '../domain/applied.ts'
import type { Contrast } from '../domain/cross-reading.ts'
import type { IdeaDecision } from '../domain/idea-decision.ts'
import type { ItemType } from '../domain/item.ts'
import type { RegisteredIdea, SynthesisInput, Voice } from '../domain/synthesis.ts'
import { THEMES, type Theme, themeNames } from '../domain/theme.ts'
import { contrastsOf } from './contrasts.ts'
import { applyDecisions, forGathering } from './decisions.ts'
import { type Grouping, groupingIn } from './grouping.ts'
import { ideasOf } from './ideas.ts'
import { identify } from './identifiers.ts'
import type { NamedIdea } from './named-idea.ts'
import { groupBy } from './order.ts'
import { byProvenance } from './provenance.ts'
import type { Weighed } from './similarity.ts'
import { Weighing } from './weighing.ts'

/** What one theme alone needs of the whole. Voices, registry and decisions of other themes are passed over. */
export interface ThemeInput {
  readonly theme: Theme | null
  readonly voices: readonly Voice[]
  readonly registry: readonly RegisteredIdea[]
  readonly decisions?: readonly IdeaDecision[]
}

/** What one theme brings to the synthesis: plain data, so that themes may be worked on apart. */
export interface ThemePart {
  readonly theme: Theme | null
  /** Every voice of the theme is in exactly one. */
  readonly ideas: readonly NamedIdea[]
  readonly contrasts: readonly Contrast[]
  /** How surely items belong to their ideas: idea by idea, voice by voice; null where that is as usual. */
  readonly grouping: readonly (readonly (Grouping | null)[])[]
  /** The theme's part of the registry for the next run. */
  readonly registry: readonly RegisteredIdea[]
  /** Ids that lead to another. */
  readonly redirects: Readonly<Record<string, string>>
  /** One for each decision on an idea of the theme, in the order given. */
  readonly applied: readonly AppliedDecision[]
}

/** What each theme needs, and the items of none, in the order of the kit: nothing that is of another theme. */
export function inputsByTheme({
  voices,
  registry,
  decisions = [],
}: Pick<SynthesisInput, 'voices' | 'registry' | 'decisions'>): ThemeInput[] {
  const byTheme = groupBy(voices, (v) => v.item.theme)
  return [...THEMES, null].map((theme) => ({
    theme,
    voices: byTheme.get(theme) ?? [],
    registry: registry.filter((r) => r.theme === theme),
    decisions: decisions.filter((d) => isOf(theme, d.idea)),
  }))
}

/**
 * The ideas of one theme. A word's rarity is that of the theme, and nothing of another theme is needed: this is the
 * part of a synthesis that can be split.
 */
export function synthesiseTheme(input: ThemeInput): ThemePart {
  const { theme } = input
  const own = input.voices.filter((v) => v.item.theme === theme)
  const weighing = new Weighing(byProvenance(own, (v) => v.item))
  const { ideas: gathered, rivals } = ideasOf(theme, weighing)
  const { ids, registry: known } = identify(gathered, forGathering(input.registry.filter((r) => r.theme === theme)))
  const { named, registry, redirects, applied } = applyDecisions(
    gathered.map((idea, i) => ({ idea, id: ids[i] ?? '' })),
    known,
    (input.decisions ?? []).filter((d) => isOf(theme, d.idea)),
    weighing,
  )
  const idOf = new Map(gathered.map((idea, i) => [idea, ids[i] ?? '']))
  const rivalOf = (type: ItemType, statement: Weighed): string | undefined => {
    const rival = rivals.get(type)?.get(statement)
    const id = rival && idOf.get(rival)
    return id && (redirects[id] ?? id)
  }
  const living = new Set(named.map((n) => n.id))
  const gone = registry.flatMap(({ id, redirect }) =>
    redirect === undefined || living.has(id) ? [] : [[id, redirects[redirect] ?? redirect] as const],
  )
  return {
    theme,
    ideas: named,
    contrasts: contrastsOf(named, weighing),
    grouping: groupingIn(named, { decided: regrouped(applied), rivalOf }, weighing),
    registry,
    redirects: { ...Object.fromEntries(gone), ...redirects },
    applied,
  }
}

/** Ids of the ideas that people merged or split. */
function regrouped(applied: readonly AppliedDecision[]): ReadonlySet<string> {
  return new Set(applied.flatMap(({ act, ideas }) => (act === 'rename' ? [] : ideas)))
}

/** True of the id of an idea of a theme. */
function isOf(theme: Theme | null, id: string): boolean {
  return id.startsWith(`${themeNames(theme).prefix}-`)
}
