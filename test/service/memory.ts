import { EGN_2020 } from '../../lib/domain/campaign.ts'
import type { Correction } from '../../lib/domain/correction.ts'
import type { Deposit, DocumentRecord, Entry } from '../../lib/domain/deposit.ts'
import type { IdeaDecision } from '../../lib/domain/idea-decision.ts'
import type { Item } from '../../lib/domain/item.ts'
import type { Publication } from '../../lib/domain/publication.ts'
import type { RunRecord } from '../../lib/domain/run.ts'
import type { Upload } from '../../lib/domain/upload.ts'
import type { BlobStore, DocumentMessage, Records, StoredItem } from '../../lib/service/ports.ts'
import type { Services } from '../../lib/service/services.ts'

export interface Memory extends Services {
  /** Everything sent to the queue, in order. */
  readonly sent: DocumentMessage[]
  /** Keys of the blobs, sorted. */
  readonly keys: () => string[]
  /** Every write so far: the name of the method. */
  readonly writes: string[]
  /** From now on this method throws, once. */
  readonly failOnce: (method: string) => void
}

/** Services that forget: what they were told to write is there to be looked at, and they can be made to fail. */
export function memory(now = '2020-10-08T12:32:00.000Z'): Memory {
  const writes: string[] = []
  const failing = new Set<string>()
  const wrote = (method: string): void => {
    if (failing.delete(method)) throw new Error(`${method} was made to fail`)
    writes.push(method)
  }
  const sent: DocumentMessage[] = []
  const blobs = new Map<string, Uint8Array>()
  return {
    campaign: EGN_2020,
    records: memoryRecords(wrote),
    blobs: memoryBlobs(blobs, wrote),
    queue: {
      async send(messages) {
        wrote('send')
        sent.push(...messages)
      },
    },
    clock: { now: () => new Date(now) },
    log: { info: () => {}, warn: () => {}, error: () => {} },
    sent,
    keys: () => [...blobs.keys()].sort(),
    writes,
    failOnce: (method) => failing.add(method),
  }
}

function memoryBlobs(blobs: Map<string, Uint8Array>, wrote: (method: string) => void): BlobStore {
  return {
    async put(key, bytes) {
      wrote('put')
      blobs.set(key, bytes)
    },
    get: async (key) => blobs.get(key) ?? null,
    async *list(prefix) {
      yield* [...blobs.keys()].filter((k) => k.startsWith(prefix)).sort()
    },
    async delete(key) {
      blobs.delete(key)
    },
    uploadForm: async () => null,
  }
}

function memoryRecords(wrote: (method: string) => void): Records {
  const counters = new Map<string, number>()
  const deposits = new Map<string, Deposit>()
  const entries = new Map<string, Entry>()
  const records = new Map<string, DocumentRecord>()
  const items = new Map<string, StoredItem[]>()
  const runs: RunRecord[] = []
  const publications = new Map<number, Publication>()
  const corrections = new Map<string, Correction>()
  const decisions = new Map<string, IdeaDecision>()
  const uploads = new Map<string, Upload>()
  const entriesOf = (keep: (e: Entry) => boolean) => [...entries.values()].filter(keep).sort((a, b) => a.rank - b.rank)
  const all = (campaign: string) => [...deposits.values()].filter((d) => d.campaign === campaign)
  return {
    async next(counter) {
      wrote('next')
      const n = (counters.get(counter) ?? 0) + 1
      counters.set(counter, n)
      return n
    },
    async createDeposit(deposit) {
      wrote('createDeposit')
      if (deposits.has(deposit.id)) return false
      deposits.set(deposit.id, deposit)
      return true
    },
    async putDeposit(deposit) {
      deposits.set(deposit.id, deposit)
    },
    deposit: async (id) => deposits.get(id) ?? null,
    depositNumbered: async (number) => [...deposits.values()].find((d) => d.number === number) ?? null,
    deposits: async (campaign) => all(campaign),
    depositsOf: async (campaign, academie) => all(campaign).filter((d) => d.academie === academie),
    async putEntries(given) {
      wrote('putEntries')
      for (const e of given) entries.set(`${e.deposit} ${e.rank}`, e)
    },
    entries: async (deposit) => entriesOf((e) => e.deposit === deposit),
    entriesHolding: async (document) => entriesOf((e) => e.document === document),
    async deleteDeposit(id) {
      for (const e of entriesOf((e) => e.deposit === id)) entries.delete(`${id} ${e.rank}`)
      deposits.delete(id)
    },
    async putUpload(upload) {
      wrote('putUpload')
      uploads.set(upload.id, upload)
    },
    upload: async (id) => uploads.get(id) ?? null,
    async putDocument(record, given: readonly Item[]) {
      wrote('putDocument')
      const older = (items.get(record.id) ?? []).filter((s) => s.analysis !== record.analysis)
      const own = given.map((item) => ({ document: record.id, analysis: record.analysis, item }))
      items.set(record.id, [...older, ...own])
      records.set(record.id, record)
    },
    document: async (id) => records.get(id) ?? null,
    documents: async (ids) => new Map([...records].filter(([id]) => ids.includes(id))),
    items: async (document) =>
      (items.get(document) ?? [])
        .filter((s) => s.analysis === records.get(document)?.analysis)
        .map((stored) => stored.item),
    item: async (id) =>
      [...items.values()].flat().find((s) => s.item.id === id && s.analysis === records.get(s.document)?.analysis) ??
      null,
    async *itemsOfTheme(theme) {
      yield* [...items.values()].flat().filter((stored) => stored.item.theme === theme)
    },
    async deleteDocument(id) {
      records.delete(id)
      items.delete(id)
    },
    async createRun(run) {
      wrote('createRun')
      if (runs.some((r) => r.number === run.number)) return false
      runs.push(run)
      return true
    },
    latestRun: async () => runs.findLast((run) => run.asOf === undefined) ?? null,
    run: async (_campaign, number) => runs.find((r) => r.number === number) ?? null,
    runs: async () => [...runs].reverse(),
    async putPublication(publication) {
      publications.set(publication.run, publication)
    },
    publications: async () => new Map(publications),
    async putCorrection(correction) {
      wrote('putCorrection')
      corrections.set(correction.id, correction)
    },
    corrections: async () => [...corrections.values()],
    async putDecision(decision) {
      wrote('putDecision')
      decisions.set(decision.id, decision)
    },
    decisions: async () => [...decisions.values()],
    putIdeas: async () => {},
    ideas: async () => [],
  }
}
