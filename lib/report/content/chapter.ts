import type { ItemType } from '../../domain/item.ts'
import type { Idea, Member, ThemeChapter } from '../../domain/synthesis.ts'
import type { Theme } from '../../domain/theme.ts'
import { academiesOutOf, outOf, quantity, speaking } from '../quantities.ts'
import type { SynthesisIndex } from '../synthesis-index.ts'
import { agree, compareText, count, fr, integer, percent, sentence } from '../wording.ts'
import { evolutionOf, type ThemeChanges, themeChanges } from './changes.ts'
import { type ContrastLine, contrastLines } from './contrasts.ts'
import type { Figure } from './figure.ts'
import type { HeatTable } from './heat-table.ts'
import { type NeedBlock, needToAction } from './need-to-action.ts'
import { type OrphanList, orphanLists } from './orphans.ts'
import { type ProposalCard, proposalCards } from './proposal-card.ts'
import { type Quote, quotesOf } from './quotes.ts'
import { academieTable, regionTable } from './regions.ts'

/** One theme, ready to be laid out: the same sentences and figures in every rendering. */
export interface ChapterContent {
  readonly theme: Theme | null
  readonly title: string
  readonly keySentences: readonly KeySentence[]
  /** Said where so few académies speak that little can be made of it. */
  readonly caution: string | null
  readonly figures: readonly Figure[]
  /** « 9 académies sur 30, 73 éléments, 45 idées ». */
  readonly summary: string
  /** Strengths, irritants, needs, levers, actions: those the theme has. */
  readonly rankings: readonly Ranking[]
  /** Every need whose rows say something else too, the most shared first. */
  readonly needs: readonly NeedBlock[]
  /** Ideas by région académique, then by académie; null where nothing is shared. */
  readonly regions: HeatTable | null
  readonly academies: HeatTable | null
  /** Leviers and actions that nothing joins; lists that hold nothing are left out. */
  readonly orphans: readonly OrphanList[]
  /** Subjects that are a strength here and an irritant there. */
  readonly contrasts: readonly ContrastLine[]
  /** Ideas that one académie carries, by académie. */
  readonly singular: readonly Idea[]
  readonly proposals: readonly ProposalCard[]
  /** « Depuis la dernière agrégation »; null for a run that is compared with nothing. */
  readonly changes: ThemeChanges | null
  /** Every idea of the theme, in the order of the synthesis. */
  readonly ideas: readonly Idea[]
}

/** A whole sentence, or one that ends on the name of an idea: « 4 académies sur 6 citent d'abord l'irritant ». */
export interface KeySentence {
  readonly words: string
  readonly idea?: Pick<Idea, 'id' | 'label'>
}

export interface Ranking {
  readonly type: ItemType
  readonly title: string
  readonly caption: string
  readonly column: string
  readonly rows: readonly RankedIdea[]
  /** « Depuis n° 13 »: heading of the changes; null for a run that is compared with nothing. */
  readonly since: string | null
  /** Ideas of this type in the theme; the table shows the first. */
  readonly total: number
}

export interface RankedIdea {
  readonly rank: number
  readonly idea: Idea
  /** « +2 académies », « Nouvelle », « stable »; null for a run that is compared with nothing. */
  readonly evolution: string | null
  /** For the first ideas; empty further down. */
  readonly quotes: readonly Quote[]
}

const RANKED = 10
const QUOTED = 5
/** Académies below which a theme is to be read with caution. */
const FEW = 5

const SECTIONS: readonly { type: ItemType; title: string; column: string; most: string }[] = [
  { type: 'strength', title: 'Ce qui fonctionne', column: 'Point fort', most: 'Points forts les plus partagés' },
  { type: 'irritant', title: 'Irritants', column: 'Irritant', most: 'Irritants les plus partagés' },
  { type: 'need', title: 'Besoins', column: 'Besoin', most: 'Besoins les plus partagés' },
  { type: 'improvement', title: "Leviers et axes d'amélioration", column: 'Levier', most: 'Leviers les plus proposés' },
  { type: 'action', title: 'Actions à mener', column: 'Action', most: 'Actions les plus proposées' },
]

function ranking(chapter: ThemeChapter, section: (typeof SECTIONS)[number], index: SynthesisIndex): Ranking | null {
  const ideas = chapter.ideas.filter((i) => i.type === section.type)
  if (ideas.length === 0) return null
  const against = index.synthesis.changes?.against.number
  return {
    ...section,
    caption: fr`${section.most} (sur ${speaking(chapter)})`,
    rows: ideas.slice(0, RANKED).map((idea, i) => ({
      rank: i + 1,
      idea,
      evolution: evolutionOf(idea.id, index),
      quotes: i < QUOTED ? quotesOf(idea) : [],
    })),
    since: against === undefined ? null : fr`Depuis n° ${against}`,
    total: ideas.length,
  }
}

