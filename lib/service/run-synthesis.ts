import { inForce } from '../domain/as-of.ts'
import { METHOD_VERSION, SOFTWARE_VERSION } from '../domain/method.ts'
import { endOfDay } from '../domain/paris-clock.ts'
import type { RunHead, RunRecord } from '../domain/run.ts'
import type { NationalSynthesis, RegisteredIdea } from '../domain/synthesis.ts'
import { renderAll } from '../report/render.ts'
import { assemble } from '../synthesis/assemble.ts'
import { inputsByTheme } from '../synthesis/theme-part.ts'
import { registryKey } from './blob-keys.ts'
import { linesForSynthesis, loadCampaign } from './load-campaign.ts'
import { registryOf, runsBefore, withPast } from './past-runs.ts'
import type { Services } from './services.ts'
import { filesOf, type RunFile, storeFiles } from './stored-files.ts'
import { digestOf, gather } from './synthesis-input.ts'
import { type ThemeWork, themeHere } from './theme-work.ts'
import { verifyQuotes } from './verify-quotes.ts'

export interface RunOutcome {
  readonly run: RunRecord
  /** False where nothing has changed since the last run: it stands, and these are its files. */
  readonly fresh: boolean
  readonly files: readonly RunFile[]
  /** What a fresh run says, with what it was compared with. */
  readonly said?: { readonly synthesis: NationalSynthesis; readonly against: NationalSynthesis | null }
}

/** What a run that is not recorded has. */
const NO_FILES: RunRecord['files'] = { key: '', sha256: '', count: 0, bytes: 0 }

export interface RunOptions {
  /** Nothing is recorded: what the run would say. */
  readonly dryRun?: boolean
  /** Where each theme is worked on; by default here. */
  readonly themes?: ThemeWork
  /** The day in Paris, as in `2020-10-09`, at the end of which the accounts are stopped; by default those of now. */
  readonly asOf?: string
}

/** Another run took the number that this one was to have. */
export class RunConflict extends Error {
  override readonly name = 'RunConflict'
}

/**
 * Consolidates what the campaign holds into a run: ideas, files, and the record of the run last, which is its commit
 * mark: a run that was killed leaves nothing that anyone can see, and the next gives the same ideas the same ids.
 * It is compared with the last published run, else with the last one. Every quote is found again in its document first.
 * A run of an earlier day stands beside the others: it follows the runs of that day, and what is next made of the
 * accounts of the time does as if it had not been, the ids that it gave aside.
 * @throws RunConflict where another run was quicker; QuoteNotFound (verify-quotes.ts)
 */
export async function runSynthesis(
  services: Pick<Services, 'campaign' | 'records' | 'blobs' | 'clock' | 'log'>,
  { dryRun = false, themes = themeHere, asOf }: RunOptions = {},
): Promise<RunOutcome> {
  const { campaign, records, blobs, clock, log } = services
  const instant = asOf === undefined ? undefined : endOfDay(asOf)
  const loaded = await loadCampaign(services, instant)
  const lines = linesForSynthesis(loaded)
  const decisions = inForce(await records.decisions(campaign.id), instant)
  const { material, read } = await gather(records, loaded.deposits, lines, loaded.corrections, loaded.rulings.late)
  const inputDigest = digestOf(campaign.id, lines, material, decisions)
  const runs = await records.runs(campaign.id)
  const same = runs.find((run) => run.asOf === asOf)
  if (same?.inputDigest === inputDigest) return { run: same, fresh: false, files: await filesOf(blobs, same) }

  await verifyQuotes(blobs, read)
  const [newest] = runs
  const dated = {
    number: (newest?.number ?? 0) + 1,
    at: clock.now().toISOString(),
    ...(asOf === undefined ? {} : { asOf }),
  }
  const last = runsBefore(runs, dated)[0] ?? null
  const head: RunHead = {
    ...dated,
    status: 'provisional',
    method: METHOD_VERSION,
    software: SOFTWARE_VERSION,
    inputDigest,
    previous: last?.number ?? null,
  }
  const frame = { ...material, campaign: campaign.id, run: head, decisions }
  const known = newest ? await registryOf(blobs, newest) : []
  const inputs = inputsByTheme({ ...frame, registry: known })
  const { synthesis: counted, registry } = assemble(frame, await Promise.all(inputs.map((i) => themes(head, i))))
  const { withdrawn } = material
  const alone = withdrawn.length > 0 ? { ...counted, withdrawn } : counted
  const { synthesis, against } = await withPast(services, alone, last, registry)
  const said = { synthesis, against }
  if (dryRun) return { run: { ...head, campaign: campaign.id, files: NO_FILES }, fresh: true, files: [], said }
  const files = await renderAll(synthesis, { contact: campaign.contact })
  const stored = await storeFiles(blobs, head, files)
  await blobs.put(
    registryKey(head),
    Buffer.from(JSON.stringify(asOf === undefined ? registry : withNew(known, registry))),
    'application/json',
  )
  const run: RunRecord = { ...head, campaign: campaign.id, files: stored }
  if (!(await records.createRun(run))) throw new RunConflict(`run ${run.number} exists`)
  log.info('run recorded', { run: run.number, items: synthesis.inputs.items, documents: synthesis.inputs.documents })
  return { run, fresh: true, files, said }
}

/** The registry as it was, with the ids that a run of an earlier day gave: what ideas hold now is not what they held then. */
function withNew(known: readonly RegisteredIdea[], made: readonly RegisteredIdea[]): readonly RegisteredIdea[] {
  const ids = new Set(known.map(({ id }) => id))
  return [...known, ...made.filter(({ id }) => !ids.has(id))]
}
