import type { ItemType } from '../../domain/item.ts'
import { typeNames } from '../../domain/item.ts'
import type { Idea, SynthesisItem, ThemeChapter } from '../../domain/synthesis.ts'
import { isMasked } from '../mask.ts'
import { academiesOutOf } from '../quantities.ts'
import { itemsByAcademie, regionOf, type SynthesisIndex } from '../synthesis-index.ts'
import { agree, compareText, count, fr, typographic } from '../wording.ts'
import { type ChainLine, chainLines } from './chain-lines.ts'
import { fromRoadmaps } from './chapter.ts'
import { type ConfidenceLine, confidenceLines, LEVELS, lowestLevel } from './confidence.ts'
import { officialWords } from './official.ts'
import { type Quote, quoteOf } from './quotes.ts'

/** One idea: who says it, in which words, and what stands around it. */
export interface IdeaContent {
  readonly idea: Idea
  readonly theme: ThemeChapter['theme']
  readonly themeTitle: string
  /** « Irritant – 19 académies sur 24 – éléments : 47 – rang 1 parmi les irritants du thème ». */
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
  /** Other elements of its row, and those matched with it, by role: « Besoins, même ligne ». */
  readonly beside: readonly { readonly title: string; readonly said: readonly string[] }[]
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

function besides(item: SynthesisItem, { chainsWith, itemOf }: SynthesisIndex): Statement['beside'] {
  const links = (chainsWith.get(item.id) ?? []).flatMap((c) => c.links).filter((l) => l.item !== item.id)
  const of = (role: ItemType, basis: 'row' | 'matched'): string[] => [
    ...new Set(
      links.filter((l) => l.role === role && l.basis === basis).flatMap((l) => itemOf.get(l.item)?.text ?? []),
    ),
  ]
  const roles: readonly ItemType[] = ['strength', 'irritant', 'need', 'improvement', 'action']
  return (['row', 'matched'] as const).flatMap((basis) =>
    roles.flatMap((role) => {
      const said = of(role, basis)
      if (said.length === 0) return []
      const { singular, plural } = typeNames(role)
      const words = basis === 'row' ? 'dans la même ligne' : 'par lien déduit'
      return [{ title: fr`${agree(said.length, singular, plural)} ${words}`, said }]
    }),
  )
}

function line(idea: Idea, chapter: ThemeChapter): string {
  const alike = chapter.ideas.filter((i) => i.type === idea.type)
  const rank = alike.indexOf(idea) + 1
  const { singular, plural } = typeNames(idea.type)
  const roadmaps = fromRoadmaps(idea.members)
  const repeated = idea.members.length - idea.counts.items
  return [
    singular,
    academiesOutOf(idea.counts.academies, idea.counts.of),
    fr`${count(idea.counts.items, 'élément')}${roadmaps ? `, ${roadmaps}` : ''}`,
    ...(repeated > 0 ? [fr`${count(repeated, 'reprise')} en plus d'une même académie`] : []),
    fr`rang ${rank} sur ${alike.length} parmi les ${plural.toLowerCase()} du thème`,
    idea.labelSource === 'reviewed' ? 'intitulé relu' : 'intitulé tiré des textes',
    ...(idea.officialRef ? [officialWords(idea.officialRef)] : []),
  ].join(' – ')
}

/** Lays out one idea. */
export function ideaContent(idea: Idea, chapter: ThemeChapter, index: SynthesisIndex): IdeaContent {
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
    line: line(idea, chapter),
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