/** The first irritant and the first need, in words; an idea that nobody shares is not said to be shared. */
function keySentences(chapter: ThemeChapter, expected: number): KeySentence[] {
  const { academies: n, theme, items } = chapter
  if (n === 0) return [{ words: "Aucune académie ne s'est encore exprimée sur ce thème." }]
  const who = fr`${sentence(academiesOutOf(n, expected))} ${agree(n, "s'exprime", "s'expriment")} sur ce thème`
  const grouped = `${agree(items, 'a été regroupé', 'ont été regroupés')} en ${count(chapter.ideas.length, 'idée')}`
  const opening =
    theme === null
      ? fr`${count(items, 'élément')} de ${count(n, 'académie')} ${agree(items, "n'a pas de thème déterminé", "n'ont pas de thème déterminé")} ; ${agree(items, 'il', 'ils')} ${grouped}.`
      : fr`${who} ; ${count(items, 'élément')} ${grouped}.`
  const cited = (type: ItemType, singular: string, plural: string): KeySentence[] => {
    const first = chapter.ideas.find((i) => i.type === type && i.counts.academies > 1)
    if (!first) return []
    const who = quantity(first.counts.academies, first.counts.of, first.academies)
    return [{ words: fr`${sentence(who.words)} ${who.plural ? plural : singular}`, idea: first }]
  }
  const shared = [
    ...cited('irritant', "cite d'abord l'irritant", "citent d'abord l'irritant"),
    ...cited('need', "exprime d'abord le besoin", "expriment d'abord le besoin"),
  ]
  return [
    { words: opening },
    ...(shared.length > 0 ? shared : [{ words: "Aucun irritant ni besoin n'est encore partagé par deux académies." }]),
  ]
}

function caution({ academies: n, theme }: ThemeChapter): string | null {
  if (theme === null || n === 0 || n >= FEW) return null
  return fr`À lire avec prudence : ${count(n, "académie seulement s'exprime", "académies seulement s'expriment")} sur ce thème.`
}

/** « dont 21 issus de 2 feuilles de route »; null where there are none. */
export function fromRoadmaps(items: readonly Pick<Member, 'kind' | 'document'>[]): string | null {
  const own = items.filter((i) => i.kind === 'roadmap')
  if (own.length === 0) return null
  const roadmaps = new Set(own.map((i) => i.document)).size
  const whence = roadmaps === 1 ? "d'une feuille de route" : fr`de ${roadmaps} feuilles de route`
  return fr`dont ${own.length} ${agree(own.length, 'issu', 'issus')} ${whence}`
}

/** « Intitulé relu », as the name of an idea is a person's or a text's. */
export function labelWords({ labelSource }: Pick<Idea, 'labelSource'>): string {
  return labelSource === 'reviewed' ? 'Intitulé relu' : 'Intitulé tiré des textes'
}

/** Lays out one theme of the synthesis. */
export function chapterContent(chapter: ThemeChapter, index: SynthesisIndex): ChapterContent {
  const { synthesis } = index
  const expected = synthesis.coverage.academiesExpected
  const rankings = SECTIONS.flatMap((section) => ranking(chapter, section, index) ?? [])
  const roadmaps = fromRoadmaps(chapter.ideas.flatMap((i) => i.members))
  const figures: Figure[] = [
    { label: 'Académies', value: outOf(chapter.academies, expected) },
    { label: 'Éléments', value: integer(chapter.items), ...(roadmaps ? { note: roadmaps } : {}) },
    { label: 'Idées', value: integer(chapter.ideas.length) },
  ]
  const declared = percent(chapter.declared, chapter.items)
  if (chapter.theme !== null && declared !== null)
    figures.push({ label: 'Thème déclaré dans le document', value: declared })
  return {
    theme: chapter.theme,
    title: chapter.label,
    keySentences: keySentences(chapter, expected),
    caution: caution(chapter),
    figures,
    summary: fr`${academiesOutOf(chapter.academies, expected)}, ${count(chapter.items, 'élément')}, ${count(chapter.ideas.length, 'idée')}`,
    rankings,
    needs: needToAction(
      chapter.ideas.filter((i) => i.type === 'need'),
      index,
    ),
    orphans: orphanLists(chapter, index),
    regions: regionTable(chapter, synthesis),
    academies: academieTable(chapter, synthesis),
    contrasts: contrastLines(chapter, index),
    singular: chapter.ideas
      .filter((i) => i.counts.academies === 1 && i.type !== 'proposal')
      .toSorted((a, b) => compareText(a.academies.join(), b.academies.join())),
    proposals: proposalCards(
      synthesis.items.filter((i) => i.type === 'proposal' && i.theme === chapter.theme),
      (idea) => index.ideaOf.get(idea)?.idea.officialRef,
    ),
    changes: themeChanges(chapter.theme, synthesis),
    ideas: chapter.ideas,
  }
}
