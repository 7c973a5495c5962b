import type { AppliedDecision } from '../../domain/applied.ts'
import type { IdeaPoint, PastRun } from '../../domain/history.ts'
import type { NationalSynthesis } from '../../domain/synthesis.ts'
import { parisDate } from '../paris-time.ts'
import { count, enumerate, fr, sentence } from '../wording.ts'

/** One run of a table run by run. */
export interface HistoryRow {
  /** « n° 13 ». */
  readonly run: string
  /** « 2 novembre 2020 ». */
  readonly date: string
  readonly academies: number
  readonly items: number
  /** « Fusion de TE-007 et TE-012 », « Nouvelle »; empty where nothing but figures changed. */
  readonly event: string
}

export interface HistoryContent {
  /** Oldest first, the last ones. */
  readonly rows: readonly HistoryRow[]
  readonly caption: string
  /** « De 3 à 5 académies… »; null for a few runs, which the table alone tells well. */
  readonly sentence: string | null
  /** What people decided, in sentences: what, who, when, why. */
  readonly decisions: readonly string[]
}

/** A line is drawn from so many runs on. */
const DRAWN_FROM = 4
/** Runs that are told at most: a year of campaigns is not read line by line. */
const TOLD = 12

/** What became of an idea, run by run; null in a first run where nobody decided anything of it. */
export function ideaHistory(id: string, synthesis: NationalSynthesis): HistoryContent | null {
  const { run, history, decisions: decided = [], redirects = {} } = synthesis
  const decisions = [
    ...decided.map((d) => ({ decision: d, undone: '' })),
    ...(history?.undone ?? []).map((d) => ({ decision: d, undone: fr`, annulée à l'agrégation n° ${d.undoneIn}` })),
  ]
    .filter(({ decision }) => decision.ideas.includes(id))
    .sort((a, b) => (a.decision.at < b.decision.at ? -1 : a.decision.at > b.decision.at ? 1 : 0))
    .map(({ decision, undone }) => decisionSentence(decision, undone))
  const points = history?.ideas[id] ?? []
  const [first, last] = [points[0]?.run ?? run.number, points.at(-1)]
  const end = last?.academies === 0 ? last.run : run.number // nothing is to be told of what is gone
  const rows = [...(history?.runs ?? []), { number: run.number, at: run.at }]
    .filter(({ number }) => number >= first && number <= end)
    .map((past) => rowOf(past, points, history?.runs[0]?.number ?? run.number, redirects[id]))
  if (!history && decisions.length === 0) return null
  return { ...told(history ? rows : []), decisions }
}

/** The whole synthesis, run by run; null where there are too few runs for a line. */
export function runsHistory({ run, coverage, inputs, history }: NationalSynthesis): HistoryContent | null {
  const now = { number: run.number, at: run.at, academies: coverage.academies.length, items: inputs.items }
  const rows = [...(history?.runs ?? []), now].map((r) => row(r, r.academies, r.items, ''))
  return rows.length < DRAWN_FROM ? null : { ...told(rows), decisions: [] }
}

function told(rows: readonly HistoryRow[]): Omit<HistoryContent, 'decisions'> {
  const last = rows.slice(-TOLD)
  const [from, to] = [last[0], last.at(-1)]
  return {
    rows: last,
    caption: rows.length > last.length ? fr`Les ${TOLD} dernières agrégations` : 'Agrégation par agrégation',
    sentence:
      from && to && last.length >= DRAWN_FROM
        ? fr`${sentence(between(from.academies, to.academies, 'académie'))} et ${between(from.items, to.items, 'élément')}, entre le ${from.date} et le ${to.date}.`
        : null,
  }
}

/** « de 11 à 24 académies », « toujours 3 éléments ». */
function between(from: number, to: number, noun: string): string {
  return from === to ? `toujours ${count(to, noun)}` : fr`de ${from} à ${count(to, noun)}`
}

/**
 * @param origin number of the first run that is remembered: what it holds is not new
 * @param heir the idea that holds its elements where it is gone
 */
function rowOf(
  past: Pick<PastRun, 'number' | 'at'>,
  points: readonly IdeaPoint[],
  origin: number,
  heir: string | undefined,
): HistoryRow {
  const index = points.findLastIndex((p) => p.run <= past.number)
  const point = points[index]
  const event = point?.run === past.number ? eventOf(points, index, origin, heir) : ''
  return row(past, point?.academies ?? 0, point?.items ?? 0, event)
}

function row({ number, at }: Pick<PastRun, 'number' | 'at'>, academies: number, items: number, event: string) {
  return { run: fr`n° ${number}`, date: parisDate(at), academies, items, event }
}

function eventOf(points: readonly IdeaPoint[], index: number, origin: number, heir: string | undefined): string {
  const [point, previous] = [points[index], points[index - 1]]
  if (!point) return ''
  if (point.from)
    return point.from.length > 1 ? `Fusion de ${enumerate(point.from)}` : `Issue de ${enumerate(point.from)}`
  if (point.academies === 0) return heir !== undefined && index === points.length - 1 ? `Réunie à ${heir}` : 'Disparue'
  if (previous?.academies === 0) return 'De nouveau exprimée'
  return previous || point.run === origin ? '' : 'Nouvelle'
}

/** « Fusion de TE-007 avec TE-012, par DNE le 30 octobre 2020 : même idée. ». */
function decisionSentence(decision: AppliedDecision, undone: string): string {
  const { by, at, reason } = decision
  return fr`${decided(decision)}, par ${by} le ${parisDate(at)}${undone}${reason === '' ? '' : fr` : ${reason}`}.`
}

function decided({ act, value = '', ideas: [first = '', second = ''] }: AppliedDecision): string {
  switch (act) {
    case 'rename':
      return fr`Renommée « ${value} »`
    case 'merge':
      return `Fusion de ${first} avec ${second}`
    case 'split':
      return `Scission de ${first}, d’où ${second}`
    case 'link':
      return fr`Rattachée à la proposition officielle n° ${value}`
  }
}
