import { randomBytes } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { DEPOSIT_LIMITS } from '../archive/limits.ts'
import { receiptText } from '../report/receipt-text.ts'
import { nextRun } from '../service/schedule.ts'
import type { Services } from '../service/services.ts'
import { createApi } from './api.ts'
import { documentRoutes } from './document-routes.ts'
import { findDeposit } from './find-deposit.ts'
import { depositOfForm } from './local-deposit.ts'
import { localHome } from './local-home.ts'
import { LOCAL_MODE, withBanner } from './local-page.ts'
import { HttpProblem, problemResponse } from './problem-details.ts'
import { reportFiles } from './report-files.ts'
import { withFilterLink, withSourceLinks } from './source-links.ts'
import { themeRoutes } from './theme-routes.ts'

/** What one machine does beside answering. */
export interface LocalSite {
  /** A sentence: when the next run is. */
  readonly calendar: () => Promise<string>
  /** Makes a run now, where there is something new; false where one is being made. */
  readonly aggregate: () => Promise<boolean>
}

/** Whoever sits at the machine. */
const LOCAL_CLAIMS = { sub: 'local', roles: ['operateur', 'analyste'] }

/** Names under which a browser of this machine asks: any other is a page from elsewhere that had its name lead here. */
const LOCAL_HOSTS = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** What a form has beside its file. */
const FORM_BYTES = 1024 * 1024

/**
 * The site of one machine, without authentication: the API, the files of the last run, and a page to deposit on. It
 * must listen on the loopback alone; requests that a page from elsewhere makes are refused.
 */
export function createLocalSite(services: Services, { calendar, aggregate }: LocalSite): Hono {
  const { campaign, records } = services
  const api = createApi<{ readonly requestId: string }>(
    { ...services, uploads: services.blobs, nextRun: () => nextRun(services) },
    { claims: () => LOCAL_CLAIMS, requestId: ({ requestId }) => requestId },
  )
  const site = new Hono()
  site.use(async (c, next) => {
    const { hostname, origin } = new URL(c.req.url)
    if (!LOCAL_HOSTS.has(hostname)) return c.text('Ce service ne répond que sur cette machine.', 421)
    // Browsers say where a form comes from; a program that says nothing runs on this machine.
    const from = c.req.header('Origin')
    if (from !== undefined && from !== origin)
      return c.text('Cette demande vient d’un autre site : elle est refusée.', 403)
    await next()
    c.res.headers.set('X-Mode', LOCAL_MODE)
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store')
  })
  site.use(bodyLimit({ maxSize: DEPOSIT_LIMITS.packed + FORM_BYTES }))
  site.onError((error, c) => {
    const requestId = reference()
    if (error instanceof HttpProblem) return problemResponse(error, c.req.path, requestId)
    if (error instanceof HTTPException) return error.getResponse()
    services.log.error('request failed', { requestId, path: c.req.path, error })
    return problemResponse(new HttpProblem('incident', { values: { reference: requestId } }), c.req.path, requestId)
  })

  site.get('/', async (c) =>
    c.html(
      await localHome({
        title: campaign.title,
        run: await records.latestRun(campaign.id),
        calendar: await calendar(),
        deposits: await records.deposits(campaign.id),
      }),
    ),
  )
  site.get('/rapport', (c) => c.redirect('/rapport/'))
  site.route(
    '/rapport',
    reportFiles(services, (page, path, run) => withFilterLink(withSourceLinks(withBanner(page)), path, run)),
  )
  site.route('/', documentRoutes(services))
  site.route('/themes', themeRoutes(services))
  site.post('/deposer', async (c) => c.redirect(`/depots/${(await depositOfForm(services, c)).deposit.number}`, 303))
  site.get('/depots/:number', async (c) => {
    const receipt = (await findDeposit(services, c.req.param('number'), await nextRun(services)))?.receipt
    return receipt ? c.text(receiptText(receipt)) : c.text("Ce dépôt n'existe pas.", 404)
  })
  site.post('/agregations', async (c) =>
    (await aggregate()) ? c.redirect('/', 303) : c.text('Une agrégation est en cours.', 409),
  )
  site.post('/v1/deposits', async (c, next) => {
    if (!c.req.header('Content-Type')?.startsWith('multipart/form-data')) return next()
    const { deposit, already } = await depositOfForm(services, c)
    const location = `/v1/deposits/${deposit.number}`
    return c.json({ id: deposit.id, number: deposit.number }, already ? 200 : 201, { Location: location })
  })
  site.all('*', (c: Context) => api.fetch(c.req.raw, { requestId: reference() }))
  return site
}

/** What people quote of a request. */
const reference = () => randomBytes(4).toString('hex').toUpperCase()
