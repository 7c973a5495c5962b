import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { count } from '../../lib/report/wording.ts'
import { deleteDeposit } from '../../lib/service/delete-deposit.ts'
import { StoreUnusable } from '../../lib/store/local-table.ts'
import { STORE_FOLDERS } from '../local.ts'
import { confirmed } from './confirmed.ts'
import { EXIT, Failure } from './exit.ts'
import { depositNumbered } from './receipt.ts'
import { logFor, requireFolder, requireStore, type StoreOptions, withStore } from './with-store.ts'

export interface DeleteOptions extends StoreOptions {
  readonly all?: boolean
  readonly yes?: boolean
}

/** Deletes a deposit, or the whole store. */
export async function deleteFromStore(number: string | undefined, options: DeleteOptions): Promise<number> {
  if ((number === undefined) === !options.all)
    throw new Failure("Indiquez le numéro d'un dépôt, ou --all pour supprimer tout le dossier de travail.", EXIT.usage)
  if (options.all) requireFolder(options.store)
  requireStore(options.store)
  await confirmed({
    question: number ? `Supprimer le dépôt ${number} ?` : `Supprimer tout le dossier de travail « ${options.store} » ?`,
    unasked: 'Cette commande supprime des données : confirmez avec --yes.',
    refused: "Rien n'a été supprimé.",
    yes: options.yes,
  })
  return number === undefined ? deleteStore(options) : deleteOne(number, options)
}

async function deleteOne(number: string, options: DeleteOptions): Promise<number> {
  return withStore(options.store, { log: logFor(options.verbose) }, async ({ services }) => {
    const deposit = await depositNumbered(services.records, number)
    const documents = await deleteDeposit(services, deposit)
    process.stdout.write(
      `Le dépôt ${deposit.number} est supprimé, avec ${count(documents, 'document')}. La prochaine agrégation se fera sans lui.\n`,
    )
    return EXIT.done
  })
}

/** Removes what a store is made of, and nothing else: the folder may be someone's own. A damaged store goes too. */
async function deleteStore(options: DeleteOptions): Promise<number> {
  try {
    await withStore(options.store, { log: logFor(options.verbose) }, async () => {}) // nobody else has it open
  } catch (error) {
    if (!(error instanceof StoreUnusable)) throw error
  }
  for (const part of STORE_FOLDERS) await rm(join(options.store, part), { recursive: true, force: true })
  process.stdout.write(`Le dossier de travail « ${options.store} » est vidé.\n`)
  return EXIT.done
}
