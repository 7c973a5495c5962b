import { isPublished } from '../domain/publication.ts'
import type { RunRecord } from '../domain/run.ts'
import type { Theme } from '../domain/theme.ts'
import { forPublic } from '../report/for-public.ts'
import { synthesisOfRun } from './past-runs.ts'
import { Refusal } from './refusal.ts'
import { filesOfTheme, isInFormats, isWhole, type ReportFormat, type THEME_FORMATS } from './run-files.ts'
import type { Services } from './services.ts'
import type { RunFile } from './stored-files.ts'

type Needs = Pick<Services, 'records' | 'blobs' | 'campaign'>

/**
 * The files of a published run for the public (report/for-public.ts).
 * @param formats all where null
 * @throws Refusal while it is not published, or where it is of a version that said less than reports hold
 */
export async function filesForPublic(
  services: Needs,
  run: RunRecord,
  formats: readonly ReportFormat[] | null,
): Promise<readonly RunFile[]> {
  const at = await publishedAt(services, run)
  const said = await synthesisOfRun(services.blobs, run)
  if (!isWhole(said))
    throw new Refusal(
      'impossible',
      `L'agrégation n° ${run.number} est d'une version antérieure du logiciel (méthode ${run.method}) : son rapport public ne peut pas en être tiré. Relancez une agrégation et publiez-la.`,
    )
  const { renderAll } = await import('../report/render.ts')
  const files = await renderAll(forPublic(said), { validated: { at }, contact: services.campaign.contact })
  return files.filter(({ path }) => isInFormats(path, formats))
}

/** Likewise what it says of one theme, as data. */
export async function themeForPublic(
  services: Needs,
  run: RunRecord,
  theme: Theme | null,
  formats: readonly (typeof THEME_FORMATS)[number][],
): Promise<readonly RunFile[]> {
  await publishedAt(services, run)
  return filesOfTheme(services, run, theme, formats, forPublic)
}

/** @throws Refusal that tells which run is published */
async function publishedAt({ records, campaign }: Needs, run: RunRecord): Promise<string> {
  const publications = await records.publications(campaign.id)
  const own = publications.get(run.number)
  if (isPublished(own)) return own.at
  const last = (await records.runs(campaign.id)).find(({ number }) => isPublished(publications.get(number)))
  const instead = last ? ` La dernière publiée est la n° ${last.number} : indiquez --run ${last.number}.` : ''
  throw new Refusal(
    'conflict',
    `L'agrégation n° ${run.number} n'est pas publiée : elle n'a pas de rapport public. Publiez-la d'abord : synthese runs publish ${run.number}.${instead}`,
  )
}
