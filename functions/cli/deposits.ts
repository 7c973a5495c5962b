import { foldName } from '../../lib/domain/academie.ts'
import type { Deposit } from '../../lib/domain/deposit.ts'
import { daySaid } from '../../lib/domain/schedule.ts'
import { parisDateTime, parisDay } from '../../lib/report/paris-time.ts'
import { type Receipt, type ReceiptState, stateOf } from '../../lib/report/receipt.ts'
import { tasksOf } from '../../lib/report/receipt-tasks.ts'
import { STATES, stateLine } from '../../lib/report/receipt-text.ts'
import { type LoadedCampaign, linesForReceipts, loadCampaign } from '../../lib/service/load-campaign.ts'
import { receiptOf } from '../../lib/service/receipt-of.ts'
import { chosenAcademie } from './chosen-academie.ts'
import { asTable } from './columns.ts'
import { EXIT, Failure } from './exit.ts'
import { plain } from './plain.ts'
import { inStore, type ListOptions } from './with-store.ts'

export interface DepositsOptions extends ListOptions {
  readonly academie?: string
  readonly state?: string
  readonly since?: string
}

const COLUMNS = ['Numéro', 'Déposé le', 'Par', 'Archive', 'Éléments', 'À faire', 'Agrégation', 'État'] as const

/** Lists the deposits, oldest first. */
export async function listDeposits(options: DepositsOptions): Promise<number> {
  const academie = chosenAcademie(options.academie)
  const state = stateSaid(options.state)
  const since = options.since === undefined ? '' : daySaid(options.since)
  if (since === null)
    throw new Failure(`« ${options.since} » n'est pas une date. Écrivez-la comme 2020-10-08.`, EXIT.usage)
  return inStore(options, async ({ services }) => {
    const loaded = await loadCampaign(services)
    const lines = linesForReceipts(loaded)
    const run = await services.records.latestRun(services.campaign.id)
    const shown: { readonly deposit: Deposit; readonly receipt: Receipt }[] = []
    for (const { deposit } of loaded.deposits) {
      if (academie !== null && deposit.academie !== academie) continue
      if (parisDay(deposit.receivedAt) < since) continue
      const receipt = await receiptOf(services.records, deposit, lines, run, loaded)
      if (state !== undefined && stateOf(receipt) !== state) continue
      shown.push({ deposit, receipt })
    }
    const none = loaded.deposits.length === 0 ? 'Aucun dépôt.' : 'Aucun dépôt ne correspond.'
    const rows = shown.map(({ deposit, receipt }) => cellsOf(receipt, replaced(loaded, deposit.id)))
    const text = shown.length === 0 ? none : asTable(COLUMNS, rows, { long: COLUMNS.indexOf('Archive') }).join('\n')
    const told = shown.map(({ deposit, receipt }) => ({ ...deposit, state: stateOf(receipt) }))
    process.stdout.write(options.json ? `${JSON.stringify(told, null, 2)}\n` : plain(`${text}\n`))
    return EXIT.done
  })
}

function cellsOf(receipt: Receipt, aside: string): readonly string[] {
  const { number, receivedAt, by = '–', name, counted, run } = receipt
  const taken = counted > 0 && run ? `n° ${run.number}` : '–'
  const todo = String(tasksOf(receipt).length)
  return [number, parisDateTime(receivedAt), by, name, String(counted), todo, taken, `${stateLine(receipt)}${aside}`]
}

/** @throws Failure that gives the words */
function stateSaid(given: string | undefined): ReceiptState | undefined {
  if (given === undefined) return undefined
  const states = Object.entries(STATES) as [ReceiptState, string][]
  const found = states.find(([code, words]) => code === given || foldName(words) === foldName(given))
  if (found) return found[0]
  const words = states.map(([, said]) => `« ${said.toLowerCase()} »`)
  throw new Failure(`« ${given} » n'est pas un état : ${words.join(', ')}.`, EXIT.usage)
}

/** Said of a deposit that does not count as a whole. */
function replaced({ rulings }: LoadedCampaign, deposit: string): string {
  const aside = rulings.aside.get(deposit)
  if (aside?.reason === 'replaced') return ` – remplacé par ${aside.by.number}`
  return aside?.reason === 'late' ? ' – hors délai, retenu' : ''
}
