import type { Queue } from '../service/ports.ts'

export interface LocalQueueOptions<Message> {
  /** Does the work of one message; throws what is transient. `receiveCount` is 1 the first time. */
  readonly handler: (message: Message, receiveCount: number) => Promise<void>
  /** Messages in hand at once. */
  readonly concurrency: number
  /** How long a message that failed stays hidden before it is handed out again, in milliseconds. */
  readonly visibilityMs: number
  /** After so many failures a message is dead. */
  readonly maxReceive: number
  /** Takes a dead message with its last error. What it throws stops the queue, and `idle` throws it. */
  readonly onDead: (message: Message, error: unknown) => Promise<void> | void
}

export interface LocalQueue<Message> extends Queue<Message> {
  /** Resolves when nothing waits, is in hand or is hidden; throws what `onDead` threw. */
  idle(): Promise<void>
  /** Hands out nothing more, and resolves when the messages in hand are done. What waits is forgotten. */
  close(): Promise<void>
}

interface Waiting<Message> {
  readonly message: Message
  readonly receiveCount: number
}

/**
 * A queue in this process with SQS's promises: at least once, no order promised, a message that fails comes back after
 * its visibility timeout without holding up the others, and is dead after `maxReceive` failures. One promise is not
 * needed: a message in hand is not handed out twice, because its worker cannot vanish without the queue. Nothing is
 * kept on disk: at start, the messages are those that the records say are still waiting.
 */
export function localQueue<Message>(options: LocalQueueOptions<Message>): LocalQueue<Message> {
  const ready: Waiting<Message>[] = []
  const hidden = new Set<NodeJS.Timeout>()
  let inHand = 0
  let closed = false
  let failure: { readonly error: unknown } | null = null
  let watchers: (() => void)[] = []

  async function work({ message, receiveCount }: Waiting<Message>): Promise<void> {
    try {
      await options.handler(message, receiveCount)
    } catch (error) {
      if (receiveCount >= options.maxReceive) await options.onDead(message, error)
      else hide({ message, receiveCount: receiveCount + 1 })
    }
  }

  function hide(waiting: Waiting<Message>): void {
    if (closed) return
    const timer = setTimeout(() => {
      hidden.delete(timer)
      ready.push(waiting)
      handOut()
    }, options.visibilityMs)
    hidden.add(timer)
  }

  function stop(): void {
    closed = true
    ready.length = 0
    for (const timer of hidden) clearTimeout(timer)
    hidden.clear()
  }

  function handOut(): void {
    while (!closed && inHand < options.concurrency) {
      const waiting = ready.shift()
      if (waiting === undefined) break
      inHand++
      work(waiting)
        .catch((error: unknown) => {
          failure ??= { error }
          stop()
        })
        .finally(() => {
          inHand--
          handOut()
        })
    }
    if (inHand > 0 || ready.length > 0 || hidden.size > 0) return
    const told = watchers
    watchers = []
    for (const tell of told) tell()
  }

  const quiet = (): Promise<void> =>
    new Promise((resolve) => {
      watchers.push(resolve)
      handOut()
    })

  return {
    async send(messages) {
      if (failure) throw failure.error
      if (closed) throw new Error('the queue is closed')
      for (const message of messages) ready.push({ message, receiveCount: 1 })
      handOut()
    },

    async idle() {
      await quiet()
      if (failure) throw failure.error
    },

    async close() {
      stop()
      await quiet()
    },
  }
}
