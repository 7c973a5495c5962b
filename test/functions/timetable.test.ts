import { describe, expect, it } from 'vitest'
import { nextOf } from '../../functions/timetable.ts'

const FRIDAY = new Date('2020-10-09T10:00:00Z')

describe('the next date of an expression of EventBridge Scheduler', () => {
  it.each([
    ['cron(0 6 ? * MON-FRI *)', '2020-10-12T04:00:00.000Z'],
    ['cron(0 6 * * ? *)', '2020-10-10T04:00:00.000Z'],
    ['cron(0/30 8-18 ? * 2-6 *)', '2020-10-09T10:30:00.000Z'],
    ['cron(0 6 ? * 6L 2020-2022)', '2020-10-30T05:00:00.000Z'],
    ['cron(0 6 L * ? *)', '2020-10-31T05:00:00.000Z'],
  ])('%s', (expression, next) => expect(nextOf(expression, FRIDAY)?.toISOString()).toBe(next))

  it.each(['cron(0 6 ? * MON 2019)', 'rate(1 day)', 'cron(soon)', ''])('nobody knows of %j', (expression) =>
    expect(nextOf(expression, FRIDAY)).toBeNull(),
  )
})
