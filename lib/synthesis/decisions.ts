import { foldName } from '../domain/academie.ts'
import type { AppliedDecision } from '../domain/applied.ts'
import { textKey } from '../domain/correction.ts'
import type { IdeaDecision } from '../domain/idea-decision.ts'
import { ITEM_TYPES } from '../domain/item.ts'
import type { RegisteredIdea, Voice } from '../domain/synthesis.ts'
import { THEMES } from '../domain/theme.ts'
import { byWeight, type GatheredIdea, regathered } from './ideas.ts'
import { byId, nextIdIn, rememberedMembers } from './identifiers.ts'
import type { NamedIdea } from './named-idea.ts'
import type { Weighing } from './weighing.ts'

export interface Decided {
  readonly named: readonly NamedIdea[]
  readonly registry: RegisteredIdea[]
  /** Ids that were merged, with the id that each leads to. */
  readonly redirects: Readonly<Record<string, string>>
  /** One for each decision, in the order given. */
  readonly applied: readonly AppliedDecision[]
}

/** The registry as a gathering may know it: the ids that a person made are taken, but nothing is gathered under them. */
export function forGathering(registry: readonly RegisteredIdea[]): RegisteredIdea[] {
  return registry.map((known) => (known.decision === undefined ? known : { ...known, members: [] }))
}

/**
 * Applies what people decided to the ideas that the method gathered, in the order of the decisions. Gathering knows
 * nothing of it, so that a decision stands whatever is deposited later, and undoing it leaves no trace.
 * @param registry of the gathering: its ids go on; the parts that were split off get theirs from it, once and for all
 */
export function applyDecisions(
  named: readonly NamedIdea[],
  registry: readonly RegisteredIdea[],
  decisions: readonly IdeaDecision[],
  weighing: Weighing,
): Decided {
  if (decisions.length === 0) return { named, registry: [...registry], redirects: {}, applied: [] }
  const ideas = new Map(named.map(({ id, idea }) => [id, idea]))
  const known = new Map(registry.map((r) => [r.id, r]))
  const redirects = new Map<string, string>()
  const current = (id: string): string => {
    const next = redirects.get(id)
    return next === undefined ? id : current(next)
  }
  const rename = (id: string, label: string): readonly string[] => {
    const idea = ideas.get(id)
    if (!idea) return []
    ideas.set(id, { ...idea, label, labelFolded: foldName(label), labelSource: 'reviewed' })
    return [id]
  }
  const merge = (from: string, into: string): readonly string[] => {
    const [joining, joined] = [ideas.get(from), ideas.get(into)]
    if (from === into || !known.has(into)) return []
    if (joining && joined) {
      if (joining.theme !== joined.theme || joining.type !== joined.type) return []
      const together = regathered([...joined.voices, ...joining.voices], joined, weighing)
      ideas.set(into, { ...together, ...nameOf(joined), ...officialOf(joining), ...officialOf(joined) })
      ideas.delete(from)
    } else if (joining) return [] // the other has nothing left to join
    redirects.set(from, into)
    return [from, into]
  }
  const split = (id: string, decision: IdeaDecision & { readonly act: 'split' }): readonly string[] => {
    const idea = ideas.get(id)
    if (!idea) return []
    const moved = idea.voices.filter(isOneOf(decision.items))
    const left = idea.voices.filter((v) => !moved.includes(v))
    if (moved.length === 0 || left.length === 0) return []
    const part = regathered(moved, idea, weighing)
    const own = [...known.values()].find((r) => r.decision === decision.id)?.id ?? nextIdIn(known.values(), idea.theme)
    const { theme, type } = idea
    known.set(own, { id: own, theme, type, members: rememberedMembers(part), decision: decision.id })
    ideas.set(own, part)
    const name = idea.labelSource === 'reviewed' ? nameOf(idea) : {}
    ideas.set(id, { ...regathered(left, idea, weighing), ...name, ...officialOf(idea) })
    return [id, own]
  }
  const link = (id: string, official: string): readonly string[] => {
    const idea = ideas.get(id)
    if (!idea) return []
    ideas.set(id, { ...idea, official })
    return [id]
  }
  const touchedBy = (decision: IdeaDecision): readonly string[] => {
    const idea = current(decision.idea)
    switch (decision.act) {
      case 'rename':
        return rename(idea, decision.label)
      case 'merge':
        return merge(idea, current(decision.into))
      case 'split':
        return split(idea, decision)
      case 'link':
        return link(idea, decision.official)
    }
  }
  const applied = decisions.map((decision): AppliedDecision => {
    const ideas = touchedBy(decision)
    return appliedDecision(decision, ideas)
  })
  return {
    named: [...ideas].map(([id, idea]) => ({ id, idea })).sort(inOrder),
    registry: [...known.values()].sort((a, b) => byId(a.id, b.id)),
    redirects: Object.fromEntries([...redirects.keys()].sort(byId).map((id) => [id, current(id)])),
    applied,
  }
}

/** What is told of a decision. @param ideas those that it touched */
export function appliedDecision(decision: IdeaDecision, ideas: readonly string[]): AppliedDecision {
  const { id, act, reason, by, at } = decision
  const value =
    act === 'rename' ? decision.label : act === 'merge' ? decision.into : act === 'link' ? decision.official : null
  return { id, act, ...(value === null ? {} : { value }), reason, by, at, ideas }
}

const officialOf = ({ official }: GatheredIdea) => (official === undefined ? {} : { official })

const nameOf = ({ label, labelFolded, labelSource }: GatheredIdea) => ({
  label,
  labelFolded,
  ...(labelSource === undefined ? {} : { labelSource }),
})

function isOneOf(items: readonly { readonly id: string; readonly text: string }[]): (voice: Voice) => boolean {
  const ids = new Set(items.map((i) => i.id))
  const texts = new Set(items.map((i) => i.text))
  return ({ item }) => ids.has(item.id) || texts.has(textKey(item.text))
}

function inOrder(a: NamedIdea, b: NamedIdea): number {
  const theme = (n: NamedIdea) => (n.idea.theme === null ? THEMES.length : THEMES.indexOf(n.idea.theme))
  const type = (n: NamedIdea) => ITEM_TYPES.indexOf(n.idea.type)
  return theme(a) - theme(b) || type(a) - type(b) || byWeight(a.idea, b.idea) || byId(a.id, b.id)
}
