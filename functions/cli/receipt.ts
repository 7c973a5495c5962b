import { receiptText } from '../../lib/report/receipt-text.ts'
import { linesForReceipts, loadCampaign } from '../../lib/service/load-campaign.ts'
import { receiptOf } from '../../lib/service/receipt-of.ts'
import { EXIT, Failure } from './exit.ts'
import { logFor, requireStore, withStore } from './with-store.ts'

export interface StoreOptions {
  readonly store: string
  readonly verbose?: boolean
}

/** Prints the receipt of a deposit, as things stand. */
export async function printReceipt(
  number: string,
  options: StoreOptions & { readonly json?: boolean },
): Promise<number> {
  requireStore(options.store)
  return withStore(options.store, { log: logFor(options.verbose) }, async ({ services }) => {
    const deposit = await services.records.depositNumbered(number.toUpperCase())
    if (!deposit) throw new Failure(noDeposit(number), EXIT.notFound)
    const lines = linesForReceipts(await loadCampaign(services))
    const run = await services.records.latestRun(services.campaign.id)
    const receipt = await receiptOf(services.records, deposit, lines, run)
    process.stdout.write(options.json ? `${JSON.stringify(receipt, null, 2)}\n` : receiptText(receipt))
    return EXIT.done
  })
}

export const noDeposit = (number: string) =>
  `Le dépôt ${number} n'existe pas dans ce dossier de travail. « synthese deposits » donne la liste.`
