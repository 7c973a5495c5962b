import { stateLine } from '../../lib/report/receipt-text.ts'
import { type LoadedCampaign, linesForReceipts, loadCampaign } from '../../lib/service/load-campaign.ts'
import { receiptOf } from '../../lib/service/receipt-of.ts'
import { EXIT } from './exit.ts'
import { inStore, type ListOptions } from './with-store.ts'

/** Lists the deposits, oldest first: number, archive, state. */
export async function listDeposits(options: ListOptions): Promise<number> {
  return inStore(options, async ({ services }) => {
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
      const receipt = await receiptOf(services.records, deposit, lines, null, loaded)
      process.stdout.write(`${deposit.number}  ${deposit.name}  ${stateLine(receipt)}${replaced(loaded, deposit.id)}\n`)
    }
    if (loaded.deposits.length === 0) process.stdout.write('Aucun dépôt.\n')
    return EXIT.done
  })
}

/** Said of a deposit that does not count as a whole. */
function replaced({ rulings }: LoadedCampaign, deposit: string): string {
  const aside = rulings.aside.get(deposit)
  if (aside?.reason === 'replaced') return ` – remplacé par ${aside.by.number}`
  return aside?.reason === 'late' ? ' – hors délai, retenu' : ''
}
