import type { NationalSynthesis, RegisteredIdea, SynthesisInput, Voice } from '../domain/synthesis.ts'
import { THEMES, type Theme } from '../domain/theme.ts'
import { chainsOf, ideasByRow } from './chains.ts'
import { chapterOf, countedIdea, coverageOf } from './counts.ts'
import { applyDecisions, forGathering } from './decisions.ts'
import { ideasOf } from './ideas.ts'
import { identify } from './identifiers.ts'
import { groupBy } from './order.ts'
import { byOrigin, byProvenance } from './provenance.ts'
import { rowsOf } from './rows.ts'
import { weighingOf } from './weighing.ts'

/**
 * The national synthesis: ideas, chains and counts of all the items that count. Every voice is in exactly one idea of
 * its theme and type. A pure function of its input, whatever the order of the voices, documents and registry.
 * @returns the synthesis, and the registry of ideas to give to the next run
 */
export function synthesise(input: SynthesisInput): { synthesis: NationalSynthesis; registry: RegisteredIdea[] } {
  const voices = [...input.voices].sort(byProvenance)
  const documents = [...input.documents].sort(byOrigin)
  const byTheme = groupBy(voices, (v) => v.item.theme)
  const themes: readonly (Theme | null)[] = byTheme.has(null) ? [...THEMES, null] : THEMES
  const weighing = weighingOf(voices)
  const gathered = themes.flatMap((theme) => ideasOf(theme, byTheme.get(theme) ?? [], weighing))
  const { ids, registry: known } = identify(gathered, forGathering(input.registry))
  const { named, registry, redirects, applied } = applyDecisions(
    gathered.map((idea, i) => ({ idea, id: ids[i] ?? '' })),
    known,
    input.decisions ?? [],
    weighing,
  )
  const ideaOf = new Map<Voice, string>(named.flatMap(({ idea, id }) => idea.voices.map((v) => [v, id] as const)))
  const rows = rowsOf(voices)
  const links = ideasByRow(rows, ideaOf)
  const ideasByTheme = groupBy(named, ({ idea }) => idea.theme)

  const chapters = themes.map((theme) => {
    const own = byTheme.get(theme) ?? []
    const speaking = new Set(own.map((v) => v.academie)).size
    const ideas = ideasByTheme.get(theme) ?? []
    return chapterOf(
      theme,
      own,
      ideas.map(({ idea, id }) => countedIdea(idea, id, speaking, links.get(id) ?? new Map())),
    )
  })
  const { inputs, coverage, setAside } = coverageOf(input, documents)
  const synthesis: NationalSynthesis = {
    format: 'synthese-nationale/1',
    campaign: input.campaign,
    generatedAt: input.run.at,
    run: input.run,
    inputs,
    coverage,
    themes: chapters,
    items: voices.map((voice) => ({
      ...voice.item,
      academie: voice.academie,
      territory: voice.territory,
      kind: voice.kind,
      document: voice.document,
      file: voice.file,
      idea: ideaOf.get(voice) ?? '',
    })),
    chains: chainsOf(rows, ideaOf),
    documents,
    setAside,
    ...(input.corrections?.length ? { corrections: input.corrections } : {}),
    ...(applied.length > 0 ? { decisions: applied } : {}),
    ...(Object.keys(redirects).length > 0 ? { redirects } : {}),
  }
  return { synthesis, registry }
}
