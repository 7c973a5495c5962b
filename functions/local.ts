import { join } from 'node:path'
import { type Campaign, EGN_2020 } from '../lib/domain/campaign.ts'
import { analyseDocument } from '../lib/service/analyse-document.ts'
import type { DocumentMessage, Log } from '../lib/service/ports.ts'
import { resumeReading } from '../lib/service/resume-reading.ts'
import type { Services } from '../lib/service/services.ts'
import { dynamoRecords } from '../lib/store/dynamo-records.ts'
import { folderBlobs } from '../lib/store/folder-blobs.ts'
import { localQueue } from '../lib/store/local-queue.ts'
import { openLocalTable } from '../lib/store/local-table.ts'
import { isolatedReading, READERS } from './isolated-reading.ts'
import { clockFrom } from './services.ts'

const TABLE = 'synthese'

/** What a store is made of, under its folder: to be removed when the store is. */
export const STORE_FOLDERS = ['table', 'blobs'] as const

/** A reading that fails by our own fault is tried again so many times, so long after. */
const ATTEMPTS = 3
const RETRY_MS = 500

export interface LocalOptions {
  readonly log: Log
  /** By default the consultation of 2020, without a deadline. */
  readonly campaign?: Campaign
  /** Told of each document sent to be read, and of each that has been. */
  readonly onSent?: (messages: readonly DocumentMessage[]) => void
  readonly onRead?: (message: DocumentMessage) => void
}

/** One machine: the same use cases as on AWS, over a table and blobs in a folder, and a queue in this process. */
export interface LocalStore {
  readonly services: Services
  /**
   * Reads all that is still waiting, in this store's deposits too that an earlier run left, and resolves when it is done.
   * @param again also what this process could not read a first time
   */
  readAll(again?: boolean): Promise<void>
  /** Resolves when all that was sent is read. */
  settled(): Promise<void>
  close(): Promise<void>
}

/**
 * Opens the store of a folder, made where it is missing.
 * @throws StoreInUse, StoreUnusable (lib/store/local-table.ts)
 */
export async function openLocalStore(folder: string, options: LocalOptions): Promise<LocalStore> {
  const table = await openLocalTable(join(folder, 'table'), TABLE)
  const reading = isolatedReading()
  const sent = new Set<string>()
  const queue = localQueue<DocumentMessage>({
    concurrency: READERS,
    visibilityMs: RETRY_MS,
    maxReceive: ATTEMPTS,
    handler: async (message, receiveCount) => {
      await analyseDocument(services, reading.analyse, message, receiveCount >= ATTEMPTS)
      options.onRead?.(message)
    },
    // A reading that fails is recorded at the last attempt: what is left is a store that no longer answers.
    onDead: (_message, error) => {
      throw error
    },
  })
  const services: Services = {
    campaign: options.campaign ?? EGN_2020,
    records: dynamoRecords(table.client, TABLE),
    blobs: folderBlobs(join(folder, 'blobs')),
    queue: {
      async send(messages) {
        const fresh = messages.filter((m) => !sent.has(m.document))
        for (const { document } of fresh) sent.add(document)
        options.onSent?.(fresh)
        await queue.send(fresh)
      },
    },
    clock: clockFrom(process.env),
    log: options.log,
  }
  return {
    services,

    async readAll(again = false) {
      if (again) {
        await queue.idle()
        sent.clear()
      }
      await resumeReading(services)
      await queue.idle()
    },

    settled: () => queue.idle(),

    async close() {
      await queue.close()
      await reading.close()
      await table.close()
    },
  }
}
