import type { IdeaChange } from '../../domain/changes.ts'
import type { Idea, NationalSynthesis } from '../../domain/synthesis.ts'
import { type Theme, themeNames } from '../../domain/theme.ts'
import { outOf } from '../quantities.ts'
import type { SynthesisIndex } from '../synthesis-index.ts'
import { agree, count, fr, integer } from '../wording.ts'
import { changesContent, movementOf } from './changes.ts'
import { onlyAlone, toCheck } from './confidence.ts'
import type { Figure } from './figure.ts'
import { silenceSentence, silentAcademies } from './silent.ts'
import { EXPECTATION, type TransversalLine, transversalContent } from './transversal.ts'

/** « L'essentiel », on one page. */
export interface EssentialContent {
  readonly figures: readonly Figure[]
  readonly missing: string
  readonly lines: readonly EssentialLine[]
  readonly undetermined: string | null
  /** « Trois attentes qui traversent les thèmes », irritants and strengths where no expectation does; null for none. */
  readonly transversal: { readonly title: string; readonly lines: readonly TransversalLine[] } | null
  /** « Depuis l'agrégation n° 13 »: sentences and the three greatest changes; null for a first run. */
  readonly changes: {
    readonly title: string
    readonly sentences: readonly string[]
    readonly greatest: readonly GreatestChange[]
  } | null
  readonly caution: string
}

/** « TE-009 « Formation hors du temps de service » passe de 0 à 9 académies »: the idea, then what became of it. */
export interface GreatestChange {
  readonly change: IdeaChange
  readonly idea: string
  readonly movement: string
  /** Whether the idea has a page. */
  readonly page: boolean
}

/** One theme in one line: its most shared irritant or need. */
export interface EssentialLine {
  readonly theme: Theme | null
  readonly title: string
  readonly items: number
  /** Null where nobody speaks on the theme. */
  readonly idea: Idea | null
  readonly figure: string
}

/** What the académies say most of a theme: among irritants and needs, which the workshops were asked for; else any idea. */
function mostShared(ideas: readonly Idea[]): Idea | null {
  const asked = ideas.filter((i) => i.type === 'irritant' || i.type === 'need')
  const among = asked.length > 0 ? asked : ideas
  return among.reduce<Idea | null>((best, idea) => {
    if (best === null) return idea
    const more = idea.counts.academies - best.counts.academies || idea.counts.items - best.counts.items
    return more > 0 ? idea : best
  }, null)
}

/** Expectations that cross the themes, on the first page. */
const CROSSING = [
  'Une attente qui traverse les thèmes',
  'Deux attentes qui traversent les thèmes',
  'Trois attentes qui traversent les thèmes',
]

function expectations(index: SynthesisIndex): EssentialContent['transversal'] {
  const all = transversalContent(index)?.lines ?? []
  const lines = all.filter((l) => l.kind === EXPECTATION).slice(0, CROSSING.length)
  const title = CROSSING[lines.length - 1]
  if (title !== undefined) return { title, lines }
  return all.length === 0 ? null : { title: 'Ce qui traverse les thèmes', lines: all.slice(0, CROSSING.length) }
}

/** The greatest changes, in sentences; a regrouping alone is no change of what is said. */
const CHANGES_SAID = 3

function changesSaid(synthesis: NationalSynthesis): EssentialContent['changes'] {
  const content = changesContent(synthesis)
  if (!content) return null
  const told = content.lines.filter(
    ({ change: { causes } }) => causes.length === 0 || causes.some((c) => c.cause !== 'method'),
  )
  const greatest = told.slice(0, CHANGES_SAID).map(({ change, page }) => ({
    change,
    idea: fr`${change.idea} « ${change.label} »`,
    movement: `${movementOf(change, synthesis.changes?.against.method === synthesis.run.method)}.`,
    page,
  }))
  return { title: content.title, sentences: content.sentences, greatest }
}

/** The section « L'essentiel ». */
export function essentialContent(index: SynthesisIndex): EssentialContent {
  const { synthesis } = index
  const { coverage, inputs, themes } = synthesis
  const ideas = themes.reduce((n, t) => n + t.ideas.length, 0)
  const undetermined = themes.find((t) => t.theme === null)?.items ?? 0
  const silent = silentAcademies(synthesis)
  const missing = silent.absent.length
  const unsure = synthesis.items.filter(toCheck)
  const alone = unsure.filter((item) => onlyAlone(item, index)).length
  return {
    figures: [
      { label: 'Académies', value: outOf(coverage.academies.length, coverage.academiesExpected) },
      {
        label: 'Documents lus',
        value: outOf(coverage.documents.read, coverage.documents.received),
        ...(coverage.documents.counted < coverage.documents.read
          ? { note: fr`dont ${count(coverage.documents.counted, 'compté')}` }
          : {}),
      },
      { label: 'Éléments', value: integer(inputs.items) },
      { label: 'Idées', value: integer(ideas) },
      { label: 'Participants déclarés', value: integer(coverage.participants.total) },
    ],
    missing: silenceSentence(silent),
    lines: themes
      .filter((t) => t.theme !== null)
      .map((t) => {
        const idea = mostShared(t.ideas)
        const figure = idea ? outOf(idea.counts.academies, idea.counts.of) : '–'
        return {
          theme: t.theme,
          title: themeNames(t.theme).label,
          items: t.items,
          idea,
          figure,
        }
      }),
    undetermined:
      undetermined === 0
        ? null
        : fr`${count(undetermined, 'élément')} sans thème déterminé ${agree(undetermined, 'forme', 'forment')} un groupe à part : ${agree(undetermined, 'il compte', 'ils comptent')} dans les totaux et dans aucun thème.`,
    transversal: expectations(index),
    changes: changesSaid(synthesis),
    caution: fr`À lire avec prudence : les synthèses ne sont pas un sondage${
      missing > 0 ? fr` ; ${count(missing, 'académie')} ${agree(missing, 'manque', 'manquent')}` : ''
    }${unsure.length > 0 ? fr` ; ${count(unsure.length, 'élément reste', 'éléments restent')} à vérifier` : ''}${
      alone > 0 ? fr` (dont ${integer(alone)} que personne d'autre ne dit)` : ''
    } ; une académie qui ne cite pas une idée n'y est pas opposée.`,
  }
}
