import pLimit from 'p-limit'
import type { Block } from '../domain/document.ts'
import { analysisKey } from './blob-keys.ts'
import { findQuote, quotable } from './find-quote.ts'
import type { BlobStore } from './ports.ts'
import type { Quoted } from './synthesis-input.ts'

/** An item that counts is not in the document that it is said to come from: nothing may be published of it. */
export class QuoteNotFound extends Error {
  override readonly name = 'QuoteNotFound'
  readonly file: string
  readonly document: string
  readonly item: string
  constructor(file: string, document: string, item: string) {
    super(`item ${item} is not found in document ${document}`)
    this.file = file
    this.document = document
    this.item = item
  }
}

/** Documents held whole in memory at once. */
const AT_ONCE = 8

/**
 * Finds every item that was read again in the stored blocks of its document: the same words at its place, white space
 * folded.
 * @throws QuoteNotFound for one that is not there; Error where the blocks of a document are lost
 */
export async function verifyQuotes(blobs: Pick<BlobStore, 'get'>, read: readonly Quoted[]): Promise<void> {
  await pLimit(AT_ONCE).map(read, (quoted) => verifyDocument(blobs, quoted))
}

async function verifyDocument(blobs: Pick<BlobStore, 'get'>, { line, items }: Quoted): Promise<void> {
  const { record, entry } = line
  const bytes = await blobs.get(analysisKey(record.analysis))
  if (!bytes) throw new Error(`the blocks of document ${record.id} are lost`)
  const document = quotable(JSON.parse(Buffer.from(bytes).toString('utf8')) as Block[])
  for (const item of items) if (!findQuote(document, item)) throw new QuoteNotFound(entry.file, record.id, item.id)
}
