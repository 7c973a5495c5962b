import { expect, it } from 'vitest'
import { BY_HAND, type Schedule } from '../../lib/domain/schedule.ts'
import { longDate, scheduleWords, shortDate } from '../../lib/report/schedule-text.ts'

const schedule = (rest: Partial<Schedule>): Schedule => ({ ...BY_HAND, ...rest })

it.each([
  [
    schedule({ every: { kind: 'working-days' }, until: '2020-11-30' }),
    "chaque jour ouvré à 6 h 00 (heure de Paris) jusqu'au 30 novembre 2020",
  ],
  [
    schedule({ every: { kind: 'weekly', weekday: 1 }, time: '18:05' }),
    'chaque semaine le lundi à 18 h 05 (heure de Paris)',
  ],
  [schedule({ every: { kind: 'daily' } }), 'chaque jour à 6 h 00 (heure de Paris)'],
  [BY_HAND, 'seulement à la main'],
])('says a schedule in words', (given, words) => expect(scheduleWords(given)).toBe(words))

it('writes dates as a clock in Paris shows them', () => {
  expect(shortDate(new Date('2020-11-03T05:00:00Z'))).toBe('mar. 3 nov.')
  expect(shortDate(new Date('2020-10-31T23:30:00Z'))).toBe('dim. 1er nov.')
  expect(longDate(new Date('2020-11-03T05:00:00Z'))).toBe('mardi 3 novembre 2020 à 6 h 00')
})
