import { isPublished } from '../domain/publication.ts'
import type { RunRecord } from '../domain/run.ts'
import type { Services } from './services.ts'

type Needs = Pick<Services, 'records' | 'clock' | 'log'>

/** Publishes a run; the run itself never changes. @returns false where it was published already */
export async function publishRun({ records, clock, log }: Needs, run: RunRecord, by: string): Promise<boolean> {
  const known = (await records.publications(run.campaign)).get(run.number)
  if (isPublished(known)) return false
  await records.putPublication({ campaign: run.campaign, run: run.number, at: clock.now().toISOString(), by })
  log.info('run published', { run: run.number })
  return true
}

/** Takes a publication back. @returns false where the run is not published */
export async function unpublishRun({ records, clock, log }: Needs, run: RunRecord, by: string): Promise<boolean> {
  const known = (await records.publications(run.campaign)).get(run.number)
  if (!isPublished(known)) return false
  await records.putPublication({ ...known, unpublishedAt: clock.now().toISOString(), unpublishedBy: by })
  log.info('run published no more', { run: run.number })
  return true
}
