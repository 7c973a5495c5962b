import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { type LocalQueueOptions, localQueue } from '../../lib/store/local-queue.ts'
import { queueContract, type SampleMessage } from '../contract/queue.ts'

queueContract('the local queue', async () => {
  const seen: SampleMessage[] = []
  const queue = localQueue<SampleMessage>({
    handler: async (message) => void seen.push(message),
    concurrency: 3,
    visibilityMs: 5,
    maxReceive: 5,
    onDead: () => {},
  })
  const delivered = async () => {
    await queue.idle()
    return seen
  }
  return { queue, delivered, close: () => queue.close() }
})

describe('the local queue', () => {
  function opened(options: Partial<LocalQueueOptions<string>>) {
    const queue = localQueue<string>({
      handler: async () => {},
      concurrency: 2,
      visibilityMs: 5,
      maxReceive: 3,
      onDead: () => {},
      ...options,
    })
    onTestFinished(() => queue.close())
    return queue
  }

  it('hands a message that failed out again, and the others meanwhile', async () => {
    const received: string[] = []
    const queue = opened({
      handler: async (message, count) => {
        received.push(`${message}${count}`)
        if (message === 'a' && count < 3) throw new Error('later')
      },
    })
    await queue.send(['a', 'b', 'c', 'd'])
    await queue.idle()
    expect(received.filter((r) => r.startsWith('a'))).toEqual(['a1', 'a2', 'a3'])
    expect(received.slice(0, 4).sort()).toEqual(['a1', 'b1', 'c1', 'd1'])
    expect(received).toHaveLength(6)
  })

  it('gives a message up after so many failures, with its last error', async () => {
    const onDead = vi.fn<(message: string, error: unknown) => void>()
    let count = 0
    const queue = opened({
      onDead,
      handler: async () => {
        throw new Error(`failure ${++count}`)
      },
    })
    await queue.send(['a'])
    await queue.idle()
    expect(onDead.mock.calls).toEqual([['a', new Error('failure 3')]])
  })

  it('never has more in hand than it may', async () => {
    let inHand = 0
    let most = 0
    const queue = opened({
      handler: async () => {
        most = Math.max(most, ++inHand)
        await new Promise((resolve) => setTimeout(resolve, 1))
        inHand--
      },
    })
    await queue.send(Array.from({ length: 20 }, String))
    await queue.idle()
    expect([most, inHand]).toEqual([2, 0])
  })

  it('takes messages from its own handler, and is idle only after them', async () => {
    const received: string[] = []
    const queue = opened({
      handler: async (message) => {
        received.push(message)
        if (message.length < 4) await queue.send([`${message}+`])
      },
    })
    await queue.send(['a'])
    await queue.idle()
    expect(received).toEqual(['a', 'a+', 'a++', 'a+++'])
    await queue.idle()
  })

  it('stops with the error of the one who takes dead messages', async () => {
    const received: string[] = []
    const queue = opened({
      concurrency: 1,
      maxReceive: 1,
      handler: async (message) => {
        received.push(message)
        throw new Error('no')
      },
      onDead: async () => {
        throw new Error('the disk is full')
      },
    })
    await queue.send(['a', 'b'])
    await expect(queue.idle()).rejects.toThrow('the disk is full')
    await expect(queue.send(['c'])).rejects.toThrow('the disk is full')
    expect(received).toEqual(['a'])
  })

  it('closes once what is in hand is done, and hands out no more', async () => {
    const done: string[] = []
    const queue = opened({
      concurrency: 1,
      handler: async (message, count) => {
        if (message === 'fails' && count === 1) throw new Error('later')
        await new Promise((resolve) => setTimeout(resolve, 5))
        done.push(message)
      },
    })
    await queue.send(['fails', 'a', 'b'])
    await Promise.resolve()
    await queue.close()
    expect(done.length).toBeLessThanOrEqual(1)
    const then = [...done]
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(done).toEqual(then)
    await expect(queue.send(['c'])).rejects.toThrow('closed')
  })
})
