import { isPublished } from '../domain/publication.ts'
import type { RunRecord } from '../domain/run.ts'
import { synthesisOfRun } from './past-runs.ts'
import { filesInFormats, isInFormats, isWhole, type ReportFormat } from './run-files.ts'
import type { Services } from './services.ts'
import type { RunFile } from './stored-files.ts'

/**
 * The files of a run as it stands now: exactly as it wrote them or, once it is published, rendered once more from what it
 * said, to tell who validated it and when. What the run wrote stays as it is; its data are the same bytes in both.
 * @param formats all where null
 */
export async function filesNow(
  { records, blobs, campaign }: Pick<Services, 'records' | 'blobs' | 'campaign'>,
  run: RunRecord,
  formats: readonly ReportFormat[] | null,
): Promise<readonly RunFile[]> {
  const publication = (await records.publications(run.campaign)).get(run.number)
  const said = isPublished(publication) ? await synthesisOfRun(blobs, run) : null
  if (!isPublished(publication) || said === null || !isWhole(said)) return filesInFormats(blobs, run, formats)
  const { renderAll } = await import('../report/render.ts')
  const { at, by } = publication
  const files = await renderAll(said, { validated: { at, by }, contact: campaign.contact })
  return files.filter(({ path }) => isInFormats(path, formats))
}
