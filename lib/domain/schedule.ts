import { foldName } from './academie.ts'
import { isHoliday } from './holidays.ts'
import { atParis, inParis } from './paris-clock.ts'

/** Monday is 1 and Sunday 7, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** How often runs are made. */
export type Frequency =
  | { readonly kind: 'daily' }
  | { readonly kind: 'working-days' }
  | { readonly kind: 'weekly'; readonly weekday: Weekday }
  | { readonly kind: 'manual' }

/** When runs are made without anyone asking. */
export interface Schedule {
  readonly every: Frequency
  /** `HH:MM` in Paris. */
  readonly time: string
  /** The last day in Paris, `YYYY-MM-DD`, itself included; null where there is none. */
  readonly until: string | null
  /** Since when (ISO 8601, UTC) and by whom it is suspended; null where it is not. */
  readonly paused: { readonly at: string; readonly by: string } | null
}

/** What holds until someone sets a schedule. */
export const BY_HAND: Schedule = { every: { kind: 'manual' }, time: '06:00', until: null, paused: null }

export const WEEKDAYS: readonly string[] = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']

/** The frequency that words say: « jour », « chaque jour ouvré », « semaine le lundi », « à la main »; null for others. */
export function frequencySaid(words: string): Frequency | null {
  const said = foldName(words).replace(/^(chaque|tous les|toutes les) /, '')
  if (/^jours?$/.test(said)) return { kind: 'daily' }
  if (/^jours? ouvres?$/.test(said)) return { kind: 'working-days' }
  if (/^(seulement )?a la main$/.test(said)) return { kind: 'manual' }
  const day = /^(?:semaines? )?(?:le )?(\p{L}+?)s?$/u.exec(said)?.[1]
  const weekday = WEEKDAYS.indexOf(day ?? '') + 1
  return weekday === 0 ? null : { kind: 'weekly', weekday: weekday as Weekday }
}

/** Hours and minutes of `6:00` or `06:00`, written `06:00`; null where it is no time of day. */
export function timeSaid(text: string): string | null {
  const found = /^(\d{1,2})[:h](\d{2})$/.exec(text.trim())
  const [hour, minute] = [Number(found?.[1]), Number(found?.[2])]
  if (!found || hour > 23 || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** A day of the calendar as `YYYY-MM-DD`; null where there is no such day (30 February). */
export function daySaid(text: string): string | null {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null
  return day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? text : null
}

/** More days than any two dates of a schedule are apart, holidays included. */
const HORIZON_DAYS = 31

const DAY = 86_400_000

/**
 * The next instants of a schedule strictly after another, earliest first; fewer than asked for where it ends, none
 * where it is suspended or by hand. One a day at most, whatever the clocks do.
 */
export function nextDates({ every, time, until, paused }: Schedule, after: Date, howMany: number): Date[] {
  if (paused || every.kind === 'manual') return []
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const dates: Date[] = []
  const today = Math.floor(inParis(after).getTime() / DAY) * DAY
  for (let ahead = 0; ahead < howMany * HORIZON_DAYS && dates.length < howMany; ahead++) {
    const day = new Date(today + ahead * DAY)
    if (until !== null && day.toISOString().slice(0, 10) > until) break
    const wall = { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate(), hour, minute }
    const instant = atParis(wall)
    if (instant > after && falls(every, day)) dates.push(instant)
  }
  return dates
}

function falls(every: Frequency, day: Date): boolean {
  const weekday = day.getUTCDay() || 7
  switch (every.kind) {
    case 'daily':
      return true
    case 'working-days':
      return weekday < 6 && !isHoliday(day)
    case 'weekly':
      return weekday === every.weekday
    case 'manual':
      return false
  }
}
