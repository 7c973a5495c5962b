import type { DocumentRecord } from '../domain/deposit.ts'
import { parisDate } from '../report/paris-time.ts'
import { isReadable } from './reading-state.ts'
import { type Line, type ReadDeposit, selectDocuments } from './select-documents.ts'
import type { Services } from './services.ts'

/** All that a campaign has received, as it stands. */
export interface LoadedCampaign {
  /** Oldest first. */
  readonly deposits: readonly ReadDeposit[]
  /** By id of document. */
  readonly records: ReadonlyMap<string, DocumentRecord>
}

/** Reads the deposits of the campaign, their lines, and the records of their documents. */
export async function loadCampaign({
  records,
  campaign,
}: Pick<Services, 'records' | 'campaign'>): Promise<LoadedCampaign> {
  const deposits = await Promise.all(
    (await records.deposits(campaign.id)).map(async (deposit) => ({
      deposit,
      entries: await records.entries(deposit.id),
    })),
  )
  const documents = deposits.flatMap(({ entries }) => entries.filter(isReadable).map((e) => e.document))
  return { deposits, records: await records.documents([...new Set(documents)]) }
}

/** What becomes of every file, with deposits named by the archive: for the synthesis, the same in any order of deposits. */
export function linesForSynthesis({ deposits, records }: LoadedCampaign): readonly Line[] {
  return selectDocuments(deposits, records, { name: (d) => d.name, date: (d) => parisDate(d.receivedAt) })
}

/** What becomes of every file, with deposits named by their number: for receipts. */
export function linesForReceipts({ deposits, records }: LoadedCampaign): readonly Line[] {
  return selectDocuments(deposits, records, { name: (d) => d.number, date: (d) => parisDate(d.receivedAt) })
}
