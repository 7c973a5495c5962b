import { stateLine } from '../../lib/report/receipt-text.ts'
import { linesForReceipts, loadCampaign } from '../../lib/service/load-campaign.ts'
import { receiptOf } from '../../lib/service/receipt-of.ts'
import { EXIT } from './exit.ts'
import type { StoreOptions } from './receipt.ts'
import { logFor, requireStore, withStore } from './with-store.ts'

/** Lists the deposits, oldest first: number, archive, state. */
export async function listDeposits(options: StoreOptions & { readonly json?: boolean }): Promise<number> {
  requireStore(options.store)
  return withStore(options.store, { log: logFor(options.verbose) }, async ({ services }) => {
    const loaded = await loadCampaign(services)
    const lines = linesForReceipts(loaded)
    if (options.json) {
      process.stdout.write(
        `${JSON.stringify(
          loaded.deposits.map((d) => d.deposit),
          null,
          2,
        )}\n`,
      )
      return EXIT.done
    }
    for (const { deposit } of loaded.deposits) {
      const receipt = await receiptOf(services.records, deposit, lines, null)
      process.stdout.write(`${deposit.number}  ${deposit.name}  ${stateLine(receipt)}\n`)
    }
    if (loaded.deposits.length === 0) process.stdout.write('Aucun dépôt.\n')
    return EXIT.done
  })
}
