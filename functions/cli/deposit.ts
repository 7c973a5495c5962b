import type { Deposit, DepositorWords } from '../../lib/domain/deposit.ts'
import { kindNames } from '../../lib/report/labels.ts'
import { parisDate, parisDateTime } from '../../lib/report/paris-time.ts'
import { type Receipt, stateOf } from '../../lib/report/receipt.ts'
import { tasksOf } from '../../lib/report/receipt-tasks.ts'
import { levelOf, outcomes } from '../../lib/report/receipt-text.ts'
import { count, fileSize } from '../../lib/report/wording.ts'
import { linesForReceipts, loadCampaign } from '../../lib/service/load-campaign.ts'
import { receiptOf } from '../../lib/service/receipt-of.ts'
import { receiveDeposit } from '../../lib/service/receive-deposit.ts'
import { replaceable } from '../../lib/service/replace-deposit.ts'
import { nextRun } from '../../lib/service/schedule.ts'
import type { LocalStore } from '../local.ts'
import { campaignWith, type SettingsOptions } from './campaign-settings.ts'
import { chosenAcademie } from './chosen-academie.ts'
import { type DepositorOptions, depositorWords } from './depositor.ts'
import { EXIT, Failure } from './exit.ts'
import { plain } from './plain.ts'
import { type Screen, screenOn } from './screen.ts'
import { findSources, type Source } from './sources.ts'
import { Tally } from './tally.ts'
import { logFor, withStore } from './with-store.ts'

export interface DepositOptions extends SettingsOptions, DepositorOptions {
  readonly store: string
  readonly academie?: string
  readonly replace?: string
  /** Until the documents are read. */
  readonly wait: boolean
  readonly json?: boolean
  readonly quiet?: boolean
  readonly verbose?: boolean
}

/**
 * Receives deposits, waits until they are read unless told otherwise, and says what was understood. Nothing is consolidated.
 * @returns the exit code: with reservations, or refused, where one of them is
 */
export async function deposit(paths: readonly string[], options: DepositOptions): Promise<number> {
  const academie = chosenAcademie(options.academie)
  const said = depositorWords(options)
  const sources = await findSources(paths)
  if (options.replace !== undefined && sources.length > 1)
    throw new Failure('Un seul dépôt peut en remplacer un autre : indiquez une seule archive.', EXIT.usage)
  const screen = screenOn(process.stderr, { quiet: options.quiet ?? false })
  const tally = new Tally(screen)
  const hooks = {
    log: logFor(options.verbose),
    campaign: await campaignWith(options),
    onSent: (messages: readonly unknown[]) => tally.expect(messages.length),
    onRead: ({ file }: { readonly file: string }) => tally.read(file),
  }
  return tally.during(() =>
    withStore(options.store, hooks, async (store) => {
      const deposits = new Map<string, Deposit>()
      for (const source of sources) {
        const received = await receive(store, source, { academie, replace: options.replace, said }, screen)
        deposits.set(received.id, received)
      }
      if (options.wait) await store.readAll()
      screen.done()
      if (options.deadline !== undefined || options.late !== undefined) screen.say(plain(ONCE))
      return tell(store, [...deposits.values()], options)
    }),
  )
}

const ONCE =
  "INFO        --deadline et --late ne valent que pour cette commande. Pour qu'ils valent toujours, écrivez-les dans synthese.json (« synthese init » le fait)."

async function receive(
  { services }: LocalStore,
  source: Source,
  {
    academie,
    replace,
    said,
  }: { readonly academie: string | null; readonly replace: string | undefined; readonly said: DepositorWords },
  screen: Screen,
): Promise<Deposit> {
  const old = replace === undefined ? null : await replaceable(services.records, replace, academie)
  const content = await source.load()
  const { deposit, already } = await receiveDeposit(services, {
    name: source.name,
    academie: academie ?? old?.academie ?? null,
    content,
    ...said,
    ...(old ? { replaces: old } : {}),
  })
  if (deposit.withdrawal)
    throw new Failure(
      `Ce contenu est celui du dépôt ${deposit.number}, retiré le ${parisDate(deposit.withdrawal.at)}. Pour le rétablir : synthese restore ${deposit.number}`,
      EXIT.conflict,
    )
  screen.say(plain(`Envoi      ${source.name}  ${fileSize(deposit.bytes)}  ${already ? 'déjà reçu' : 'OK'}`))
  return deposit
}

async function tell(
  { services }: LocalStore,
  given: readonly Deposit[],
  { json, wait }: Pick<DepositOptions, 'json' | 'wait'>,
): Promise<number> {
  const loaded = { ...(await loadCampaign(services)), nextRun: await nextRun(services) }
  const lines = linesForReceipts(loaded)
  const run = await services.records.latestRun(services.campaign.id)
  const receipts: Receipt[] = []
  for (const one of given) receipts.push(await receiptOf(services.records, one, lines, run, loaded))
  process.stdout.write(
    json ? `${JSON.stringify(receipts, null, 2)}\n` : plain(receipts.map((r) => `${summary(r)}\n`).join('\n')),
  )
  const states = receipts.map(stateOf)
  if (states.includes('refused')) return EXIT.refused
  const well = (state: string) => state === 'read' || (state === 'waiting' && !wait)
  return states.every(well) ? EXIT.done : EXIT.reservations
}

const LEVEL_WIDTH = 12

const STATE_WORDS: Readonly<Record<ReturnType<typeof stateOf>, string>> = {
  waiting: 'en cours de lecture',
  read: 'lu',
  'read-with-reservations': 'lu avec réserves',
  refused: 'refusé',
  withdrawn: 'retiré',
}

/** The receipt on a screen: a line for each file, what is to be done, when it counts. */
function summary(receipt: Receipt): string {
  const { number, files, counted } = receipt
  const width = Math.max(0, ...files.map((f) => f.path.length))
  const todo = tasksOf(receipt).length
  const state = files.length === 0 ? '' : ` : ${outcomes(files)}, ${count(counted, 'élément')}`
  return [
    ...files.map((file) => {
      const read = file.outcome === 'read'
      const told = file.problems.find((p) => p.level !== 'info') ?? (file.counted ? null : file.problems[0])
      const content = read
        ? [
            kindNames(file.kind).singular,
            count(file.items, 'élément'),
            ...(file.themes > 0 ? [count(file.themes, 'thème')] : []),
          ].join('  ')
        : ''
      return `${levelOf(file).padEnd(LEVEL_WIDTH)}${file.path.padEnd(width)}  ${[content, told?.message ?? ''].filter(Boolean).join('  ')}`
    }),
    ...(receipt.notices ?? []),
    ...receipt.problems.map((p) => p.message),
    `Récépissé ${number} – ${STATE_WORDS[stateOf(receipt)]}${state}`,
    ...(todo > 0 ? [`À faire : ${count(todo, 'point')}. Détail : synthese receipt ${number}`] : []),
    becomes(receipt),
  ].join('\n')
}

/** What is still to come. */
function becomes(receipt: Receipt): string {
  if (stateOf(receipt) === 'waiting') return 'Lecture : à la prochaine commande qui lit (deposit, aggregate, serve).'
  return receipt.counted > 0 ? `Prise en compte : ${takenIn(receipt)}` : "Aucun élément de ce dépôt n'est compté."
}

/** The run that takes the deposit in: one that was made since, or the next. */
function takenIn({ run, nextRun: next }: Receipt): string {
  if (run) return `agrégation n° ${run.number} du ${parisDateTime(run.at)}`
  return next ? `agrégation du ${parisDateTime(next)}` : 'prochaine agrégation'
}
