import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock, Log } from './ports.ts'

export interface Recurrence {
  /** The first date strictly after an instant; null while there is none. Asked again and again: it may change. */
  readonly next: (after: Date) => Promise<Date | null>
  /** What is due. What it throws is logged, and it is tried again at the next date. */
  readonly work: () => Promise<unknown>
  readonly clock: Clock
  readonly log: Log
  /** Waits so many milliseconds; throws when the signal ends the wait. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<unknown>
}

/** A wait is never longer, so that a machine that slept, a clock that was set or another schedule is seen. */
const LONGEST_WAIT_MS = 60_000

/**
 * Does the work at each date until the signal ends it, then resolves once the work in hand is done. Never twice at
 * once: dates that pass while the work goes on, or while the machine sleeps, are one.
 */
export async function recur(recurrence: Recurrence, signal: AbortSignal): Promise<void> {
  const { next, work, clock, log, wait = (ms, s) => sleep(ms, undefined, { signal: s }) } = recurrence
  let since = clock.now()
  while (!signal.aborted) {
    try {
      const due = await next(since)
      const ms = due === null ? LONGEST_WAIT_MS : due.getTime() - clock.now().getTime()
      if (ms > 0) await wait(Math.min(ms, LONGEST_WAIT_MS), signal)
      else {
        // The date is behind us before the work begins: a failure does not bring it back.
        since = clock.now()
        await work()
        since = clock.now()
      }
    } catch (error) {
      if (signal.aborted) return
      log.error('recurring work failed', { error })
      await wait(LONGEST_WAIT_MS, signal).catch(() => {}) // a store that does not answer is not asked in a loop
    }
  }
}
