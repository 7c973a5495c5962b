import type { Deposit } from '../../lib/domain/deposit.ts'
import type { Receipt } from '../../lib/report/receipt.ts'
import { receiptText } from '../../lib/report/receipt-text.ts'
import { linesForReceipts, loadCampaign } from '../../lib/service/load-campaign.ts'
import type { Records } from '../../lib/service/ports.ts'
import { receiptOf } from '../../lib/service/receipt-of.ts'
import { nextRun } from '../../lib/service/schedule.ts'
import { EXIT, Failure } from './exit.ts'
import { writeNamed } from './output-folder.ts'
import { inStore, type ListOptions } from './with-store.ts'

export interface ReceiptOptions extends ListOptions {
  readonly format?: string
  readonly out?: string
}

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** What writes a receipt in each format, loaded when it is asked for. */
const FORMATS: Readonly<Record<string, (receipt: Receipt) => Promise<Uint8Array>>> = {
  text: async (receipt) => bytesOf(receiptText(receipt)),
  json: async (receipt) => bytesOf(`${JSON.stringify(receipt, null, 2)}\n`),
  csv: async (receipt) => bytesOf((await import('../../lib/report/receipt-csv.ts')).receiptCsv(receipt)),
  docx: async (receipt) => (await import('../../lib/report/receipt-word.ts')).receiptWord(receipt),
}

/** Prints the receipt of a deposit, as things stand, or writes it to a file. */
export async function printReceipt(number: string, options: ReceiptOptions): Promise<number> {
  const name = options.json ? 'json' : (options.format ?? 'text')
  const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined
  if (!format) throw new Failure(`« ${name} » n'est pas un format : ${Object.keys(FORMATS).join(', ')}.`, EXIT.usage)
  if (name === 'docx' && options.out === undefined)
    throw new Failure('Un document Word ne s’affiche pas ici : indiquez un fichier avec --out.', EXIT.usage)
  return inStore(options, async ({ services }) => {
    const deposit = await depositNumbered(services.records, number)
    const loaded = { ...(await loadCampaign(services)), nextRun: await nextRun(services) }
    const run = await services.records.latestRun(services.campaign.id)
    const receipt = await receiptOf(services.records, deposit, linesForReceipts(loaded), run, loaded)
    const bytes = await format(receipt)
    if (options.out === undefined) process.stdout.write(bytes)
    else {
      await writeNamed(options.out, bytes)
      process.stdout.write(`Récépissé ${deposit.number} écrit dans ${options.out}.\n`)
    }
    return EXIT.done
  })
}

/** By the number that people know, or by the id that files of a run have. @throws Failure where there is no such deposit */
export async function depositNumbered(
  records: Pick<Records, 'deposit' | 'depositNumbered'>,
  number: string,
): Promise<Deposit> {
  const given = number.toUpperCase()
  const deposit = (await records.depositNumbered(given)) ?? (await records.deposit(given))
  if (deposit) return deposit
  throw new Failure(
    `Le dépôt ${number} n'existe pas dans ce dossier de travail. « synthese deposits » donne la liste.`,
    EXIT.notFound,
  )
}
