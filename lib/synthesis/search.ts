import type { ItemType } from '../domain/item.ts'
import type { Idea, NationalSynthesis, SynthesisItem } from '../domain/synthesis.ts'
import type { Theme } from '../domain/theme.ts'
import { editDistance } from '../language/edit-distance.ts'
import { matcher, type SearchQuery, wordsIn } from './search-query.ts'

/** What the results are kept to; undefined keeps all. */
export interface SearchFilters {
  readonly theme?: Theme | null
  readonly type?: ItemType
  /** Official name. */
  readonly academie?: string
}

export interface SearchResult {
  /** Ideas whose label matches: by académies, then id. */
  readonly ideas: readonly Idea[]
  /** Those that say the words themselves first, then by académie and id. */
  readonly items: readonly SynthesisItem[]
  /** Words of the query that nothing says, with the nearest that something says; where nothing is found. */
  readonly spelling: readonly { readonly word: string; readonly nearest: string }[]
}

/** Ideas and items of a synthesis that match a query. */
export function search(synthesis: NationalSynthesis, query: SearchQuery, filters: SearchFilters): SearchResult {
  const { theme, type, academie } = filters
  const match = matcher(query)
  const keeps = (found: { readonly type: ItemType; readonly theme: Theme | null }) =>
    (theme === undefined || found.theme === theme) && (type === undefined || found.type === type)
  const ideas = synthesis.themes
    .flatMap((chapter) => chapter.ideas.map((idea) => ({ idea, theme: chapter.theme, type: idea.type })))
    .filter((placed) => keeps(placed))
    .map(({ idea }) => idea)
    .filter((idea) => (academie === undefined || idea.academies.includes(academie)) && match(idea.label) !== null)
    .sort((a, b) => b.counts.academies - a.counts.academies || compare(a.id, b.id))
  const items = synthesis.items
    .filter((item) => keeps(item) && (academie === undefined || item.academie === academie))
    .flatMap((item) => {
      const how = match(item.text)
      return how === null ? [] : [{ item, how }]
    })
    .sort((a, b) => compare(a.how, b.how) || compare(a.item.academie, b.item.academie) || compare(a.item.id, b.item.id))
    .map(({ item }) => item)
  return { ideas, items, spelling: items.length + ideas.length > 0 ? [] : spelling(synthesis, query) }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Shorter words are near too many others. */
const SHORTEST = 4

/** Letters that may be wrong in a word: one, or two in a long one. */
const farthest = (word: string) => (word.length < 8 ? 1 : 2)

function spelling({ items }: NationalSynthesis, { words }: SearchQuery): SearchResult['spelling'] {
  const said = new Map<string, number>()
  for (const { text } of items) for (const word of wordsIn(text)) said.set(word, (said.get(word) ?? 0) + 1)
  return [...wordsIn(words)].flatMap((word) => {
    if (said.has(word) || word.length < SHORTEST) return []
    const near = [...said]
      .filter(([other]) => Math.abs(other.length - word.length) <= farthest(word))
      .map(([other, times]) => ({ other, times, far: editDistance(word, other) }))
      .filter(({ far }) => far <= farthest(word))
      .sort((a, b) => a.far - b.far || b.times - a.times || compare(a.other, b.other))
    return near[0] ? [{ word, nearest: near[0].other }] : []
  })
}
