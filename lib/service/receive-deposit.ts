import { academieNamed } from '../domain/academie.ts'
import { type Deposit, type DepositorWords, type Entry, wordsOf } from '../domain/deposit.ts'
import { depositId } from '../domain/identity.ts'
import { attributionOfNames } from '../trame/territory.ts'
import { documentKey } from './blob-keys.ts'
import { type DepositContent, type DepositedFile, fingerprint, openContent } from './deposit-content.ts'
import { inspectFile } from './inspect-file.ts'
import type { DocumentMessage } from './ports.ts'
import { isReadable, messagesFor } from './reading-state.ts'
import { markReplacing } from './replace-deposit.ts'
import type { Services } from './services.ts'

export interface DepositRequest extends DepositorWords {
  /** File name of the archive (or folder, or document), NFC, without folders. */
  readonly name: string
  /** Official name of the académie that the depositor chose; null where none was. */
  readonly academie: string | null
  readonly content: DepositContent
  /** The deposit that this one replaces, where the depositor says so (replace-deposit.ts). */
  readonly replaces?: Deposit
}

export interface ReceivedDeposit {
  readonly deposit: Deposit
  /** The same content was received before for the same académie: nothing was changed. */
  readonly already: boolean
  /** What was sent to the queue: the documents that are still to be read. */
  readonly sent: readonly DocumentMessage[]
}

type Needs = Pick<Services, 'campaign' | 'records' | 'blobs' | 'queue' | 'clock' | 'log'>

/** Takes the place of the académie in the number of a deposit that is nobody's yet. */
const NOBODY = 'SANS-ACADEMIE'

/**
 * Receives a deposit. Written in an order that a kill cannot spoil: the documents, the deposit with its number and how
 * many lines it has, the lines, the messages. A deposit that has fewer lines than it says is received again from the
 * start, under the same number, and receiving twice changes nothing.
 */
export async function receiveDeposit(services: Needs, request: DepositRequest): Promise<ReceivedDeposit> {
  const { records, queue } = services
  const academie = request.academie ?? attributionOfNames([request.name]).academie
  const content = await fingerprint(request.content)
  const id = depositId(content.sha256, academie)
  const known = await records.deposit(id)
  const lines = known ? await records.entries(id) : []
  const already = known !== null && lines.length === known.entries
  const received = already
    ? { deposit: known, entries: lines }
    : await record(services, request, { ...content, id, academie }, known)

  const documents = await records.documents(received.entries.filter(isReadable).map((e) => e.document))
  const sent = messagesFor(received.entries, documents, services.campaign)
  await queue.send(sent)
  const { replaces } = request
  const deposit = replaces ? await markReplacing(services, received.deposit, replaces) : received.deposit
  return { deposit, already, sent }
}

/** Writes the documents, the deposit unless it is there, and its lines. */
async function record(
  services: Needs,
  request: DepositRequest,
  made: Pick<Deposit, 'id' | 'academie' | 'sha256' | 'bytes'>,
  known: Deposit | null,
): Promise<{ readonly deposit: Deposit; readonly entries: readonly Entry[] }> {
  const opened = await openContent(request.content, request.name)
  const entries: Entry[] = []
  for await (const file of opened.files) {
    const entry = await entryOf(made.id, file, entries.length)
    if (file.bytes && isReadable(entry)) await services.blobs.put(documentKey(entry.document), file.bytes)
    entries.push(entry)
  }
  const deposit =
    known ??
    (await create(services, request, {
      ...made,
      state: entries.every((e) => !isReadable(e)) ? 'refused' : 'received',
      problems: opened.problems,
      ignored: opened.ignored,
      entries: entries.length,
    }))
  await services.records.putEntries(entries)
  services.log.info('deposit received', { deposit: deposit.number, entries: entries.length })
  return { deposit, entries }
}

async function create(
  { records, campaign, clock }: Needs,
  request: DepositRequest,
  made: Omit<Deposit, 'number' | 'campaign' | 'chosen' | 'name' | 'form' | 'receivedAt'>,
): Promise<Deposit> {
  const owner = made.academie ? (academieNamed(made.academie)?.code ?? made.academie).toUpperCase() : NOBODY
  const rank = await records.next(`deposits#${campaign.id}#${owner}`)
  const deposit: Deposit = {
    ...made,
    number: `${campaign.prefix}-${owner}-${String(rank).padStart(4, '0')}`,
    campaign: campaign.id,
    chosen: request.academie !== null,
    name: request.name,
    form: request.content.form,
    receivedAt: clock.now().toISOString(),
    ...wordsOf(request),
    ...(request.replaces && request.replaces.id !== made.id ? { replaces: request.replaces.id } : {}),
  }
  if (await records.createDeposit(deposit)) return deposit
  const first = await records.deposit(made.id) // someone was quicker with the very same deposit
  return first ?? deposit
}

async function entryOf(deposit: string, file: DepositedFile, rank: number): Promise<Entry> {
  const folders = file.path.split('/').slice(0, -1).reverse()
  const named = attributionOfNames([file.file, ...folders])
  const told = file.bytes && file.problems.length === 0 ? (await inspectFile(file.file, file.bytes)).problems : []
  return {
    deposit,
    rank,
    file: file.file,
    path: file.path,
    bytes: file.size,
    document: file.sha256,
    named,
    problems: [...file.problems, ...told],
  }
}
