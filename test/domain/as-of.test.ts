import { describe, expect, it } from 'vitest'
import { depositAsOf, inForce } from '../../lib/domain/as-of.ts'
import { endOfDay } from '../../lib/domain/paris-clock.ts'
import { accountsOf } from '../../lib/domain/run.ts'
import { sampleDeposit } from '../contract/samples.ts'

const at = (day: number) => `2020-10-${String(day).padStart(2, '0')}T10:00:00.000Z`
const on = (day: number) => endOfDay(`2020-10-${String(day).padStart(2, '0')}`)

describe('the end of a day in Paris', () => {
  it.each([
    ['2020-10-09', '2020-10-09T21:59:59.999Z'],
    ['2020-10-25', '2020-10-25T22:59:59.999Z'], // winter time since the morning
    ['2020-12-31', '2020-12-31T22:59:59.999Z'],
    ['2020-02-29', '2020-02-29T22:59:59.999Z'],
  ])('of %s is %s', (day, instant) => {
    expect(endOfDay(day).toISOString()).toBe(instant)
    expect(accountsOf({ at: at(30), asOf: day }).toISOString()).toBe(instant)
  })
})

describe('a deposit as it stood', () => {
  const deposit = sampleDeposit({ receivedAt: at(8), state: 'read' })

  it('is not there before it is received', () => {
    expect(depositAsOf(deposit, on(7))).toBeNull()
    expect(depositAsOf(deposit, on(8))).toEqual(deposit)
  })

  it('counts until it is withdrawn, and while it had not been restored does not', () => {
    const withdrawal = { at: at(12), by: 'x', reason: 'y', was: 'read' as const }
    const withdrawn = sampleDeposit({ receivedAt: at(8), state: 'withdrawn', withdrawal })
    expect(depositAsOf(withdrawn, on(11))).toEqual(deposit)
    expect(depositAsOf(withdrawn, on(12))).toEqual(withdrawn)
    const restored = { ...deposit, absences: [{ ...withdrawal, until: at(14) }] }
    expect(depositAsOf(restored, on(12))?.withdrawal).toMatchObject(withdrawal)
    expect(depositAsOf(restored, on(14))).toEqual(restored)
    expect([11, 12, 13, 14].map((day) => depositAsOf(restored, on(day))?.state)).toEqual([
      'read',
      'withdrawn',
      'withdrawn',
      'read',
    ])
  })

  it('replaces another since it is received, or since that was said', () => {
    const replacing = { ...deposit, replaces: 'D0' }
    expect(depositAsOf(replacing, on(8))?.replaces).toBe('D0')
    const said = { ...replacing, replacesSince: at(11) }
    expect(depositAsOf(said, on(10))?.replaces).toBeUndefined()
    expect(depositAsOf(said, on(11))?.replaces).toBe('D0')
  })
})

it('keeps what was decided by then, as it stood then', () => {
  const decided = { campaign: 'egn-2020', reason: '', by: 'DNE', at: at(8) }
  const undone = { ...decided, undoneAt: at(12), undoneBy: 'DNE' }
  expect(inForce([decided, undone], on(7))).toEqual([])
  expect(inForce([decided, undone], on(11))).toEqual([decided, decided])
  expect(inForce([decided, undone], on(12))).toEqual([decided])
  expect(inForce([decided, undone])).toEqual([decided])
})
