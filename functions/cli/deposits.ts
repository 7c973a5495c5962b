import { foldName } from '../../lib/domain/academie.ts'
import type { Deposit } from '../../lib/domain/deposit.ts'
import { daySaid } from '../../lib/domain/schedule.ts'
import { parisDay } from '../../lib/report/paris-time.ts'
import { type ReceiptState, stateOf } from '../../lib/report/receipt.ts'
import { STATES, stateLine } from '../../lib/report/receipt-text.ts'
import { type LoadedCampaign, linesForReceipts, loadCampaign } from '../../lib/service/load-campaign.ts'
import { receiptOf } from '../../lib/service/receipt-of.ts'
import { chosenAcademie } from './chosen-academie.ts'
import { EXIT, Failure } from './exit.ts'
import { inStore, type ListOptions } from './with-store.ts'

export interface DepositsOptions extends ListOptions {
  readonly academie?: string
  readonly state?: string
  readonly since?: string
}

/** Lists the deposits, oldest first: number, archive, state. */
export async function listDeposits(options: DepositsOptions): Promise<number> {
  const academie = chosenAcademie(options.academie)
  const state = stateSaid(options.state)
  const since = options.since === undefined ? '' : daySaid(options.since)
  if (since === null)
    throw new Failure(`« ${options.since} » n'est pas une date. Écrivez-la comme 2020-10-08.`, EXIT.usage)
  return inStore(options, async ({ services }) => {
    const loaded = await loadCampaign(services)
    const lines = linesForReceipts(loaded)
    const shown: { readonly deposit: Deposit; readonly line: string }[] = []
    for (const { deposit } of loaded.deposits) {
      if (academie !== null && deposit.academie !== academie) continue
      if (parisDay(deposit.receivedAt) < since) continue
      const receipt = await receiptOf(services.records, deposit, lines, null, loaded)
      if (state !== undefined && stateOf(receipt) !== state) continue
      const line = `${deposit.number}  ${deposit.name}  ${stateLine(receipt)}${replaced(loaded, deposit.id)}`
      shown.push({ deposit, line })
    }
    const none = loaded.deposits.length === 0 ? 'Aucun dépôt.' : 'Aucun dépôt ne correspond.'
    const text = shown.length === 0 ? none : shown.map(({ line }) => line).join('\n')
    const told = shown.map(({ deposit }) => deposit)
    process.stdout.write(options.json ? `${JSON.stringify(told, null, 2)}\n` : `${text}\n`)
    return EXIT.done
  })
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
