import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Deposit, DepositorWords } from '../../lib/domain/deposit.ts'
import { placesOf, runFolder } from '../../lib/report/numbered.ts'
import { receiptText, stateLine } from '../../lib/report/receipt-text.ts'
import { count } from '../../lib/report/wording.ts'
import { linesForReceipts, loadCampaign } from '../../lib/service/load-campaign.ts'
import { receiptOf } from '../../lib/service/receipt-of.ts'
import { type DepositRequest, receiveDeposit } from '../../lib/service/receive-deposit.ts'
import { type RunOutcome, runSynthesis } from '../../lib/service/run-synthesis.ts'
import type { LocalStore } from '../local.ts'
import { campaignWith } from './campaign-settings.ts'
import { chosenAcademie } from './chosen-academie.ts'
import { DEFAULT_STORE, SAMPLE_STORE } from './default-store.ts'
import { type DepositorOptions, depositorWords } from './depositor.ts'
import { EXIT, Failure } from './exit.ts'
import { prepareOutput, writeOutput } from './output-folder.ts'
import { type Screen, screenOn } from './screen.ts'
import { findSources, type Source } from './sources.ts'
import { Tally } from './tally.ts'
import { logFor, withStore } from './with-store.ts'
import { writeRun } from './write-run.ts'

export interface WholeJobOptions extends DepositorOptions {
  readonly out: string
  readonly store?: string
  readonly academie?: string
  readonly quiet?: boolean
  readonly verbose?: boolean
  readonly config?: string
  readonly deadline?: string
  readonly late?: string
}

/** Our own sample archives, beside the program. */
const SAMPLES = fileURLToPath(new URL('../test/samples', import.meta.url))

/**
 * The whole job: receives the deposits, reads their documents, consolidates the synthesis, writes the files and the
 * receipts. Killed and started again, it goes on where it stopped.
 * @returns the exit code
 */
export async function wholeJob(paths: readonly string[], options: WholeJobOptions): Promise<number> {
  const academie = chosenAcademie(options.academie)
  const said = depositorWords(options)
  const campaign = await campaignWith(options)
  const sources = await findSources(paths.length > 0 ? paths : await sampleArchives())
  await prepareOutput(options.out)
  const folder = options.store ?? (paths.length > 0 ? DEFAULT_STORE : SAMPLE_STORE)
  const screen = screenOn(process.stderr, { quiet: options.quiet ?? false })
  const tally = new Tally(screen)
  const hooks = {
    campaign,
    log: logFor(options.verbose),
    onSent: (messages: readonly unknown[]) => tally.expect(messages.length),
    onRead: ({ file }: { readonly file: string }) => tally.read(file),
  }
  return tally.during(() =>
    withStore(folder, hooks, async (store) => {
      const deposits = await receiveAll(store, sources, { academie, ...said }, screen)
      await store.readAll()
      screen.done()
      return conclude(store, deposits, options.out, screen)
    }),
  )
}

async function sampleArchives(): Promise<readonly string[]> {
  const files = await readdir(SAMPLES).catch(() => [])
  const zips = files.filter((file) => file.endsWith('.zip')).map((file) => join(SAMPLES, file))
  if (zips.length > 0) return zips
  throw new Failure('Indiquez au moins une archive, un dossier ou un document. Voyez « synthese --help ».', EXIT.usage)
}

async function receiveAll(
  { services }: LocalStore,
  sources: readonly Source[],
  said: Pick<DepositRequest, 'academie' | keyof DepositorWords>,
  screen: Screen,
): Promise<readonly Deposit[]> {
  const deposits = new Map<string, Deposit>()
  for (const source of sources) {
    screen.progress(`Dépôt      ${source.name}`)
    const { deposit, already } = await receiveDeposit(services, {
      name: source.name,
      ...said,
      content: await source.load(),
    })
    deposits.set(deposit.id, deposit)
    screen.say(`Dépôt      ${source.name}  ${deposit.number}${already ? '  déjà reçu' : ''}`)
  }
  return [...deposits.values()]
}

/** Everything is read: the run, its files, the receipts. */
async function conclude(
  { services }: LocalStore,
  given: readonly Deposit[],
  out: string,
  screen: Screen,
): Promise<number> {
  const loaded = await loadCampaign(services)
  const lines = linesForReceipts(loaded)
  const ids = new Set(given.map((d) => d.id))
  const read = lines.filter((l) => l.record !== null && ['read', 'blank'].includes(l.record.status))
  screen.progress('Agrégation')
  const outcome = read.length > 0 ? await runSynthesis(services) : null
  screen.done()
  for (const { deposit } of loaded.deposits) {
    const receipt = await receiptOf(services.records, deposit, lines, outcome?.run ?? null, loaded)
    const text = receiptText(receipt)
    await writeOutput(out, [{ path: `recepisses/${deposit.number}.txt`, bytes: Buffer.from(text) }])
    if (ids.has(deposit.id)) process.stdout.write(`${text}\n`)
    else screen.say(`Récépissé mis à jour : ${deposit.number} – ${stateLine(receipt)}`)
  }
  if (outcome) {
    const files = placesOf(outcome.run, outcome.files)
    const kept = await writeRun(out, outcome.run, files)
    if (kept !== null) screen.say(kept)
    process.stdout.write(`${summary(outcome, files.length, out)}\n`)
  }
  if (read.some((l) => ids.has(l.deposit.id))) return EXIT.done
  screen.say(`REFUSÉ  Aucun document n'a pu être lu ; les raisons sont dans ${join(out, 'recepisses')}.`)
  return EXIT.refused
}

function summary({ run, fresh, files }: RunOutcome, written: number, out: string): string {
  const what = fresh
    ? `Agrégation n° ${run.number} terminée, provisoire.`
    : `Rien de nouveau depuis l'agrégation n° ${run.number}. Aucune agrégation créée.`
  const first = files.find((f) => f.path === 'index.html') ? ` Ouvrez ${join(out, 'index.html')} pour la lire.` : ''
  return `${what} ${count(written, 'fichier écrit', 'fichiers écrits')} dans ${out}, sous leur numéro dans ${join(out, runFolder(run))}, récépissés dans ${join(out, 'recepisses')}.${first}`
}
