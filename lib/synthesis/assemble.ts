import type { AppliedDecision } from '../domain/applied.ts'
import type { NationalSynthesis, RegisteredIdea, SynthesisInput, SynthesisItem, Voice } from '../domain/synthesis.ts'
import { THEMES } from '../domain/theme.ts'
import { chainsByIdea, chainsOf } from './chains.ts'
import { confidenceIn } from './confidence.ts'
import { chapterOf, countedIdea, coverageOf } from './counts.ts'
import { appliedDecision } from './decisions.ts'
import { byId } from './identifiers.ts'
import { ideasByRow, linkedTo } from './links.ts'
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
  const named = inOrder.flatMap((p) => p.ideas)
  const ideaOf = new Map<Voice, string>()
  for (const { id, idea } of named) for (const voice of idea.voices) ideaOf.set(voice, id)
  const voices = byProvenance([...ideaOf.keys()])
  const rows = rowsOf(voices)
  const links = ideasByRow(rows, ideaOf)
  const typeOf = new Map(named.map(({ id, idea }) => [id, idea.type]))

  const items = itemsOf(voices, ideaOf, inOrder)
  const itemOf = new Map(items.map((item) => [item.id, item]))
  const chains = chainsOf(rows, ideaOf)
  const chainsWith = chainsByIdea(chains)

  const chapters = inOrder.flatMap((part) => {
    const own = voices.filter((v) => v.item.theme === part.theme)
    if (part.theme === null && own.length === 0) return []
    const speaking = new Set(own.map((v) => v.academie)).size
    const ideas = part.ideas.map(({ idea, id }) =>
      countedIdea(idea, {
        id,
        of: speaking,
        linked: linkedTo(links.get(id), typeOf),
        chains: chainsWith.get(id) ?? [],
        itemOf,
      }),
    )
    return chapterOf(part.theme, own, ideas, part.contrasts)
  })
  const documents = [...frame.documents].sort(byOrigin)
  const { inputs, coverage, setAside } = coverageOf(frame, voices.length, documents)
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
    orphans: orphansOf(voices, chains),
    documents,
    setAside,
    ...(frame.corrections?.length ? { corrections: frame.corrections } : {}),
    ...(decisions.length > 0 ? { decisions } : {}),
    ...(redirects.length > 0 ? { redirects: Object.fromEntries(redirects) } : {}),
  }
  return { synthesis, registry: inOrder.flatMap((p) => p.registry).sort((a, b) => byId(a.id, b.id)) }
}

/** Each item with its idea, and the other documents of its académie that repeat it. */
function itemsOf(
  voices: readonly Voice[],
  ideaOf: ReadonlyMap<Voice, string>,
  parts: readonly ThemePart[],
): SynthesisItem[] {
  const groupings = new Map(parts.map(({ theme, grouping }) => [theme, grouping]))
  const groups = new Map<string, readonly Voice[]>()
  for (const { ideas } of parts)
    for (const { idea } of ideas)
      for (const group of idea.repeated) for (const { item } of group) groups.set(item.id, group)
  return voices.map((voice) => {
    const elsewhere = groups.get(voice.item.id)?.filter((v) => v.document !== voice.document)
    const item: SynthesisItem = {
      idea: ideaOf.get(voice) ?? '',
      academie: voice.academie,
      territory: voice.territory,
      kind: voice.kind,
      document: voice.document,
      file: voice.file,
      ...voice.item, // after: V8 takes twenty times as long to add keys to a copy
      confidence: confidenceIn(voice.item, groupings.get(voice.item.theme)?.[voice.item.id]),
    }
    if (!elsewhere?.length) return item
    return { alsoIn: elsewhere.map((v) => ({ item: v.item.id, document: v.document, file: v.file })), ...item }
  })
}

/** What became of each decision, in the order in which they were made; one on an idea of no theme touched nothing. */
function appliedInOrder({ decisions = [] }: SynthesisFrame, parts: readonly ThemePart[]): AppliedDecision[] {
  const applied = new Map(parts.flatMap((p) => p.applied.map((a) => [a.id, a] as const)))
  return decisions.map((decision) => applied.get(decision.id) ?? appliedDecision(decision, []))
}
