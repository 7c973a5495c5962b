import { parisDate } from '../../lib/report/paris-time.ts'
import { count } from '../../lib/report/wording.ts'
import { countedItems, restorableUntil, restoreDeposit, withdrawDeposit } from '../../lib/service/withdraw-deposit.ts'
import { confirmed } from './confirmed.ts'
import { decidedBy } from './decided-by.ts'
import { EXIT } from './exit.ts'
import { plain } from './plain.ts'
import { depositNumbered } from './receipt.ts'
import { inStore, type StoreOptions } from './with-store.ts'

export interface WithdrawOptions extends StoreOptions {
  readonly reason: string
  readonly by?: string
  readonly yes?: boolean
}

/** Withdraws a deposit, once confirmed, and says what is lost and until when it can be restored. */
export async function withdraw(number: string, options: WithdrawOptions): Promise<number> {
  return inStore(options, async ({ services }) => {
    const deposit = await depositNumbered(services.records, number)
    const items = await countedItems(services, deposit)
    const lost =
      items === 0
        ? "Aucun de ses éléments n'était compté."
        : `${items > 1 ? 'Ses' : 'Son'} ${count(items, 'élément')} ne ${items > 1 ? 'seront plus comptés' : 'sera plus compté'}.`
    await confirmed({
      question: plain(`Retirer le dépôt ${deposit.number} ? ${lost}`),
      unasked: 'Cette commande retire un dépôt : confirmez avec --yes.',
      refused: "Rien n'a été retiré.",
      yes: options.yes,
    })
    const { withdrawal } = await withdrawDeposit(services, deposit, { by: decidedBy(options), reason: options.reason })
    const until = withdrawal ? parisDate(restorableUntil(withdrawal.at).toISOString()) : ''
    process.stdout.write(
      plain(
        `Le dépôt ${deposit.number} est retiré. ${lost}\nPrise en compte à la prochaine agrégation. Rétablir, jusqu'au ${until} : synthese restore ${deposit.number}\n`,
      ),
    )
    return EXIT.done
  })
}

/** Restores a deposit that was withdrawn. */
export async function restore(number: string, options: StoreOptions): Promise<number> {
  return inStore(options, async ({ services }) => {
    const deposit = await restoreDeposit(services, await depositNumbered(services.records, number))
    const items = await countedItems(services, deposit)
    process.stdout.write(
      plain(
        `Le dépôt ${deposit.number} est rétabli : ${count(items, 'élément compté', 'éléments comptés')} à la prochaine agrégation.\n`,
      ),
    )
    return EXIT.done
  })
}
