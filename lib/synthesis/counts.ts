import { ACADEMIES } from '../domain/academie.ts'
import type { Contrast } from '../domain/cross-reading.ts'
import { ITEM_TYPES } from '../domain/item.ts'
import { isUnread } from '../domain/problem.ts'
import type {
  DocumentLine,
  Idea,
  Member,
  NationalSynthesis,
  SynthesisInput,
  SynthesisItem,
  ThemeChapter,
  Voice,
} from '../domain/synthesis.ts'
import { type Theme, themeNames } from '../domain/theme.ts'
import type { GatheredIdea } from './ideas.ts'
import { byCodeUnit, countBy } from './order.ts'
import { chooseQuotes } from './quotes.ts'

/** What else is known of an idea: the rest of its entry. */
export interface AroundIdea {
  readonly id: string
  /** Académies that speak on the theme. */
  readonly of: number
  readonly linked: Idea['linked']
  readonly chains: readonly string[]
  /** Its items, in any order. */
  readonly items: readonly SynthesisItem[]
}

/** A gathered idea with its id, its counts and its links. Its members are told when they are read: a million would stand in memory beside their items. */
export function countedIdea(idea: GatheredIdea, { id, of, linked, chains, items }: AroundIdea): Idea {
  return {
    id,
    type: idea.type,
    label: idea.label,
    labelSource: idea.labelSource ?? 'verbatim',
    officialRef: idea.official ?? null,
    get members() {
      return idea.voices.map(memberOf)
    },
    academies: idea.academies,
    documents: new Set(idea.voices.map((v) => v.document)).size,
    counts: {
      academies: idea.academies.length,
      of,
      items: idea.items,
      roadmaps: idea.voices.filter(isRoadmap).length,
    },
    linked,
    quotes: chooseQuotes(idea.label, items),
    chains,
    confidence: Math.round(items.reduce((sum, i) => sum + i.confidence.value, 0) / items.length),
  }
}

/** One theme: who speaks, how much, and its ideas. */
export function chapterOf(
  theme: Theme | null,
  items: readonly SynthesisItem[],
  ideas: readonly Idea[],
  contrasts: readonly Contrast[],
): ThemeChapter {
  const byType = countBy(items, (item) => item.type)
  const byAcademie = countBy(items, (item) => item.academie)
  return {
    theme,
    label: themeNames(theme).label,
    academies: byAcademie.size,
    items: items.length,
    declared: items.filter((item) => item.themeSource === 'declared').length,
    roadmapItems: items.filter(isRoadmap).length,
    counts: Object.fromEntries(ITEM_TYPES.flatMap((type) => (byType.has(type) ? [[type, byType.get(type) ?? 0]] : []))),
    byAcademie: Object.fromEntries([...byAcademie].sort(([a], [b]) => byCodeUnit(a, b))),
    ideas,
    ...(contrasts.length > 0 ? { contrasts } : {}),
  }
}

/** What the synthesis was made of, and what it does not hold: académies that did not speak, documents set aside. */
export function coverageOf(
  input: Pick<SynthesisInput, 'deposits' | 'participants'>,
  items: number,
  documents: readonly DocumentLine[],
): Pick<NationalSynthesis, 'inputs' | 'coverage' | 'setAside'> {
  const counted = documents.filter((d) => d.counted)
  const academies = [...new Set(counted.flatMap((d) => d.academie ?? []))].sort(byCodeUnit)
  const speaking = new Set(academies)
  const setAside = documents.flatMap(({ file, academie, setAside: why }) => (why ? { file, ...why, academie } : []))
  const read = documents.filter((d) => d.counted || (d.setAside !== null && !isUnread(d.setAside.code))).length
  return {
    inputs: {
      deposits: input.deposits,
      documents: documents.length,
      documentsRead: read,
      academies: academies.length,
      items,
    },
    coverage: {
      academiesExpected: ACADEMIES.length,
      academies,
      missing: ACADEMIES.map((a) => a.name)
        .filter((name) => !speaking.has(name))
        .sort(byCodeUnit),
      documents: { received: documents.length, read, counted: counted.length, setAside: setAside.length },
      participants: input.participants,
    },
    setAside,
  }
}

function isRoadmap({ kind }: Pick<Voice, 'kind'>): boolean {
  return kind === 'roadmap'
}

function memberOf({ item, academie, territory, document, file, kind }: Voice): Member {
  return { item: item.id, academie, territory, document, file, kind, text: item.text, source: item.source }
}
