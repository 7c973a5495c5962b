import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isHoliday } from '../../lib/domain/holidays.ts'
import { atParis, inParis } from '../../lib/domain/paris-clock.ts'
import {
  BY_HAND,
  daySaid,
  type Frequency,
  frequencySaid,
  nextDates,
  type Schedule,
  timeSaid,
} from '../../lib/domain/schedule.ts'

const schedule = (every: Frequency, rest: Partial<Schedule> = {}): Schedule => ({ ...BY_HAND, every, ...rest })
const next = (s: Schedule, after: string, n = 5) => nextDates(s, new Date(after), n).map((d) => d.toISOString())
const daily = { kind: 'daily' } as const
const workingDays = { kind: 'working-days' } as const

describe('the clock of Paris', () => {
  it('changes on the last Sundays of March and October', () => {
    const at = (year: number, month: number, day: number, hour: number, minute = 0) =>
      atParis({ year, month, day, hour, minute }).toISOString()
    expect(at(2020, 10, 24, 6)).toBe('2020-10-24T04:00:00.000Z')
    expect(at(2020, 10, 25, 6)).toBe('2020-10-25T05:00:00.000Z')
    expect(at(2021, 3, 27, 6)).toBe('2021-03-27T05:00:00.000Z')
    expect(at(2021, 3, 28, 6)).toBe('2021-03-28T04:00:00.000Z')
  })

  it('moves an hour that does not exist on, and takes the first of two', () => {
    const skipped = atParis({ year: 2021, month: 3, day: 28, hour: 2, minute: 30 })
    expect(skipped.toISOString()).toBe('2021-03-28T01:30:00.000Z')
    expect(inParis(skipped).getUTCHours()).toBe(3)
    const repeated = atParis({ year: 2020, month: 10, day: 25, hour: 2, minute: 30 })
    expect(repeated.toISOString()).toBe('2020-10-25T00:30:00.000Z')
  })
})

describe('public holidays', () => {
  it.each([
    ['2020-04-13', 'Easter Monday'],
    ['2020-05-21', 'Ascension'],
    ['2020-06-01', 'Whit Monday'],
    ['2021-04-05', 'Easter Monday'],
    ['2024-05-09', 'Ascension'],
    ['2025-06-09', 'Whit Monday'],
    ['2020-11-11', 'Armistice'],
  ])('knows %s (%s)', (day) => expect(isHoliday(new Date(`${day}T00:00:00Z`))).toBe(true))

  it('counts eleven a year, those of a year when Ascension is on 8 May aside', () => {
    const inYear = (year: number) =>
      Array.from({ length: 366 }, (_, i) => new Date(Date.UTC(year, 0, 1 + i))).filter(
        (d) => d.getUTCFullYear() === year && isHoliday(d),
      ).length
    expect([2019, 2020, 2021, 2022, 2023].map(inYear)).toEqual([11, 11, 11, 11, 11])
    expect(inYear(2008)).toBe(10) // Ascension fell on 1 May
  })
})

describe('the dates of a schedule', () => {
  it('keep the hour of Paris over the change of 25 October 2020', () => {
    expect(next(schedule(daily), '2020-10-23T12:00:00Z', 3)).toEqual([
      '2020-10-24T04:00:00.000Z',
      '2020-10-25T05:00:00.000Z',
      '2020-10-26T05:00:00.000Z',
    ])
  })

  it('keep the hour of Paris over the change of March: Monday 29 March 2021 is in summer time', () => {
    expect(next(schedule(workingDays), '2021-03-26T04:59:00Z', 2)).toEqual([
      '2021-03-26T05:00:00.000Z',
      '2021-03-29T04:00:00.000Z',
    ])
  })

  it('have one run in the hour that the autumn repeats, and one in that which the spring skips', () => {
    const atNight = schedule(daily, { time: '02:30' })
    expect(next(atNight, '2020-10-24T12:00:00Z', 2)).toEqual(['2020-10-25T00:30:00.000Z', '2020-10-26T01:30:00.000Z'])
    expect(next(atNight, '2021-03-27T12:00:00Z', 2)).toEqual(['2021-03-28T01:30:00.000Z', '2021-03-29T00:30:00.000Z'])
  })

  it('pass over week-ends and public holidays on working days', () => {
    expect(next(schedule(workingDays), '2020-11-02T12:00:00Z', 8).map((d) => d.slice(8, 10))).toEqual([
      '03',
      '04',
      '05',
      '06',
      '09',
      '10',
      '12',
      '13',
    ])
  })

  it('come once a week', () => {
    expect(next(schedule({ kind: 'weekly', weekday: 1 }), '2020-10-19T04:00:00Z', 2)).toEqual([
      '2020-10-26T05:00:00.000Z',
      '2020-11-02T05:00:00.000Z',
    ])
  })

  it('end with the last day, itself included', () => {
    const ending = schedule(daily, { until: '2020-11-03' })
    expect(next(ending, '2020-11-02T12:00:00Z')).toEqual(['2020-11-03T05:00:00.000Z'])
    expect(next(ending, '2020-11-03T05:00:00Z')).toEqual([])
  })

  it('are none by hand or suspended', () => {
    expect(next(BY_HAND, '2020-11-02T12:00:00Z')).toEqual([])
    const paused = { at: '2020-10-28T09:00:00Z', by: 'moi' }
    expect(next(schedule(daily, { paused }), '2020-11-02T12:00:00Z')).toEqual([])
  })

  it('go up, are after what was asked, and show the hour of the schedule', () => {
    const minutes = fc.integer({ min: 0, max: 1439 })
    const instants = fc.date({ min: new Date('2019-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(minutes, instants, (minute, after) => {
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
        const dates = nextDates(schedule(workingDays, { time }), after, 5)
        expect(dates).toHaveLength(5)
        let last = after
        for (const date of dates) {
          expect(date.getTime()).toBeGreaterThan(last.getTime())
          expect(inParis(date).toISOString().slice(11, 16)).toBe(time) // no working day is a Sunday: every time exists
          last = date
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('what people write', () => {
  it.each([
    ['jour', daily],
    ['chaque jour', daily],
    ['jour ouvré', workingDays],
    ['tous les jours ouvrés', workingDays],
    ['semaine le lundi', { kind: 'weekly', weekday: 1 }],
    ['Semaine le Dimanche', { kind: 'weekly', weekday: 7 }],
    ['tous les jeudis', { kind: 'weekly', weekday: 4 }],
    ['à la main', { kind: 'manual' }],
  ])('understands « %s »', (words, expected) => expect(frequencySaid(words)).toEqual(expected))

  it.each(['', 'mois', 'semaine', 'jour férié', 'semaine le'])('does not take « %s »', (words) =>
    expect(frequencySaid(words)).toBeNull(),
  )

  it('takes times of day and days of the calendar only', () => {
    expect(['6:00', '06:00', '6h30', '24:00', '6', '06:60'].map(timeSaid)).toEqual([
      '06:00',
      '06:00',
      '06:30',
      null,
      null,
      null,
    ])
    expect(['2020-11-30', '2020-02-30', '30/11/2020', '2020-13-01'].map(daySaid)).toEqual([
      '2020-11-30',
      null,
      null,
      null,
    ])
  })
})
