import { isPublished, type Publication } from '../domain/publication.ts'
import type { RunRecord } from '../domain/run.ts'
import type { NationalSynthesis } from '../domain/synthesis.ts'
import { synthesisOfRun } from './past-runs.ts'
import { filesInFormats, isInFormats, isWhole, type ReportFormat } from './run-files.ts'
import type { Services } from './services.ts'
import type { RunFile } from './stored-files.ts'

/** What a run says never changes: these stay the bytes that it wrote. */
const DATA = ['json', 'csv', 'txt'] as const satisfies readonly ReportFormat[]

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
  const files = await validated({ blobs, campaign }, run, said, publication)
  return files.filter(({ path }) => isInFormats(path, formats))
}

/** The reports once more, beside the data as they are, and what lists them all. */
async function validated(
  { blobs, campaign }: Pick<Services, 'blobs' | 'campaign'>,
  run: RunRecord,
  said: NationalSynthesis,
  { at, by }: Publication,
): Promise<readonly RunFile[]> {
  const [{ renderAll }, { MANIFEST, renderManifest }] = await Promise.all([
    import('../report/render.ts'),
    import('../report/manifest.ts'),
  ])
  const data = new Map((await filesInFormats(blobs, run, DATA)).map(({ path, bytes }) => [path, bytes]))
  const files = (await renderAll(said, { validated: { at, by }, contact: campaign.contact }))
    .filter(({ path }) => path !== MANIFEST)
    .map((file) => ({ ...file, bytes: data.get(file.path) ?? file.bytes }))
  const manifest = renderManifest(said.campaign, said.run, files)
  return [...files, { path: MANIFEST, bytes: new TextEncoder().encode(manifest) }]
}
