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

const HOUR = 3_600_000

/** 1 h UTC on the last Sunday of a month, when clocks change (directive 2000/84/CE). */
function lastSunday(year: number, month: number): number {
  const lastDay = new Date(Date.UTC(year, month + 1, 0, 1))
  return lastDay.getTime() - lastDay.getUTCDay() * 24 * HOUR
}

/** The instant moved so that its UTC fields read as a clock in Paris. */
function inParis(iso: string): Date {
  const instant = new Date(iso)
  if (Number.isNaN(instant.getTime())) throw new Error(`not a date: ${iso}`)
  const year = instant.getUTCFullYear()
  const summer = instant.getTime() >= lastSunday(year, 2) && instant.getTime() < lastSunday(year, 9)
  return new Date(instant.getTime() + (summer ? 2 : 1) * HOUR)
}

/**
 * « 2 novembre 2020 » in Paris, from an ISO 8601 instant. By our own calendar, not `Intl`: its spelling follows ICU.
 * @throws Error where the text is no date
 */
export function parisDate(iso: string): string {
  const local = inParis(iso)
  const day = local.getUTCDate()
  return `${day === 1 ? '1er' : day} ${MONTHS[local.getUTCMonth()]} ${local.getUTCFullYear()}`
}

/** « 2 novembre 2020 à 6 h 00 » in Paris. */
export function parisDateTime(iso: string): string {
  const local = inParis(iso)
  const minutes = String(local.getUTCMinutes()).padStart(2, '0')
  return fr`${parisDate(iso)} à ${local.getUTCHours()} h ${minutes}`
}

/** `2020-11-02`, the day in Paris, for files. */
export function parisDay(iso: string): string {
  return inParis(iso).toISOString().slice(0, 10)
}
