import { availableParallelism } from 'node:os'
import { Isolate, type IsolateLimits, READING_LIMITS } from '../lib/reading/isolate.ts'
import type { Analyse, Analysed } from '../lib/service/analyse-document.ts'
import type { ReadingRequest } from './reading-worker.ts'
import { READING_WORKER } from './reading-worker-url.ts'

/** Documents read at once: one per core, four at most, since each may take as much memory as its limits allow. */
export const READERS = Math.min(4, availableParallelism())

/** Readers in worker threads, to be closed. */
export interface IsolatedReading {
  readonly analyse: Analyse
  close(): Promise<void>
}

/** Starts the pool of readers; a worker starts with its first document. */
export function isolatedReading(limits: IsolateLimits = { ...READING_LIMITS, workers: READERS }): IsolatedReading {
  const isolate = new Isolate<ReadingRequest, Analysed>(READING_WORKER, limits)
  return {
    analyse: (bytes, document, order) => isolate.run({ bytes, document, order }),
    close: () => isolate.close(),
  }
}
