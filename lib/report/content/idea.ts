import type { ItemType } from '../../domain/item.ts'
import { typeNames } from '../../domain/item.ts'
import type { Idea, NationalSynthesis, SynthesisItem, ThemeChapter } from '../../domain/synthesis.ts'
import { themeNames } from '../../domain/theme.ts'
import { isMasked } from '../mask.ts'
import { parisDate } from '../paris-time.ts'
import { academiesOutOf } from '../quantities.ts'
import { itemsByAcademie, regionOf, type SynthesisIndex } from '../synthesis-index.ts'
import { agree, compareText, count, fr, sentence, typographic } from '../wording.ts'
import { type ChainLine, chainLines } from './chain-lines.ts'
import { fromRoadmaps, labelWords } from './chapter.ts'
import { type ConfidenceLine, confidenceLines, LEVELS, lowestLevel } from './confidence.ts'
import { officialWords } from './official.ts'
import { type Quote, quoteOf } from './quotes.ts'

/** One idea: who says it, in which words, and what stands around it. */
export interface IdeaContent {
  readonly idea: Idea
  readonly theme: ThemeChapter['theme']
  readonly themeTitle: string
  /** « Travailler ensemble – Irritant – 19 académies sur 24 – 47 éléments – rang 1 sur 12 parmi les irritants du thème ». */
  readonly line: string
  /** « Voix singulière » where one académie alone says it. */
  readonly singular: boolean
  readonly who: readonly { readonly academie: string; readonly region: string; readonly items: number }[]
  /** Académies that speak on the theme and do not say it: they are not against it. */
  readonly silent: readonly string[]
  readonly voices: readonly { readonly academie: string; readonly statements: readonly Statement[] }[]
  /** What the rows around it say; empty where it stands in no chain. */
  readonly around: readonly ChainLine[]
  readonly chains: readonly string[]
}

/** A verbatim with what must be known to judge it. */
export interface Statement extends Quote {
  readonly badges: readonly string[]
  /** The word for the lowest cause, and each cause with its sentence. */
  readonly confidence: { readonly word: string; readonly lines: readonly ConfidenceLine[] }
  /** Other documents of the académie that say the same. */
  readonly alsoIn: readonly string[]
  /** What people corrected in it: « Thème → Gouvernance : corrigé par DNE le 30 octobre 2020 ». */
  readonly corrections: readonly string[]
  /** Other elements of its row, and those matched with it, by role; null where it stands alone. */
  readonly beside: Beside | null
}

/** What stands beside an element. */
export interface Beside {
  /** « Dans la même ligne : 2 besoins, 3 leviers ; par lien déduit : 1 action à mener ». */
  readonly summary: string
  /** « Besoins dans la même ligne », with what each says. */
  readonly parts: readonly { readonly title: string; readonly said: readonly string[] }[]
}

function badges(item: SynthesisItem, index: SynthesisIndex): string[] {
  return [
    item.kind === 'roadmap' ? 'Feuille de route' : null,
    item.theme !== null && item.themeSource === 'inferred' ? 'Thème déduit du texte' : null,
    item.themeSource === 'corrected' ? 'Thème corrigé' : null,
    isMasked(item.text) ? 'Masqué' : null,
    ...confidenceLines(item, index).map((l) => (l.level === 'high' ? null : fr`${l.label} : ${l.word.toLowerCase()}`)),
  ].filter((badge) => badge !== null)
}

const ROLES: readonly ItemType[] = ['strength', 'irritant', 'need', 'improvement', 'action']
const BASES = [
  { basis: 'row', words: 'dans la même ligne' },
  { basis: 'matched', words: 'par lien déduit' },
] as const

/** « 2 besoins », « 3 leviers »: a levier has a short name where it is counted. */
function counted(role: ItemType, n: number): string {
  if (role === 'improvement') return count(n, 'levier')
  const { singular, plural } = typeNames(role)
  return count(n, singular.toLowerCase(), plural.toLowerCase())
}

