import { isPublished } from '../domain/publication.ts'
import type { RunRecord } from '../domain/run.ts'
import type { NationalSynthesis, RegisteredIdea } from '../domain/synthesis.ts'
import { compareRuns } from '../synthesis/compare.ts'
import { historyOf } from '../synthesis/history.ts'
import { registryKey } from './blob-keys.ts'
import type { BlobStore, Records } from './ports.ts'
import { rereadRun } from './reread-run.ts'
import type { Services } from './services.ts'
import { filesOf } from './stored-files.ts'

const SYNTHESIS = 'synthese-nationale.json'

/** The run that a next one is compared with: the last published, else the last; null where there is none. */
export function comparedRun(records: PastRuns, campaign: string): Promise<RunRecord | null> {
  return comparedBefore(records, campaign, Number.POSITIVE_INFINITY)
}

type PastRuns = Pick<Records, 'runs' | 'publications'>

/** Likewise for the run of a number. */
export async function comparedBefore(records: PastRuns, campaign: string, number: number): Promise<RunRecord | null> {
  const [all, publications] = await Promise.all([records.runs(campaign), records.publications(campaign)])
  const runs = all.filter((run) => run.number < number)
  return runs.find((run) => isPublished(publications.get(run.number))) ?? runs[0] ?? null
}

/** What a run says, once more, with what changed since the run that it is compared with, and what earlier ones said. */
export async function withPast(
  services: Pick<Services, 'campaign' | 'records' | 'blobs'>,
  alone: NationalSynthesis,
  last: RunRecord | null,
  registry: readonly RegisteredIdea[],
): Promise<{ readonly synthesis: NationalSynthesis; readonly against: NationalSynthesis | null }> {
  const { records, blobs, campaign } = services
  const compared = last && (await comparedRun(records, campaign.id))
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
