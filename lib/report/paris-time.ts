import { endOfDay, inParis } from '../domain/paris-clock.ts'
import type { RunHead } from '../domain/run.ts'
import { fr } from './wording.ts'

const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const

/** As a clock in Paris reads it. */
function parisClock(iso: string): Date {
  const instant = new Date(iso)
  if (Number.isNaN(instant.getTime())) throw new Error(`not a date: ${iso}`)
  return inParis(instant)
}

/**
 * « 2 novembre 2020 » in Paris, from an ISO 8601 instant. By our own calendar, not `Intl`: its spelling follows ICU.
 * @throws Error where the text is no date
 */
export function parisDate(iso: string): string {
  const local = parisClock(iso)
  const day = local.getUTCDate()
  return `${day === 1 ? '1er' : day} ${MONTHS[local.getUTCMonth()]} ${local.getUTCFullYear()}`
}

/** « 2 novembre 2020 à 6 h 00 » in Paris. */
export function parisDateTime(iso: string): string {
  const local = parisClock(iso)
  const minutes = String(local.getUTCMinutes()).padStart(2, '0')
  return fr`${parisDate(iso)} à ${local.getUTCHours()} h ${minutes}`
}

/** « , arrêtée au 9 octobre 2020 », of a run of the accounts of an earlier day; empty for others. */
export function stoppedAt({ asOf }: Pick<RunHead, 'asOf'>): string {
  return asOf === undefined ? '' : `, arrêtée au ${parisDate(endOfDay(asOf).toISOString())}`
}

const DAY = 86_400_000
/** Day 0 of a spreadsheet: 30 December 1899. */
const SHEET_EPOCH = Date.UTC(1899, 11, 30)

/** The instant as spreadsheets count it, in days, on a clock in Paris. */
export function parisSerial(iso: string): number {
  return (parisClock(iso).getTime() - SHEET_EPOCH) / DAY
}

/** `2020-11-02`, the day in Paris, for files. */
export function parisDay(iso: string): string {
  return parisClock(iso).toISOString().slice(0, 10)
}
