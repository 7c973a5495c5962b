import { handle, type LambdaEvent } from 'hono/aws-lambda'
import { createApi } from '../lib/portal/api.ts'
import { basics, records, scheduleExpression, uploads } from './services-aws.ts'
import { nextOf } from './timetable.ts'

const { clock, ...others } = basics()
const expression = scheduleExpression()
const nextRun = async (): Promise<Date | null> => nextOf(expression, clock.now())
const services = { ...others, clock, records: records(), uploads: uploads(), nextRun }

/** HTTP requests. API Gateway has verified the token, or let `/health` through without one. */
export const handler = handle(
  createApi<{ event: LambdaEvent }>(services, {
    claims: ({ event }) => contextOf(event, 'authorizer', 'jwt', 'claims'),
    requestId: ({ event }) => String(contextOf(event, 'requestId')),
  }),
)

/** A part of the event's request context, whichever version of the payload; undefined where there is none. */
function contextOf({ requestContext }: LambdaEvent, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, name) => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined),
    requestContext,
  )
}
