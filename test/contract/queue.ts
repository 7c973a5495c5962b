import { describe, expect, it, onTestFinished } from 'vitest'
import type { Queue } from '../../lib/service/ports.ts'

export interface OpenQueue {
  readonly queue: Queue<SampleMessage>
  /** Whatever has been delivered, once nothing more comes. */
  readonly delivered: () => Promise<SampleMessage[]>
  readonly close: () => Promise<void>
}

export interface SampleMessage {
  readonly document: string
  readonly file: string
}

/** What every Queue does. `open` gives an empty one. */
export function queueContract(name: string, open: () => Promise<OpenQueue>): void {
  async function opened(): Promise<OpenQueue> {
    const queue = await open()
    onTestFinished(queue.close)
    return queue
  }
  const message = (rank: number): SampleMessage => ({ document: `doc-${rank}`, file: `Synthèse « ${rank} » <&>.docx` })

  describe(`${name} is a Queue`, () => {
    it('delivers every message at least once, as it was sent, more than one batch of them', async () => {
      const { queue, delivered } = await opened()
      const sent = Array.from({ length: 23 }, (_, rank) => message(rank))
      await queue.send(sent)
      await queue.send([message(23)])
      const found = new Map((await delivered()).map((m) => [m.document, m]))
      expect(found).toEqual(new Map([...sent, message(23)].map((m) => [m.document, m])))
    })

    it('takes an empty list', async () => {
      const { queue, delivered } = await opened()
      await queue.send([])
      expect(await delivered()).toEqual([])
    })

    it('keeps messages that are the same apart from one another', async () => {
      const { queue, delivered } = await opened()
      await queue.send([message(1), message(1)])
      expect((await delivered()).length).toBeGreaterThanOrEqual(2)
    })
  })
}
