import { setTimeout as wait } from 'node:timers/promises'

const FIRST_MS = 50
const LONGEST_MS = 5_000

/** Attempts before giving up: about 15 seconds in all, after which the message goes back to its queue. */
const ATTEMPTS = 10

/**
 * Sends a batch again and again until nothing of it is left: batch operations answer « success » with the part they
 * did not take. Waits grow exponentially with full jitter, so that callers throttled together do not come back together.
 * @param send sends a batch and returns what was not taken
 * @throws Error when something is still left after ten attempts: transient, trying later may help
 */
export async function sendAll<T>(batch: readonly T[], send: (batch: readonly T[]) => Promise<readonly T[]>) {
  let left = batch
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (attempt > 0) await wait(Math.random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt))
    left = await send(left)
    if (left.length === 0) return
  }
  throw new Error(`${left.length} of ${batch.length} not taken after ${ATTEMPTS} attempts`)
}

/** Cuts a list in batches of at most `size`. */
export function batches<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size))
}
