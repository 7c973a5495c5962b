import { inParis } from '../domain/paris-clock.ts'
import { type Frequency, type Schedule, WEEKDAYS } from '../domain/schedule.ts'
import { parisDate } from './paris-time.ts'

const SHORT_MONTHS = [
  'janv.',
  'févr.',
  'mars',
  'avr.',
  'mai',
  'juin',
  'juill.',
  'août',
  'sept.',
  'oct.',
  'nov.',
  'déc.',
] as const

/** « chaque jour ouvré à 6 h 00 (heure de Paris) jusqu'au 30 novembre 2020 », « seulement à la main ». */
export function scheduleWords({ every, time, until }: Schedule): string {
  if (every.kind === 'manual') return 'seulement à la main'
  const [hour, minute] = time.split(':')
  const end = until === null ? '' : ` jusqu'au ${parisDate(`${until}T12:00:00Z`)}`
  return `${frequencyWords(every)} à ${Number(hour)} h ${minute} (heure de Paris)${end}`
}

function frequencyWords(every: Exclude<Frequency, { kind: 'manual' }>): string {
  if (every.kind === 'daily') return 'chaque jour'
  if (every.kind === 'working-days') return 'chaque jour ouvré'
  return `chaque semaine le ${WEEKDAYS[every.weekday - 1]}`
}

/** « mar. 3 nov. », in Paris. */
export function shortDate(instant: Date): string {
  const clock = inParis(instant)
  const day = clock.getUTCDate()
  return `${weekdayOf(clock).slice(0, 3)}. ${day === 1 ? '1er' : day} ${SHORT_MONTHS[clock.getUTCMonth()]}`
}

/** « mardi 3 novembre 2020 à 6 h 00 », in Paris. */
export function longDate(instant: Date): string {
  const clock = inParis(instant)
  const minutes = String(clock.getUTCMinutes()).padStart(2, '0')
  return `${weekdayOf(clock)} ${parisDate(instant.toISOString())} à ${clock.getUTCHours()} h ${minutes}`
}

function weekdayOf(clock: Date): string {
  return WEEKDAYS[(clock.getUTCDay() + 6) % 7] ?? ''
}
