import type { Campaign } from '../../../lib/domain/campaign.ts'
import type { MessageName } from '../../../lib/domain/problem.ts'
import type { Receipt } from '../../../lib/report/receipt.ts'
import { type Analyse, analyseDocument } from '../../../lib/service/analyse-document.ts'
import { linesForReceipts, loadCampaign } from '../../../lib/service/load-campaign.ts'
import { receiptOf } from '../../../lib/service/receipt-of.ts'
import { receiveDeposit } from '../../../lib/service/receive-deposit.ts'
import { type Memory, memory } from '../../service/memory.ts'
import { zipOf } from '../../service/zip-of.ts'

/** One deposit: an archive of files, or the bytes of one. */
export interface Given {
  readonly name: string
  /** The académie that the depositor chooses. */
  readonly academie?: string
  readonly content: Uint8Array | Readonly<Record<string, Uint8Array | string>>
  /** When it is received, ISO 8601; 8 October 2020 by default. */
  readonly at?: string
  /** Rank of the deposit that it replaces. */
  readonly replaces?: number
  /** Its documents stay in the queue. */
  readonly unread?: true
}

/** What one message of EXPERIENCE.md 6.3 is asked for: deposits, and what the receipt of the last one says. */
export interface MessageCase {
  readonly name: MessageName
  readonly code: string
  readonly deposits: () => Promise<readonly Given[]>
  /** Rank of the deposit whose receipt is looked at; the last one by default. */
  readonly receipt?: number
  /** Path of the file that the message is about; the deposit as a whole without one. */
  readonly file?: string
  readonly campaign?: Partial<Campaign>
  /** How the documents are read: as they are by default. */
  readonly reading?: 'crashes' | 'has no time'
  readonly level: 'Refusé' | 'À vérifier' | 'Information'
  readonly message: string
  /** Is the file, or anything of the deposit, counted? */
  readonly counted: boolean
}

/** Writes the cases of one level and effect. */
export const saying =
  (level: MessageCase['level'], counted: boolean) =>
  (
    name: MessageName,
    code: string,
    file: string | null,
    deposits: MessageCase['deposits'],
    message: string,
    more: Pick<MessageCase, 'receipt' | 'campaign' | 'reading'> = {},
  ): MessageCase => ({ name, code, ...(file === null ? {} : { file }), deposits, level, message, counted, ...more })

export interface ReceiptAsked {
  /** Of the deposit whose receipt it is; the last one by default. */
  readonly rank?: number
  readonly campaign?: Partial<Campaign>
  readonly nextRun?: Date | null
}

/** Receives deposits and reads their documents as one machine does. @returns the receipt of one of them, as things stand then */
export async function receiptFor(
  given: readonly Given[],
  analyse: Analyse,
  { rank = given.length - 1, campaign = {}, nextRun = null }: ReceiptAsked = {},
): Promise<Receipt> {
  const empty = memory()
  const m = { ...empty, campaign: { ...empty.campaign, ...campaign } }
  const ids: string[] = []
  for (const one of given) ids.push(await deposited(m, one, ids, analyse))
  const loaded = await loadCampaign(m)
  const deposit = await m.records.deposit(ids[rank] ?? '')
  if (!deposit) throw new Error(`there is no deposit ${rank}`)
  return receiptOf(m.records, deposit, linesForReceipts(loaded), null, { ...loaded, nextRun })
}

async function deposited(m: Memory, given: Given, earlier: readonly string[], analyse: Analyse): Promise<string> {
  const { name, academie = null, content, at = '2020-10-08T12:32:00.000Z', replaces, unread } = given
  const old = replaces === undefined ? null : await m.records.deposit(earlier[replaces] ?? '')
  const services = { ...m, clock: { now: () => new Date(at) } }
  const bytes = content instanceof Uint8Array ? content : zipOf(content)
  const request = { name, academie, content: { form: 'zip' as const, bytes } }
  const { deposit, sent } = await receiveDeposit(services, { ...request, ...(old ? { replaces: old } : {}) })
  if (!unread) for (const message of sent) await analyseDocument(services, analyse, message, true)
  return deposit.id
}
