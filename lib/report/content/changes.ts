import type { ChangeCause, ChangeStatus, IdeaChange, RunChanges } from '../../domain/changes.ts'
import type { NationalSynthesis } from '../../domain/synthesis.ts'
import { parisDate } from '../paris-time.ts'
import type { SynthesisIndex } from '../synthesis-index.ts'
import { agree, compareText, count, enumerate, fr, integer, typographic } from '../wording.ts'

/** « Ce qui a changé » since the run it is compared with. */
export interface ChangesContent {
  readonly title: string
  readonly sentences: readonly string[]
  /** Said where the two runs were not made by the same method. */
  readonly methodWarning: string | null
  readonly caption: string
  readonly lines: readonly ChangeLine[]
}

export interface ChangeLine {
  readonly change: IdeaChange
  readonly before: string
  readonly after: string
  /** « Nouvelle », « +2 académies », « Disparue »… */
  readonly badge: string
  readonly causes: string
  readonly detail: string
}

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

/** The words of a change: « Nouvelle », « +2 académies », « Fusion de TE-007 et TE-012 »… */
export function badgeOf(change: IdeaChange): string {
  const from = enumerate(change.from ?? [])
  switch (change.status) {
    case 'new':
      return 'Nouvelle'
    case 'gone':
      return 'Disparue'
    case 'stable':
      return 'stable'
    case 'changed':
      return 'composition modifiée'
    case 'renamed':
      return 'Renommée'
    case 'merged':
      return `Fusion de ${from}`
    case 'split':
      return `Issue de ${from}`
    case 'stronger':
    case 'weaker': {
      const difference = differenceOf(change)
      return `${signed(difference)} ${agree(difference, 'académie')}`
    }
  }
}

/** The badge of an idea; null for a run that is compared with nothing. An idea that no change names is stable. */
export function evolutionOf(idea: string, { changeOf }: SynthesisIndex): string | null {
  if (!changeOf) return null
  const change = changeOf.get(idea)
  return change ? badgeOf(change) : 'stable'
}

function changeLine(change: IdeaChange): ChangeLine {
  return {
    change,
    before: change.before === null ? '–' : integer(change.before),
    after: integer(change.after),
    badge: badgeOf(change),
    causes: change.causes.map((c) => `${CAUSES[c.cause].label} (${signed(c.academies)})`).join(', '),
    detail: change.causes
      .map((c) => c.detail)
      .filter((d) => d !== '')
      .join(fr` ; `),
  }
}

function sentences({ academies, ideas }: RunChanges): string[] {
  const { joined, left } = academies
  const names = (list: readonly string[]): string => [...list].sort(compareText).join(', ')
  const of = (status: IdeaChange['status']): number => ideas.filter((c) => c.status === status).length
  return [
    ...(joined.length > 0 ? [fr`${count(joined.length, 'académie')} de plus (${names(joined)}).`] : []),
    ...(left.length > 0 ? [fr`${count(left.length, 'académie')} de moins (${names(left)}).`] : []),
    fr`${count(of('new'), 'idée nouvelle', 'idées nouvelles')}, ${count(of('stronger'), 'renforcée')}, ${count(of('weaker'), 'en recul', 'en recul')}, ${count(of('gone'), 'disparue')}.`,
  ]
}

/** What is said where two runs were not made by the same method; null where they were. */
export function methodWarning(before: string, after: string): string | null {
  if (before === after) return null
  return fr`La méthode a changé entre les deux agrégations (${before} → ${after}). Les écarts marqués « méthode » ne traduisent pas une évolution des avis.`
}

/** The section « Ce qui a changé »; null for a run that is compared with nothing. */
export function changesContent({ changes, run }: NationalSynthesis): ChangesContent | null {
  if (!changes) return null
  const { against } = changes
  return {
    title: fr`Depuis l'agrégation n° ${against.number} du ${parisDate(against.at)}`,
    sentences: sentences(changes),
    methodWarning: methodWarning(against.method, run.method),
    caption: typographic(
      `Idées qui ont changé depuis l'agrégation n° ${against.number} (nombres d'académies ; les causes s'ajoutent pour donner l'écart)`,
    ),
    lines: changes.ideas.filter((c) => c.status !== 'stable').map(changeLine),
  }
}
