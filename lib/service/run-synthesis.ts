import { stands } from '../domain/correction.ts'
import { METHOD_VERSION, SOFTWARE_VERSION } from '../domain/method.ts'
import type { RunHead, RunRecord } from '../domain/run.ts'
import type { NationalSynthesis } from '../domain/synthesis.ts'
import { renderAll } from '../report/render.ts'
import { assemble } from '../synthesis/assemble.ts'
import { inputsByTheme } from '../synthesis/theme-part.ts'
import { registryKey } from './blob-keys.ts'
import { linesForSynthesis, loadCampaign } from './load-campaign.ts'
import { registryOf, withPast } from './past-runs.ts'
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
}

/** Another run took the number that this one was to have. */
export class RunConflict extends Error {
  override readonly name = 'RunConflict'
}

/**
 * Consolidates what the campaign holds into a run: ideas, files, and the record of the run last, which is its commit
 * mark: a run that was killed leaves nothing that anyone can see, and the next gives the same ideas the same ids.
 * It is compared with the last published run, else with the last one. Every quote is found again in its document first.
 * @throws RunConflict where another run was quicker; QuoteNotFound (verify-quotes.ts)
 */
export async function runSynthesis(
  services: Pick<Services, 'campaign' | 'records' | 'blobs' | 'clock' | 'log'>,
  { dryRun = false, themes = themeHere }: RunOptions = {},
): Promise<RunOutcome> {
  const { campaign, records, blobs, clock, log } = services
  const loaded = await loadCampaign(services)
  const lines = linesForSynthesis(loaded)
  const decisions = (await records.decisions(campaign.id)).filter(stands)
  const { material, read } = await gather(records, loaded.deposits, lines, loaded.corrections, loaded.rulings.late)
  const inputDigest = digestOf(campaign.id, lines, material, decisions)
  const last = await records.latestRun(campaign.id)
  if (last?.inputDigest === inputDigest) return { run: last, fresh: false, files: await filesOf(blobs, last) }

  await verifyQuotes(blobs, read)
  const head: RunHead = {
    number: (last?.number ?? 0) + 1,
    at: clock.now().toISOString(),
    status: 'provisional',
    method: METHOD_VERSION,
    software: SOFTWARE_VERSION,
    inputDigest,
    previous: last?.number ?? null,
  }
  const frame = { ...material, campaign: campaign.id, run: head, decisions }
  const inputs = inputsByTheme({ ...frame, registry: last ? await registryOf(blobs, last) : [] })
  const { synthesis: counted, registry } = assemble(frame, await Promise.all(inputs.map((i) => themes(head, i))))
  const { withdrawn } = material
  const alone = withdrawn.length > 0 ? { ...counted, withdrawn } : counted
  const { synthesis, against } = await withPast(services, alone, last, registry)
  const said = { synthesis, against }
  if (dryRun) return { run: { ...head, campaign: campaign.id, files: NO_FILES }, fresh: true, files: [], said }
  const files = await renderAll(synthesis, { contact: campaign.contact })
  const stored = await storeFiles(blobs, head, files)
  await blobs.put(registryKey(head), Buffer.from(JSON.stringify(registry)), 'application/json')
  const run: RunRecord = { ...head, campaign: campaign.id, files: stored }
  if (!(await records.createRun(run))) throw new RunConflict(`run ${run.number} exists`)
  log.info('run recorded', { run: run.number, items: synthesis.inputs.items, documents: synthesis.inputs.documents })
  return { run, fresh: true, files, said }
}
