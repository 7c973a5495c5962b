import { ITEM_TYPES, typeNames } from '../../domain/item.ts'
import type { Idea, Member, ThemeChapter } from '../../domain/synthesis.ts'
import { regionOf, regionsOf, type SynthesisIndex } from '../synthesis-index.ts'
import { compareText } from '../wording.ts'
import { evolutionOf } from './changes.ts'

/** A choice of what is kept of a theme; the value of an option stands in the query, and an empty one keeps all. */
export interface ThemeFilter {
  readonly name: string
  readonly label: string
  readonly options: readonly (readonly [value: string, words: string])[]
  readonly chosen: string
}

/** An idea as the filters leave it. */
export interface ViewedIdea {
  /** Among those of its type. */
  readonly rank: number
  readonly idea: Idea
  readonly academies: readonly string[]
  /** Elements, those that an académie repeats included. */
  readonly items: number
  /** Of the whole idea; null for a run that is compared with nothing. */
  readonly evolution: string | null
}

/** A theme as some filters leave it. */
export interface ThemeView {
  readonly filters: readonly ThemeFilter[]
  /** Académies that speak on the theme, of those that the filters keep. */
  readonly speaking: number
  /** Type by type: by number of académies, then in the order of the theme. */
  readonly ideas: readonly ViewedIdea[]
}

/**
 * Counts and ranks the ideas of a theme again, on what some filters keep of it; without any, as the report does.
 * @param asked the value of a filter in the query; one that is no option keeps all
 */
export function themeView(
  chapter: ThemeChapter,
  index: SynthesisIndex,
  asked: (name: string) => string | undefined,
): ThemeView {
  const filters = filtersOf(chapter).map((f) => ({
    ...f,
    chosen: f.options.find(([v]) => v === asked(f.name))?.[0] ?? '',
  }))
  const [type, region, documents, status, novelty] = filters.map((f) => f.chosen)
  const isHeard = (m: Member) => (!region || regionOf(m.academie) === region) && !(documents && m.kind === 'roadmap')
  const isShown = (idea: Idea) =>
    (!type || typeNames(idea.type).csv === type) &&
    (!status || (idea.labelSource === 'reviewed') === (status === 'relu')) &&
    (!novelty || index.changeOf?.get(idea.id)?.status === 'new')
  const heard = chapter.ideas.map((idea) => ({ idea, members: idea.members.filter(isHeard) }))
  const shown = heard
    .filter(({ idea, members }) => members.length > 0 && isShown(idea))
    .map(({ idea, members }) => ({ idea, items: members.length, academies: namesOf(members) }))
    .sort((a, b) => b.academies.length - a.academies.length)
  const ranked = (viewed: (typeof shown)[number], i: number): ViewedIdea => ({
    ...viewed,
    rank: i + 1,
    evolution: evolutionOf(viewed.idea.id, index),
  })
  return {
    filters,
    speaking: namesOf(heard.flatMap(({ members }) => members)).length,
    ideas: ITEM_TYPES.flatMap((t) => shown.filter((viewed) => viewed.idea.type === t).map(ranked)),
  }
}

const namesOf = (members: readonly Member[]) => [...new Set(members.map((m) => m.academie))].sort(compareText)

function filtersOf(chapter: ThemeChapter): readonly Omit<ThemeFilter, 'chosen'>[] {
  const types = ITEM_TYPES.map((t) => [typeNames(t).csv, typeNames(t).plural] as const)
  const regions = regionsOf(Object.keys(chapter.byAcademie)).map((r) => [r, r] as const)
  const status = [
    ['relu', 'Intitulé relu'],
    ['non-relu', 'Intitulé non relu'],
  ] as const
  return [
    { name: 'type', label: 'Type', options: [['', 'Tous'], ...types] },
    { name: 'region', label: 'Région académique', options: [['', 'Toutes'], ...regions] },
    {
      name: 'documents',
      label: 'Documents',
      options: [
        ['', 'Tout'],
        ['ateliers', 'Ateliers seulement'],
      ],
    },
    { name: 'statut', label: 'Statut', options: [['', 'Tous'], ...status] },
    {
      name: 'idees',
      label: 'Idées',
      options: [
        ['', 'Toutes'],
        ['nouvelles', 'Nouvelles seulement'],
      ],
    },
  ]
}
