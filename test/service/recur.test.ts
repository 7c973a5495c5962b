import { describe, expect, it } from 'vitest'
import { BY_HAND, nextDates, type Schedule } from '../../lib/domain/schedule.ts'
import { oneAtATime } from '../../lib/service/one-at-a-time.ts'
import { recur } from '../../lib/service/recur.ts'

const DAILY: Schedule = { ...BY_HAND, every: { kind: 'daily' } }

/** A machine whose time passes when it waits: ends after so many waits. */
function machine(start: string, { waits, jump = 0 }: { readonly waits: number; readonly jump?: number }) {
  let now = Date.parse(start)
  let left = waits
  const stop = new AbortController()
  const errors: string[] = []
  return {
    signal: stop.signal,
    errors,
    pass: (ms: number) => {
      now += ms
    },
    parts: {
      clock: { now: () => new Date(now) },
      log: { info: () => {}, warn: () => {}, error: (event: string) => void errors.push(event) },
      wait: async (ms: number) => {
        now += Math.max(ms, jump)
        if (--left === 0) stop.abort()
      },
    },
  }
}

const dates = (schedule: Schedule) => async (after: Date) => nextDates(schedule, after, 1)[0] ?? null
const DAY_OF_WAITS = 24 * 60

describe('recurring work', () => {
  it('is done once at each date, at the hour of Paris over the change of clocks', async () => {
    const m = machine('2020-10-23T12:00:00Z', { waits: 3 * DAY_OF_WAITS })
    const done: string[] = []
    const work = async () => void done.push(m.parts.clock.now().toISOString())
    await recur({ ...m.parts, next: dates(DAILY), work }, m.signal)
    expect(done).toEqual(['2020-10-24T04:00:00.000Z', '2020-10-25T05:00:00.000Z', '2020-10-26T05:00:00.000Z'])
  })

  it('is one for all the dates that pass while the machine sleeps or the work goes on', async () => {
    const asleep = machine('2020-11-02T12:00:00Z', { waits: 3, jump: 3 * 86_400_000 })
    let runs = 0
    await recur({ ...asleep.parts, next: dates(DAILY), work: async () => ++runs }, asleep.signal)
    expect(runs).toBe(2) // three sleeps of three days, the last of which ends it

    const slow = machine('2020-11-02T12:00:00Z', { waits: 2 * DAY_OF_WAITS })
    const begun: string[] = []
    const work = async () => {
      begun.push(slow.parts.clock.now().toISOString().slice(0, 10))
      slow.pass(26 * 3_600_000)
    }
    await recur({ ...slow.parts, next: dates(DAILY), work }, slow.signal)
    expect(begun).toEqual(['2020-11-03', '2020-11-05'])
  })

  it('is tried again at the next date after a failure, which is logged', async () => {
    const m = machine('2020-11-02T12:00:00Z', { waits: 2 * DAY_OF_WAITS })
    let tries = 0
    const work = async () => {
      tries++
      if (tries === 1) throw new Error('the disk is full')
    }
    await recur({ ...m.parts, next: dates(DAILY), work }, m.signal)
    expect(tries).toBe(2)
    expect(m.errors).toEqual(['recurring work failed'])
  })

  it('follows a schedule that is set while it waits', async () => {
    const m = machine('2020-11-02T12:00:00Z', { waits: DAY_OF_WAITS })
    let schedule = BY_HAND
    let runs = 0
    const next = async (after: Date) => {
      if (m.parts.clock.now().toISOString() >= '2020-11-02T13:00:00') schedule = { ...DAILY, time: '15:00' }
      return nextDates(schedule, after, 1)[0] ?? null
    }
    await recur({ ...m.parts, next, work: async () => ++runs }, m.signal)
    expect(runs).toBe(1)
  })

  it('ends at once when it is asked to while it waits', async () => {
    const stop = new AbortController()
    const log = { info: () => {}, warn: () => {}, error: () => {} }
    const ended = recur(
      { clock: { now: () => new Date() }, log, next: async () => null, work: async () => {} },
      stop.signal,
    )
    stop.abort()
    await expect(ended).resolves.toBeUndefined()
  })
})

describe('one at a time', () => {
  it('does not begin what is being done, and begins again after, failures included', async () => {
    let release = () => {}
    let fail = false
    const run = oneAtATime(async () => {
      if (fail) throw new Error('no')
      await new Promise<void>((resolve) => {
        release = resolve
      })
    })
    const first = run()
    expect(await run()).toBe('busy')
    release()
    expect(await first).toBe('done')
    fail = true
    await expect(run()).rejects.toThrow('no')
    await expect(run()).rejects.toThrow('no')
  })
})
