import type { AppliedDecision } from '../domain/applied.ts'
import type { NationalSynthesis, RegisteredIdea, SynthesisInput, SynthesisItem } from '../domain/synthesis.ts'
import { THEMES } from '../domain/theme.ts'
import { chainsByIdea, chainsOf } from './chains.ts'
import { confidenceIn } from './confidence.ts'
import { chapterOf, countedIdea, coverageOf } from './counts.ts'
import { appliedDecision } from './decisions.ts'
import { byId } from './identifiers.ts'
import { linkedByRows, UNLINKED } from './links.ts'
import { groupBy } from './order.ts'
import { orphansOf } from './orphans.ts'
import { byOrigin, byProvenance } from './provenance.ts'
import { rowsOf } from './rows.ts'
import type { ThemePart } from './theme-part.ts'
import { transversalIdeas } from './transversal.ts'

/** What a synthesis says that is of no theme. */
export type SynthesisFrame = Omit<SynthesisInput, 'voices' | 'registry'>

/**
 * The national synthesis of its themes: chapters, with what crosses them: rows whose items are of several themes,
 * chains, ideas that several themes share.
 * @param parts one for each theme, and one for the items of none, in any order
 * @returns the synthesis, and the registry of ideas to give to the next run
 */
export function assemble(
  frame: SynthesisFrame,
  parts: readonly ThemePart[],
): { synthesis: NationalSynthesis; registry: RegisteredIdea[] } {
  const inOrder = [...THEMES, null].flatMap((theme) => parts.find((p) => p.theme === theme) ?? [])
  const items = byProvenance(inOrder.flatMap(itemsOf), (item) => item)
  const rows = rowsOf(items)
  const typeOf = new Map(inOrder.flatMap((p) => p.ideas.map(({ id, idea }) => [id, idea.type])))
  const linked = linkedByRows(rows, typeOf)
  const byTheme = groupBy(items, (item) => item.theme)

  const chains = chainsOf(rows)
  const chainsWith = chainsByIdea(chains)

  const chapters = inOrder.flatMap((part) => {
    const own = byTheme.get(part.theme) ?? []
    if (part.theme === null && own.length === 0) return []
    const speaking = new Set(own.map((item) => item.academie)).size
    const byIdea = groupBy(own, (item) => item.idea)
    const ideas = part.ideas.map(({ idea, id }) =>
      countedIdea(idea, {
        id,
        of: speaking,
        linked: linked.get(id) ?? UNLINKED,
        chains: chainsWith.get(id) ?? [],
        items: byIdea.get(id) ?? [],
      }),
    )
    return chapterOf(part.theme, own, ideas, part.contrasts)
  })
  const documents = [...frame.documents].sort(byOrigin)
  const { inputs, coverage, setAside } = coverageOf(frame, items.length, documents)
  const transversal = transversalIdeas(new Map(inOrder.map((p) => [p.theme, p.ideas])))
  const decisions = appliedInOrder(frame, inOrder)
  const redirects = inOrder.flatMap((p) => Object.entries(p.redirects)).sort(([a], [b]) => byId(a, b))
  const synthesis: NationalSynthesis = {
    format: 'synthese-nationale/1',
    campaign: frame.campaign,
    generatedAt: frame.run.at,
    run: frame.run,
    inputs,
    coverage,
    themes: chapters,
    items,
    chains,
    ...(transversal.length > 0 ? { transversal } : {}),
    orphans: orphansOf(items, chains),
    documents,
    setAside,
    ...(frame.corrections?.length ? { corrections: frame.corrections } : {}),
    ...(decisions.length > 0 ? { decisions } : {}),
    ...(redirects.length > 0 ? { redirects: Object.fromEntries(redirects) } : {}),
  }
  return { synthesis, registry: inOrder.flatMap((p) => p.registry).sort((a, b) => byId(a.id, b.id)) }
}

/** The items of a theme, each with its idea and the other documents of its académie that repeat it. */
function itemsOf({ ideas, grouping }: ThemePart): SynthesisItem[] {
  return ideas.flatMap(({ id, idea }, i) => {
    const groups = new Map(idea.repeated.flatMap((group) => group.map((voice) => [voice.item.id, group])))
    return idea.voices.map((voice, j) => {
      const group = groups.size > 0 ? groups.get(voice.item.id) : undefined // few ideas have any
      const elsewhere = group?.filter((v) => v.document !== voice.document)
      const item: SynthesisItem = {
        idea: id,
        academie: voice.academie,
        territory: voice.territory,
        kind: voice.kind,
        document: voice.document,
        file: voice.file,
        ...voice.item, // after: V8 takes twenty times as long to add keys to a copy
        confidence: confidenceIn(voice.item, grouping[i]?.[j] ?? undefined),
      }
      if (!elsewhere?.length) return item
      return { alsoIn: elsewhere.map((v) => ({ item: v.item.id, document: v.document, file: v.file })), ...item }
    })
  })
}

/** What became of each decision, in the order in which they were made; one on an idea of no theme touched nothing. */
function appliedInOrder({ decisions = [] }: SynthesisFrame, parts: readonly ThemePart[]): AppliedDecision[] {
  const applied = new Map(parts.flatMap((p) => p.applied.map((a) => [a.id, a] as const)))
  return decisions.map((decision) => applied.get(decision.id) ?? appliedDecision(decision, []))
}
