import type { Deposit, DocumentRecord, Entry } from '../domain/deposit.ts'
import type { Block } from '../domain/document.ts'
import type { Item } from '../domain/item.ts'
import { analysisKey, documentKey } from './blob-keys.ts'
import type { Services } from './services.ts'

/** A document as it was deposited and as it was read. */
export interface DocumentText {
  readonly record: DocumentRecord
  /** The file of the first deposit that holds it. */
  readonly entry: Entry
  readonly deposits: readonly Deposit[]
  /** Empty where it could not be read. */
  readonly blocks: readonly Block[]
  /** In document order, as they were read. */
  readonly items: readonly Item[]
}

type Needs = Pick<Services, 'records' | 'blobs'>

/** What was read of a document; null where no deposit holds it, or it is not read yet. */
export async function documentText({ records, blobs }: Needs, id: string): Promise<DocumentText | null> {
  const [record, entries] = await Promise.all([records.document(id), records.entriesHolding(id)])
  const [entry] = entries
  if (!record || !entry) return null
  const [stored, items, deposits] = await Promise.all([
    blobs.get(analysisKey(record.analysis)),
    records.items(id),
    Promise.all([...new Set(entries.map((e) => e.deposit))].map((deposit) => records.deposit(deposit))),
  ])
  const blocks = stored ? (JSON.parse(Buffer.from(stored).toString('utf8')) as Block[]) : []
  return { record, entry, deposits: deposits.filter((d) => d !== null), blocks, items }
}

/** The bytes of a document as it was deposited; null where no deposit holds it. */
export async function originalOf({ records, blobs }: Needs, id: string): Promise<Uint8Array | null> {
  const [entry] = await records.entriesHolding(id)
  return entry ? blobs.get(documentKey(id)) : null
}
