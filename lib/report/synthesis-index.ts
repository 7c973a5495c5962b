import { ACADEMIES, type Academie, academieNamed } from '../domain/academie.ts'
import type { IdeaChange } from '../domain/changes.ts'
import type { Chain, DocumentLine, Idea, NationalSynthesis, SynthesisItem, ThemeChapter } from '../domain/synthesis.ts'
import { compareText } from './wording.ts'

/** An idea with the theme it belongs to. */
export interface PlacedIdea {
  readonly idea: Idea
  readonly chapter: ThemeChapter
}

/** The synthesis with the ways tables go through it. */
export interface SynthesisIndex {
  readonly synthesis: NationalSynthesis
  readonly ideas: readonly PlacedIdea[]
  readonly ideaOf: ReadonlyMap<string, PlacedIdea>
  readonly itemOf: ReadonlyMap<string, SynthesisItem>
  readonly documentOf: ReadonlyMap<string, DocumentLine>
  /** Chains by the id of each idea in them. */
  readonly chainsOf: ReadonlyMap<string, readonly Chain[]>
  /** Chains by the id of each element in them. */
  readonly chainsWith: ReadonlyMap<string, readonly Chain[]>
  /** What changed, by the id of the idea; null for a run that is compared with nothing. */
  readonly changeOf: ReadonlyMap<string, IdeaChange> | null
}

function chainsBy(
  chains: readonly Chain[],
  keyOf: (link: Chain['links'][number]) => string,
): ReadonlyMap<string, readonly Chain[]> {
  const found = new Map<string, Chain[]>()
  for (const chain of chains)
    for (const key of new Set(chain.links.map(keyOf))) {
      const list = found.get(key)
      if (list) list.push(chain)
      else found.set(key, [chain])
    }
  return found
}

/** Indexes a synthesis once for all the tables. */
export function indexOf(synthesis: NationalSynthesis): SynthesisIndex {
  const ideas = synthesis.themes.flatMap((chapter) => chapter.ideas.map((idea) => ({ idea, chapter })))
  const counted = synthesis.documents.filter((d) => d.counted)
  return {
    synthesis,
    ideas,
    ideaOf: new Map(ideas.map((placed) => [placed.idea.id, placed])),
    itemOf: new Map(synthesis.items.map((item) => [item.id, item])),
    documentOf: new Map(counted.flatMap((d) => (d.document === null ? [] : [[d.document, d]]))),
    chainsOf: chainsBy(synthesis.chains, (link) => link.idea),
    chainsWith: chainsBy(synthesis.chains, (link) => link.item),
    changeOf: synthesis.changes ? new Map(synthesis.changes.ideas.map((c) => [c.idea, c])) : null,
  }
}

/** Région académique of an académie; empty where it is not known. */
export function regionOf(academie: string | null): string {
  return academieOf(academie)?.region ?? ''
}

const byOfficialName = new Map(ACADEMIES.map((a) => [a.name, a]))

/** Official names are found at once: folding every name of every member would cost more than the pages. */
function academieOf(name: string | null): Academie | null {
  return name === null ? null : (byOfficialName.get(name) ?? academieNamed(name))
}

/** Code of an académie; null where it is not known. */
export function academieCode(name: string | null): string | null {
  return academieOf(name)?.code ?? null
}

/** Régions académiques of some académies, once each, in alphabetical order. */
export function regionsOf(academies: readonly string[]): string[] {
  return [...new Set(academies.map(regionOf))].filter((r) => r !== '').sort(compareText)
}

/** Whether an académie speaks on a theme. */
export function speaksOn(chapter: ThemeChapter, academie: string): boolean {
  return (chapter.byAcademie[academie] ?? 0) > 0
}

/** Elements of each académie in an idea, by name. */
export function itemsByAcademie(idea: Idea): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { academie } of idea.members) counts.set(academie, (counts.get(academie) ?? 0) + 1)
  return counts
}
