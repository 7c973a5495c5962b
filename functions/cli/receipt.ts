import type { Deposit } from '../../lib/domain/deposit.ts'
import { receiptText } from '../../lib/report/receipt-text.ts'
import { linesForReceipts, loadCampaign } from '../../lib/service/load-campaign.ts'
import type { Records } from '../../lib/service/ports.ts'
import { receiptOf } from '../../lib/service/receipt-of.ts'
import { EXIT, Failure } from './exit.ts'
import { inStore, type ListOptions } from './with-store.ts'

/** Prints the receipt of a deposit, as things stand. */
export async function printReceipt(number: string, options: ListOptions): Promise<number> {
  return inStore(options, async ({ services }) => {
    const deposit = await depositNumbered(services.records, number)
    const loaded = await loadCampaign(services)
    const run = await services.records.latestRun(services.campaign.id)
    const receipt = await receiptOf(services.records, deposit, linesForReceipts(loaded), run, loaded)
    process.stdout.write(options.json ? `${JSON.stringify(receipt, null, 2)}\n` : receiptText(receipt))
    return EXIT.done
  })
}

/** @throws Failure where there is no such deposit */
export async function depositNumbered(records: Pick<Records, 'depositNumbered'>, number: string): Promise<Deposit> {
  const deposit = await records.depositNumbered(number.toUpperCase())
  if (deposit) return deposit
  throw new Failure(
    `Le dépôt ${number} n'existe pas dans ce dossier de travail. « synthese deposits » donne la liste.`,
    EXIT.notFound,
  )
}
