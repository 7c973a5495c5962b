import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { batches, sendAll } from '../../lib/store/backoff.ts'

const waits = vi.hoisted(() => ({ asked: [] as number[] }))
vi.mock('node:timers/promises', () => ({ setTimeout: async (ms: number) => void waits.asked.push(ms) }))

beforeEach(() => {
  waits.asked.length = 0
  vi.spyOn(Math, 'random').mockReturnValue(1)
})
afterEach(() => vi.restoreAllMocks())

it('sends what is left, waiting longer and longer, until nothing is', async () => {
  const sent: number[][] = []
  await sendAll([1, 2, 3, 4], async (batch) => {
    sent.push([...batch])
    return batch.slice(1)
  })
  expect(sent).toEqual([[1, 2, 3, 4], [2, 3, 4], [3, 4], [4]])
  expect(waits.asked).toEqual([100, 200, 400])
})

it('gives up after ten attempts, none of the waits over five seconds', async () => {
  await expect(sendAll(['a', 'b'], async (batch) => batch)).rejects.toThrow('2 of 2 not taken after 10 attempts')
  expect(waits.asked).toHaveLength(9)
  expect(Math.max(...waits.asked)).toBe(5_000)
})

it('cuts lists in batches', () => {
  expect(batches([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]])
  expect(batches([], 2)).toEqual([])
})
