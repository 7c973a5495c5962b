import type { Upload } from '../domain/upload.ts'
import type { Receipt } from '../report/receipt.ts'
import { linesForReceipts, loadCampaign } from '../service/load-campaign.ts'
import { receiptOf } from '../service/receipt-of.ts'
import type { Services } from '../service/services.ts'

/** A deposit as someone asks for it. */
export interface FoundDeposit {
  readonly id: string
  readonly academie: string | null
  /** Null where the deposit was not announced through the API. */
  readonly upload: Upload | null
  /** Null until the archive is received. */
  readonly receipt: Receipt | null
}

/**
 * The deposit of this id (given when it was announced) or of this number (given when it was received).
 * @param nextRun when the next run is made, where that is known
 * @returns null where there is none
 */
export async function findDeposit(
  services: Pick<Services, 'campaign' | 'records'>,
  id: string,
  nextRun: Date | null,
): Promise<FoundDeposit | null> {
  const { campaign, records } = services
  const upload = await records.upload(id)
  const deposit = upload
    ? upload.deposit && (await records.deposit(upload.deposit))
    : await records.depositNumbered(id.toUpperCase())
  if (!deposit) return upload && { id, academie: upload.academie, upload, receipt: null }
  // What other deposits hold decides what is in double: the whole campaign is read.
  const loaded = { ...(await loadCampaign(services)), nextRun }
  const run = await records.latestRun(campaign.id)
  const receipt = await receiptOf(records, deposit, linesForReceipts(loaded), run, loaded)
  return { id, academie: deposit.academie, upload, receipt }
}
