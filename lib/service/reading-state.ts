import type { Campaign } from '../domain/campaign.ts'
import type { DocumentRecord, Entry } from '../domain/deposit.ts'
import { METHOD_VERSION } from '../domain/method.ts'
import type { DocumentMessage } from './ports.ts'

/**
 * Is the document still to be read: never read, read by another version of the method or another order of themes, or
 * failed by our own fault?
 */
export function isWaiting(
  record: DocumentRecord | undefined | null,
  { themesOrder }: Pick<Campaign, 'themesOrder'>,
): boolean {
  if (!record || record.status === 'failed') return true
  return record.method !== METHOD_VERSION || record.themesOrder !== themesOrder
}

/** An entry whose bytes are worth reading: it was opened, is of a known kind and no earlier entry is the same. */
export function isReadable(entry: Entry): entry is Entry & { readonly document: string } {
  return entry.document !== null && !entry.problems.some((p) => p.status !== undefined)
}

/** One message for each document of the entries that is still to be read, in the order of the entries. */
export function messagesFor(
  entries: readonly Entry[],
  records: ReadonlyMap<string, DocumentRecord>,
  campaign: Pick<Campaign, 'themesOrder'>,
): readonly DocumentMessage[] {
  const messages = new Map<string, DocumentMessage>()
  for (const entry of entries)
    if (isReadable(entry) && isWaiting(records.get(entry.document), campaign) && !messages.has(entry.document))
      messages.set(entry.document, { document: entry.document, file: entry.file })
  return [...messages.values()]
}
