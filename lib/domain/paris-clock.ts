/** What a clock in Paris shows. */
export interface WallTime {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
}

const HOUR = 3_600_000

/** 1 h UTC on the last Sunday of a month (0 to 11), when clocks change (directive 2000/84/CE). */
function lastSunday(year: number, month: number): number {
  const lastDay = new Date(Date.UTC(year, month + 1, 0, 1))
  return lastDay.getTime() - lastDay.getUTCDay() * 24 * HOUR
}

/**
 * An instant moved so that its UTC fields read as a clock in Paris. By our own calendar, not `Intl`: the same on every
 * machine, whatever its version of ICU.
 */
export function inParis(instant: Date): Date {
  const time = instant.getTime()
  const year = instant.getUTCFullYear()
  const summer = time >= lastSunday(year, 2) && time < lastSunday(year, 9)
  return new Date(time + (summer ? 2 : 1) * HOUR)
}

/** The last instant of a day in Paris, given as `2020-10-09`. */
export function endOfDay(day: string): Date {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 24 * HOUR)
  const [year, month, date] = [next.getUTCFullYear(), next.getUTCMonth() + 1, next.getUTCDate()]
  return new Date(atParis({ year, month, day: date, hour: 0, minute: 0 }).getTime() - 1)
}

/**
 * The instant at which a clock in Paris shows this time. A time that the spring change skips is the one an hour later;
 * of a time that the autumn change repeats, the first is meant (as `disambiguation: 'compatible'` of Temporal).
 */
export function atParis({ year, month, day, hour, minute }: WallTime): Date {
  const wall = Date.UTC(year, month - 1, day, hour, minute)
  const summer = new Date(wall - 2 * HOUR)
  if (inParis(summer).getTime() === wall) return summer
  return new Date(wall - HOUR)
}
