import type { ChangeCause, ChangeStatus, IdeaChange, RunChanges } from '../../domain/changes.ts'
import type { NationalSynthesis } from '../../domain/synthesis.ts'
import type { Theme } from '../../domain/theme.ts'
import { parisDate } from '../paris-time.ts'
import type { SynthesisIndex } from '../synthesis-index.ts'
import { agree, compareText, count, enumerate, fr, integer, sentence, typographic } from '../wording.ts'
import { type HistoryContent, runsHistory } from './history.ts'

/** « Ce qui a changé » since the run it is compared with. */
export interface ChangesContent {
  readonly title: string
  readonly sentences: readonly string[]
  /** Said where the two runs were not made by the same method. */
  readonly methodWarning: string | null
  readonly caption: string
  /** « n° 13 », « n° 14 »: the two runs. */
  readonly runs: readonly [string, string]
  readonly lines: readonly ChangeLine[]
  /** Said under the lines where some idea gained or lost elements that were there before, by one method. */
  readonly regrouped: string | null
  /** How the synthesis grew, run by run; null where there are too few runs. */
  readonly growth: HistoryContent | null
}

/** « Depuis la dernière agrégation » of a theme: its greatest changes. */
export interface ThemeChanges extends Pick<ChangesContent, 'title' | 'caption' | 'runs' | 'lines' | 'regrouped'> {
  /** Changes of the theme; the first are shown. */
  readonly total: number
}

export interface ChangeLine {
  readonly change: IdeaChange
  readonly before: string
  readonly after: string
  /** « Nouvelle », « +2 académies », « Disparue »… */
  readonly badge: string
  readonly causes: string
  readonly detail: string
  /** Whether the idea has a page: those of this run have, and those that are gone but remembered. */
  readonly page: boolean
}

/** What moves elements between ideas where the method is the same: others came, or went. */
const REGROUPED = 'regroupement'

/** Lines of a theme, in its chapter. */
const OF_THEME = 10

const CAUSES: Readonly<Record<ChangeCause, { readonly label: string; readonly csv: string }>> = {
  'new-deposit': { label: 'nouveaux dépôts', csv: 'nouveau_depot' },
  'replaced-deposit': { label: 'dépôts remplacés', csv: 'depot_remplace' },
  withdrawn: { label: 'dépôts retirés', csv: 'depot_retire' },
  correction: { label: 'corrections', csv: 'correction' },
  analyst: { label: 'décision d’analyste', csv: 'analyste' },
  method: { label: 'méthode', csv: 'methode' },
}

/** What a cause is called, and its value in CSV files. */
export function causeNames(cause: ChangeCause): { readonly label: string; readonly csv: string } {
  return CAUSES[cause]
}

/** What a cause is called between two runs of one method, or of two: by one method, elements only regroup. */
export function causeWords(cause: ChangeCause, oneMethod: boolean): string {
  return oneMethod && cause === 'method' ? REGROUPED : causeNames(cause).label
}

/** Values of the statuses in CSV files. */
export const STATUS_CSV: Readonly<Record<ChangeStatus, string>> = {
  new: 'nouvelle',
  stronger: 'renforcee',
  weaker: 'en_recul',
  stable: 'stable',
  changed: 'composition_modifiee',
  renamed: 'renommee',
  merged: 'fusionnee',
  split: 'scindee',
  gone: 'disparue',
}

/** « +2 académies », « −1 académie », with the sign that French takes. */
export function signed(difference: number): string {
  return difference > 0 ? `+${integer(difference)}` : integer(difference)
}

/** How many académies an idea gains or loses. */
export function differenceOf(change: IdeaChange): number {
  return change.after - (change.before ?? 0)
}

/** The words of a change: « Nouvelle », « +2 académies », « Fusion de TE-007 et TE-012, +1 académie »… */
export function badgeOf(change: IdeaChange): string {
  const difference = differenceOf(change)
  const gained = `${signed(difference)} ${agree(difference, 'académie')}`
  if (change.status === 'stronger' || change.status === 'weaker') return gained
  const told = change.before === null || change.status === 'gone' || difference === 0
  return told ? statusWords(change) : `${statusWords(change)}, ${gained}`
}

function statusWords(change: IdeaChange): string {
  const from = enumerate(change.from ?? [])
  switch (change.status) {
    case 'new':
      return 'Nouvelle'
    case 'gone':
      return 'Disparue'
    case 'changed':
      return 'composition modifiée'
    case 'renamed':
      return 'Renommée'
    case 'merged':
      return `Fusion de ${from}`
    case 'split':
      return `Issue de ${from}`
    default:
      return 'stable'
  }
}

/** The badge of an idea; null for a run that is compared with nothing. An idea that no change names is stable. */
export function evolutionOf(idea: string, { changeOf }: SynthesisIndex): string | null {
  if (!changeOf) return null
  const change = changeOf.get(idea)
  return change ? badgeOf(change) : 'stable'
}

