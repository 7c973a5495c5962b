import { isPublished } from '../domain/publication.ts'
import { accountsOf, type RunHead, type RunRecord } from '../domain/run.ts'
import type { NationalSynthesis, RegisteredIdea } from '../domain/synthesis.ts'
import { compareRuns } from '../synthesis/compare.ts'
import { historyOf } from '../synthesis/history.ts'
import { registryKey } from './blob-keys.ts'
import type { BlobStore, Records } from './ports.ts'
import { rereadRun } from './reread-run.ts'
import type { Services } from './services.ts'
import { filesOf } from './stored-files.ts'

const SYNTHESIS = 'synthese-nationale.json'

type Dated = Pick<RunHead, 'number' | 'at' | 'asOf'>

/**
 * The runs that one follows: made before it, of accounts that are no later than its own. A run that is stopped at an
 * earlier day thus follows those of that day, and is followed by none that knows more.
 * @returns the latest accounts first
 */
export function runsBefore(runs: readonly RunRecord[], run: Dated): RunRecord[] {
  const until = accountsOf(run).getTime()
  return runs
    .filter((r) => r.number < run.number && accountsOf(r).getTime() <= until)
    .sort((a, b) => accountsOf(b).getTime() - accountsOf(a).getTime() || b.number - a.number)
}

/** The run that one is compared with: of those that it follows, the last published, else the last; null where there is none. */
export async function comparedBefore(
  records: Pick<Records, 'runs' | 'publications'>,
  campaign: string,
  run: Dated,
): Promise<RunRecord | null> {
  const [all, publications] = await Promise.all([records.runs(campaign), records.publications(campaign)])
  const runs = runsBefore(all, run)
  return runs.find((r) => isPublished(publications.get(r.number))) ?? runs[0] ?? null
}

/**
 * What a run says, once more, with what changed since the run that it is compared with, and what earlier ones said.
 * @param last the run that it follows
 */
export async function withPast(
  services: Pick<Services, 'campaign' | 'records' | 'blobs'>,
  alone: NationalSynthesis,
  last: RunRecord | null,
  registry: readonly RegisteredIdea[],
): Promise<{ readonly synthesis: NationalSynthesis; readonly against: NationalSynthesis | null }> {
  const { records, blobs, campaign } = services
  const compared = last && (await comparedBefore(records, campaign.id, alone.run))
  if (!last || !compared) return { synthesis: alone, against: null }
  const against = await synthesisOfRun(blobs, compared)
  const previous = compared.number === last.number ? against : await synthesisOfRun(blobs, last)
  const reread = await rereadRun(services, against, { method: alone.run.method, registry })
  const changes = compareRuns(against, alone, reread)
  const step = previous === against ? changes : compareRuns(previous, alone)
  return { synthesis: { ...alone, changes, history: historyOf(previous, alone, step) }, against }
}

/**
 * The ideas that earlier runs named, as a run left them. They travel with their run, so that one that did not end names
 * none.
 */
export async function registryOf(blobs: Pick<BlobStore, 'get'>, run: RunRecord): Promise<RegisteredIdea[]> {
  const bytes = await blobs.get(registryKey(run))
  if (!bytes) throw new Error(`the registry of run ${run.number} is lost`)
  return JSON.parse(Buffer.from(bytes).toString('utf8')) as RegisteredIdea[]
}

/**
 * What a run said, from the file that it wrote.
 * @throws Error where the file is lost
 */
export async function synthesisOfRun(blobs: Pick<BlobStore, 'get'>, run: RunRecord): Promise<NationalSynthesis> {
  const [file] = await filesOf(blobs, run, (path) => path === SYNTHESIS)
  if (!file) throw new Error(`what run ${run.number} said is lost`)
  return JSON.parse(Buffer.from(file.bytes).toString('utf8')) as NationalSynthesis
}
