import { createApi } from '../../lib/portal/api.ts'
import { type UploadMemory, uploadMemory } from '../service/uploads.ts'

type Claims = Readonly<Record<string, unknown>>

export const DEPOSANT: Claims = { sub: 'u1', 'cognito:groups': '[deposant]', 'custom:academies': 'nantes,la-reunion' }
export const ANALYSTE: Claims = { sub: 'u2', 'cognito:groups': '[analyste]' }
export const OPERATEUR: Claims = { sub: 'u3', 'cognito:groups': '[operateur]' }

export const REQUEST_ID = '7F3A-21'

/** The API over services that forget, asked by whom the test says. */
export function asking(m: UploadMemory = uploadMemory()) {
  const logged: Readonly<Record<string, unknown>>[] = []
  const log = { ...m.log, error: (_: string, fields = {}) => void logged.push(fields) }
  const app = createApi<{ claims: unknown }>(
    { ...m, log, nextRun: async () => new Date('2020-10-09T04:00:00Z') },
    { claims: (env) => env.claims, requestId: () => REQUEST_ID },
  )
  const ask = async (claims: unknown, path: string, init?: RequestInit) => app.request(path, init, { claims })
  return {
    m,
    logged,
    get: (claims: unknown, path: string, headers: Record<string, string> = {}) => ask(claims, path, { headers }),
    post: (claims: unknown, path: string, body: unknown) =>
      ask(claims, path, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) }),
  }
}

/** The body of an answer that is a problem, checked as such. */
export async function problemOf(response: Response): Promise<Readonly<Record<string, unknown>>> {
  if (response.headers.get('Content-Type') !== 'application/problem+json') throw new Error('not a problem')
  const body = (await response.json()) as Readonly<Record<string, unknown>>
  if (body.status !== response.status) throw new Error('the problem has another status')
  return body
}
