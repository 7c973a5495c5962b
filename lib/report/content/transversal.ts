import type { TransversalIdea } from '../../domain/cross-reading.ts'
import { typeNames } from '../../domain/item.ts'
import type { Idea } from '../../domain/synthesis.ts'
import { THEMES, type Theme, themeNames } from '../../domain/theme.ts'
import type { SynthesisIndex } from '../synthesis-index.ts'
import { count, fr, typographic } from '../wording.ts'
import type { HeatTable } from './heat-table.ts'

/** « Idées transversales »: what several themes say. */
export interface TransversalContent {
  readonly sentence: string
  readonly table: HeatTable
  readonly lines: readonly TransversalLine[]
}

export interface TransversalLine {
  /** « Attente », « Irritant », « Point fort ». */
  readonly kind: string
  /** What all of them are about: « Formation ». */
  readonly subject: string
  readonly label: string
  /** « dans 5 thèmes, 21 académies ». */
  readonly figure: string
  readonly academies: number
  /** Id of the idea that lends its label. */
  readonly idea: string
  /** What each theme says, in the order of the kit: its ideas, most shared first. */
  readonly themes: readonly { readonly theme: string; readonly ideas: readonly TransversalVoice[] }[]
}

/** One theme's idea among those that cross the themes. */
export interface TransversalVoice {
  readonly id: string
  readonly label: string
  readonly type: string
  readonly academies: number
}

function ideasOn(theme: Theme, { ideas }: TransversalIdea, { ideaOf }: SynthesisIndex): Idea[] {
  return ideas.flatMap((id) => ideaOf.get(id) ?? []).flatMap((p) => (p.chapter.theme === theme ? [p.idea] : []))
}

function cells(found: TransversalIdea, index: SynthesisIndex): number[] {
  return THEMES.map((theme) => new Set(ideasOn(theme, found, index).flatMap((i) => i.academies)).size)
}

/** What is asked for, whether it is said as a need, a lever, an action or a proposal. */
export const EXPECTATION = 'Attente'

function kindOf({ type }: TransversalIdea): string {
  return type === 'irritant' || type === 'strength' ? typeNames(type).singular : EXPECTATION
}

function voice({ id, label, type, counts }: Idea): TransversalVoice {
  return { id, label, type: typeNames(type).singular, academies: counts.academies }
}

function line(found: TransversalIdea, index: SynthesisIndex): TransversalLine {
  return {
    kind: kindOf(found),
    subject: typographic(found.subject),
    label: found.label,
    figure: fr`dans ${count(found.themes.length, 'thème')}, ${count(found.academies.length, 'académie')}`,
    academies: found.academies.length,
    idea: found.ideas[0] ?? '',
    themes: THEMES.flatMap((theme) => {
      const ideas = ideasOn(theme, found, index)
      return ideas.length === 0 ? [] : [{ theme: themeNames(theme).short, ideas: ideas.map(voice) }]
    }),
  }
}

/** The section « Idées transversales »; null where no idea crosses the themes. */
export function transversalContent(index: SynthesisIndex): TransversalContent | null {
  const found = index.synthesis.transversal ?? []
  if (found.length === 0) return null
  return {
    sentence: fr`${count(found.length, 'idée se retrouve', 'idées se retrouvent')} dans trois thèmes au moins. Une attente est un besoin dans un thème, un levier, une action ou une proposition dans un autre.`,
    table: {
      caption: fr`${count(found.length, 'idée transversale', 'idées transversales')}, par thème`,
      title: 'Sujet',
      columns: [...THEMES.map((t) => themeNames(t).short), 'Tous thèmes'],
      rows: found.map((idea) => ({
        label: fr`${typographic(idea.subject)} (${kindOf(idea).toLocaleLowerCase('fr')})`,
        cells: [...cells(idea, index), idea.academies.length],
      })),
      legend: typographic(
        "Nombre d'académies qui l'expriment dans ce thème ; une académie compte une fois dans « Tous thèmes ».",
      ),
    },
    lines: found.map((idea) => line(idea, index)),
  }
}
