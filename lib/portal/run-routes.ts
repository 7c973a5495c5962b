import { Hono } from 'hono'
import { isPublished } from '../domain/publication.ts'
import type { Services } from '../service/services.ts'
import type { Variables } from './access.ts'
import { HttpProblem } from './problem-details.ts'

export type RunServices = Pick<Services, 'campaign' | 'records'>

/** Runs: national, so open to every role. */
export function runRoutes({ campaign, records }: RunServices): Hono<{ Variables: Variables }> {
  return new Hono<{ Variables: Variables }>().get('/latest', async (c) => {
    const run = await records.latestRun(campaign.id)
    if (!run) throw new HttpProblem('introuvable', { detail: "Aucune agrégation n'a encore été établie." })
    const { files, ...head } = run
    const publication = (await records.publications(campaign.id)).get(run.number)
    // What the run's own record says of it is of the day when it was made.
    const status = isPublished(publication) ? { status: 'published', publishedAt: publication.at } : {}
    return c.json({ ...head, ...status, files: { count: files.count, bytes: files.bytes } })
  })
}
