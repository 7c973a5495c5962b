import { isPublished } from '../domain/publication.ts'
import type { NationalSynthesis, RunRecord } from '../domain/synthesis.ts'
import type { BlobStore, Records } from './ports.ts'
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

/**
 * What a run said, from the file that it wrote.
 * @throws Error where the file is lost
 */
export async function synthesisOfRun(blobs: Pick<BlobStore, 'get'>, run: RunRecord): Promise<NationalSynthesis> {
  const [file] = await filesOf(blobs, run, (path) => path === SYNTHESIS)
  if (!file) throw new Error(`what run ${run.number} said is lost`)
  return JSON.parse(Buffer.from(file.bytes).toString('utf8')) as NationalSynthesis
}
