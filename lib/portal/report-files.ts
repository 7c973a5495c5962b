import { Hono } from 'hono'
import { etag } from 'hono/etag'
import { mediaTypeOf } from '../report/media-types.ts'
import { numberedPath } from '../report/numbered.ts'
import type { Services } from '../service/services.ts'
import { currentFiles } from './current-files.ts'
import { PAGE_POLICY } from './local-page.ts'

/**
 * The files of the last run as it stands now, by their paths in the output folder, and those of any run under its number.
 * Every answer has the tag of its own bytes, so that a browser asks whether it changed: publication changes it.
 * @param dressed a page as it is served, from the page as it was rendered, its path and the number of its run
 */
export function reportFiles(
  services: Pick<Services, 'campaign' | 'records' | 'blobs'>,
  dressed: (page: string, path: string, run: number) => string,
) {
  const { campaign, records } = services
  const currentFile = currentFiles(services)
  return new Hono().use(etag()).get('/*', async (c) => {
    const asked = decoded(c.req.path).replace(/^\/rapport\//, '')
    const path = asked === '' || asked.endsWith('/') ? `${asked}index.html` : asked
    const number = /^runs\/n(\d{1,8})\//.exec(path)?.[1]
    const run = await (number ? records.run(campaign.id, Number(number)) : records.latestRun(campaign.id))
    const file = run && (await currentFile(run, (p) => p === path || numberedPath(run, p) === path))
    if (!file)
      return c.text(run || number ? "Ce fichier n'existe pas." : "Aucune agrégation n'a encore été établie.", 404)
    const headers = {
      'Content-Type': mediaTypeOf(path),
      'Content-Security-Policy': PAGE_POLICY,
      'Cache-Control': 'private, no-cache',
    }
    if (!path.endsWith('.html')) return c.body(new Uint8Array(file), 200, headers)
    return c.body(dressed(Buffer.from(file).toString('utf8'), path, run.number), 200, headers)
  })
}

/** An address that is not well encoded leads to no file. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
