import type { Deposit } from '../domain/deposit.ts'
import { analysisKey, documentKey } from './blob-keys.ts'
import type { Services } from './services.ts'

/**
 * Deletes a deposit, and the documents that no other deposit holds, with their items, blocks and bytes. Runs already
 * made are records of what was said then, and stay. Killed half-way, it can be asked again: the deposit goes last.
 * @returns how many documents went with it
 */
export async function deleteDeposit(
  { records, blobs, log }: Pick<Services, 'records' | 'blobs' | 'log'>,
  deposit: Deposit,
): Promise<number> {
  const documents = new Set((await records.entries(deposit.id)).flatMap((e) => e.document ?? []))
  let deleted = 0
  for (const document of documents) {
    const holders = await records.entriesHolding(document)
    if (holders.some((entry) => entry.deposit !== deposit.id)) continue
    const record = await records.document(document)
    if (record) await blobs.delete(analysisKey(record.analysis))
    await records.deleteDocument(document)
    await blobs.delete(documentKey(document))
    deleted++
  }
  await records.deleteDeposit(deposit.id)
  log.info('deposit deleted', { deposit: deposit.number, documents: deleted })
  return deleted
}
