/** Holidays of the same date each year, `MM-DD` (code du travail, article L3133-1). */
const FIXED = new Set(['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'])

/** Days from Easter: Easter Monday, Ascension, Whit Monday. */
const FROM_EASTER = new Set([1, 39, 50])

const DAY = 86_400_000

/** Is the day, at midnight UTC, a public holiday in the whole country? */
export function isHoliday(day: Date): boolean {
  const date = day.toISOString().slice(5, 10)
  return FIXED.has(date) || FROM_EASTER.has(Math.round((day.getTime() - easter(day.getUTCFullYear())) / DAY))
}

/** Easter Sunday of a year, at midnight UTC (Butcher's algorithm, Gregorian calendar). */
function easter(year: number): number {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const shift = Math.floor((8 * century + 13) / 25)
  const epact = (19 * golden + century - Math.floor(century / 4) - shift + 15) % 30
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * sunday) / 451)
  const days = epact + sunday - 7 * late + 114
  return Date.UTC(year, Math.floor(days / 31) - 1, (days % 31) + 1)
}