/** « passe de 0 à 9 académies : nouveaux dépôts (+9) », or what became of it where the number is the same. */
export function movementOf(change: IdeaChange, oneMethod: boolean): string {
  const { before, after, causes } = change
  if (differenceOf(change) === 0) return fr` : ${badgeOf(change)}`
  const why = causes.map((c) => `${causeWords(c.cause, oneMethod)} (${signed(c.academies)})`).join(', ')
  return fr` passe de ${before ?? 0} à ${count(after, 'académie')}${why === '' ? '' : fr` : ${why}`}`
}

/** Lines of some changes. */
function changeLines(changes: readonly IdeaChange[], synthesis: NationalSynthesis): ChangeLine[] {
  const remembered = new Set(synthesis.history?.gone.map((g) => g.id))
  const oneMethod = synthesis.changes?.against.method === synthesis.run.method
  return changes.map((change) => {
    const causes = change.causes.map((c) => ({ ...c, words: causeWords(c.cause, oneMethod) }))
    const told = causes.filter((c) => c.detail !== '')
    return {
      change,
      before: change.before === null ? '–' : integer(change.before),
      after: integer(change.after),
      badge: badgeOf(change),
      causes: causes.map((c) => `${c.words} (${signed(c.academies)})`).join(', '),
      detail: told.map((c) => typographic(causes.length > 1 ? `${c.words} : ${c.detail}` : c.detail)).join(' – '),
      page: change.status !== 'gone' || remembered.has(change.idea),
    }
  })
}

/** What is said of regroupings among some changes; null where there are none, or where the method changed. */
export function regroupedIn(changes: readonly IdeaChange[], oneMethod: boolean): string | null {
  if (!oneMethod) return null
  if (!changes.some((c) => c.causes.some(({ cause }) => cause === 'method'))) return null
  return typographic(
    `« ${sentence(REGROUPED)} » : des éléments déjà présents ont changé d'idée, parce que d'autres sont arrivés ou partis. Ces écarts ne traduisent pas une évolution des avis.`,
  )
}

/** What else an idea may have become, told where some did: the numbers add up to the lines of the table. */
const OTHERWISE: readonly (readonly [ChangeStatus, string, string])[] = [
  ['merged', "issue d'une fusion", "issues d'une fusion"],
  ['split', "issue d'une autre", "issues d'une autre"],
  ['renamed', 'renommée', 'renommées'],
  ['changed', 'de composition modifiée', 'de composition modifiée'],
]

function sentences({ academies, ideas }: RunChanges): string[] {
  const { joined, left } = academies
  const names = (list: readonly string[]): string => [...list].sort(compareText).join(', ')
  const of = (status: IdeaChange['status']): number => ideas.filter((c) => c.status === status).length
  return [
    ...(joined.length > 0 ? [fr`${count(joined.length, 'académie')} de plus (${names(joined)}).`] : []),
    ...(left.length > 0 ? [fr`${count(left.length, 'académie')} de moins (${names(left)}).`] : []),
    fr`${[
      count(of('new'), 'idée nouvelle', 'idées nouvelles'),
      count(of('stronger'), 'renforcée'),
      count(of('weaker'), 'en recul', 'en recul'),
      count(of('gone'), 'disparue'),
      ...OTHERWISE.flatMap(([status, one, many]) => (of(status) > 0 ? [count(of(status), one, many)] : [])),
    ].join(', ')}.`,
  ]
}

/** What is said where two runs were not made by the same method; null where they were. */
export function methodWarning(before: string, after: string): string | null {
  if (before === after) return null
  return fr`La méthode a changé entre les deux agrégations (${before} → ${after}). Les écarts marqués « méthode » ne traduisent pas une évolution des avis.`
}

type Compared = Pick<ChangesContent, 'title' | 'caption' | 'runs' | 'regrouped'>

function compared(ideas: readonly IdeaChange[], { against }: RunChanges, synthesis: NationalSynthesis): Compared {
  return {
    title: fr`Depuis l'agrégation n° ${against.number} du ${parisDate(against.at)}`,
    caption: typographic(
      `Idées qui ont changé depuis l'agrégation n° ${against.number} (nombres d'académies ; les causes s'ajoutent pour donner l'écart)`,
    ),
    runs: [fr`n° ${against.number}`, fr`n° ${synthesis.run.number}`],
    regrouped: regroupedIn(ideas, against.method === synthesis.run.method),
  }
}

/** The section « Ce qui a changé »; null for a run that is compared with nothing. */
export function changesContent(synthesis: NationalSynthesis): ChangesContent | null {
  const { changes, run } = synthesis
  if (!changes) return null
  const ideas = changes.ideas.filter((c) => c.status !== 'stable')
  return {
    ...compared(ideas, changes, synthesis),
    sentences: sentences(changes),
    methodWarning: methodWarning(changes.against.method, run.method),
    lines: changeLines(ideas, synthesis),
    growth: runsHistory(synthesis),
  }
}

/** What changed in a theme; null for a run that is compared with nothing. */
export function themeChanges(theme: Theme | null, synthesis: NationalSynthesis): ThemeChanges | null {
  const { changes } = synthesis
  if (!changes) return null
  const ideas = changes.ideas.filter((c) => c.status !== 'stable' && c.theme === theme)
  const shown = ideas.slice(0, OF_THEME)
  return { ...compared(shown, changes, synthesis), lines: changeLines(shown, synthesis), total: ideas.length }
}
