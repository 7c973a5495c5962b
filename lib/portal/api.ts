import { type Context, Hono } from 'hono'
import { SOFTWARE_VERSION } from '../domain/method.ts'
import type { Log } from '../service/ports.ts'
import { callerOf, type Variables } from './access.ts'
import { type DepositServices, depositRoutes } from './deposit-routes.ts'
import { HttpProblem, problemResponse } from './problem-details.ts'
import { type RunServices, runRoutes } from './run-routes.ts'

export type ApiServices = DepositServices & RunServices & { readonly log: Log }

/** What only the place where we run knows of a request. */
export interface Platform<Bindings extends object> {
  /** Claims of a token that has been verified; undefined where there is none. */
  readonly claims: (env: Bindings) => unknown
  /** The reference that people quote. */
  readonly requestId: (env: Bindings) => string
}

/**
 * The JSON API, the same on Lambda and on one machine. Messages are French whatever the request asks for, errors are
 * problem details, and every answer has the reference of its request in `X-Request-Id`.
 */
export function createApi<Bindings extends object>(
  services: ApiServices,
  platform: Platform<Bindings>,
): Hono<{ Bindings: Bindings; Variables: Variables }> {
  const app = new Hono<{ Bindings: Bindings; Variables: Variables }>()
  const answer = (c: Context<{ Bindings: Bindings; Variables: Variables }>, found: HttpProblem): Response => {
    const requestId = platform.requestId(c.env)
    const response = problemResponse(found, c.req.path, requestId)
    response.headers.set('X-Request-Id', requestId)
    return response
  }

  app.use(async (c, next) => {
    await next()
    c.res.headers.set('X-Request-Id', platform.requestId(c.env))
    c.res.headers.set('Cache-Control', 'no-store')
  })
  app.onError((error, c) => {
    if (error instanceof HttpProblem) return answer(c, error)
    const reference = platform.requestId(c.env)
    services.log.error('request failed', { requestId: reference, path: c.req.path, error })
    return answer(c, new HttpProblem('incident', { values: { reference } }))
  })
  app.notFound((c) => answer(c, new HttpProblem('introuvable')))

  app.get('/health', (c) => c.json({ status: 'ok', version: SOFTWARE_VERSION }))
  app.use('/v1/*', async (c, next) => {
    const caller = callerOf(platform.claims(c.env))
    if (!caller) throw new HttpProblem('non-connecte')
    c.set('caller', caller)
    await next()
  })
  app.route('/v1/deposits', depositRoutes(services))
  app.route('/v1/runs', runRoutes(services))
  return app
}