function besides(item: SynthesisItem, { chainsWith, itemOf }: SynthesisIndex): Beside | null {
  const links = (chainsWith.get(item.id) ?? []).flatMap((c) => c.links).filter((l) => l.item !== item.id)
  const of = (role: ItemType, basis: 'row' | 'matched'): string[] => [
    ...new Set(
      links.filter((l) => l.role === role && l.basis === basis).flatMap((l) => itemOf.get(l.item)?.text ?? []),
    ),
  ]
  const found = BASES.map(({ basis, words }) => ({
    words,
    roles: ROLES.map((role) => ({ role, said: of(role, basis) })).filter(({ said }) => said.length > 0),
  })).filter(({ roles }) => roles.length > 0)
  if (found.length === 0) return null
  const figures = found.map(
    ({ words, roles }) => fr`${words} : ${roles.map(({ role, said }) => counted(role, said.length)).join(', ')}`,
  )
  return {
    summary: sentence(figures.join(fr` ; `)),
    parts: found.flatMap(({ words, roles }) =>
      roles.map(({ role, said }) => {
        const { singular, plural } = typeNames(role)
        return { title: `${agree(said.length, singular, plural)} ${words}`, said }
      }),
    ),
  }
}

/** « intitulé relu par DNE le 30 octobre 2020 », « intitulé tiré des textes ». */
function labelOrigin(idea: Idea, { decisions = [] }: NationalSynthesis): string {
  const renamed = decisions.findLast((d) => d.act === 'rename' && d.ideas.includes(idea.id))
  const words = labelWords(idea).toLowerCase()
  return idea.labelSource === 'reviewed' && renamed ? `${words} par ${renamed.by} le ${parisDate(renamed.at)}` : words
}

function line(idea: Idea, chapter: ThemeChapter, synthesis: NationalSynthesis): string {
  const alike = chapter.ideas.filter((i) => i.type === idea.type)
  const rank = alike.indexOf(idea) + 1
  const { singular, plural } = typeNames(idea.type)
  const roadmaps = fromRoadmaps(idea.members)
  const repeated = idea.members.length - idea.counts.items
  return [
    themeNames(chapter.theme).short,
    singular,
    academiesOutOf(idea.counts.academies, idea.counts.of),
    fr`${count(idea.counts.items, 'élément')}${roadmaps ? `, ${roadmaps}` : ''}`,
    ...(repeated > 0 ? [fr`${count(repeated, 'reprise')} en plus d'une même académie`] : []),
    fr`rang ${rank} sur ${alike.length} parmi les ${plural.toLowerCase()} du thème`,
    labelOrigin(idea, synthesis),
    ...(idea.officialRef ? [officialWords(idea.officialRef)] : []),
  ].join(' – ')
}

/**
 * Lays out one idea.
 * @param corrected what people corrected, by element (corrections.ts)
 */
export function ideaContent(
  idea: Idea,
  chapter: ThemeChapter,
  index: SynthesisIndex,
  corrected: ReadonlyMap<string, readonly string[]>,
): IdeaContent {
  const counts = itemsByAcademie(idea)
  const said = new Set(idea.academies)
  const statements = idea.members.flatMap((member) => {
    const item = index.itemOf.get(member.item)
    return item
      ? [
          {
            academie: member.academie,
            statement: {
              ...quoteOf(member, idea),
              badges: badges(item, index),
              confidence: {
                word: LEVELS[lowestLevel(item.confidence)].label,
                lines: confidenceLines(item, index),
              },
              corrections: corrected.get(item.id) ?? [],
              alsoIn: (item.alsoIn ?? []).map((a) => a.file),
              beside: besides(item, index),
            },
          },
        ]
      : []
  })
  return {
    idea,
    theme: chapter.theme,
    themeTitle: chapter.label,
    line: line(idea, chapter, index.synthesis),
    singular: idea.academies.length === 1,
    who: [...counts]
      .map(([academie, items]) => ({ academie, region: regionOf(academie), items }))
      .sort((a, b) => b.items - a.items || compareText(a.academie, b.academie)),
    silent: Object.entries(chapter.byAcademie)
      .filter(([name, items]) => items > 0 && !said.has(name))
      .map(([name]) => name)
      .sort(compareText),
    voices: [...idea.academies].sort(compareText).map((academie) => ({
      academie,
      statements: statements.filter((s) => s.academie === academie).map((s) => s.statement),
    })),
    around: chainLines(idea, index).filter((l) => l.link !== '–'),
    chains: (index.chainsOf.get(idea.id) ?? []).map((c) => c.id),
  }
}

/** Said beside the académies that do not mention an idea. */
export const SILENCE_NOTE = typographic("Une académie qui ne cite pas une idée n'y est pas opposée.")
