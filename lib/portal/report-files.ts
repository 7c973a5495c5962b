import { Hono } from 'hono'
import { etag } from 'hono/etag'
import { mediaTypeOf } from '../report/media-types.ts'
import { numberedPath } from '../report/numbered.ts'
import type { Services } from '../service/services.ts'
import { currentFiles } from './current-files.ts'

/** Of our own pages: nothing from elsewhere, no script. */
const POLICY = "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'"

/**
 * The files of the last run as it stands now, by their paths in the output folder, and those of any run under its number.
 * Every answer has the tag of its own bytes, so that a browser asks whether it changed: publication changes it.
 * @param banner what stands at the top of every page, as markup
 */
export function reportFiles(services: Pick<Services, 'campaign' | 'records' | 'blobs'>, banner: string) {
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
      'Content-Security-Policy': POLICY,
      'Cache-Control': 'private, no-cache',
    }
    if (!path.endsWith('.html')) return c.body(new Uint8Array(file), 200, headers)
    const page = Buffer.from(file).toString('utf8')
    return c.body(
      page.replace(/<header\b/, (header) => `${banner}\n${header}`),
      200,
      headers,
    )
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
