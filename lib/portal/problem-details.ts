import * as z from 'zod'
import data from './data/problems.json' with { type: 'json' }

/** Stable for programs; also the end of the address of the page that explains it. */
export type ProblemCode = keyof typeof data

/** What one field of the request has to be. */
export interface FieldError {
  /** JSON Pointer into the body. */
  readonly pointer: string
  readonly detail: string
}

/** RFC 9457, with our members: `code`, `requestId`, `errors`, and what the code adds. */
export interface ProblemDetails {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: ProblemCode
  readonly detail: string
  /** Path of the request. */
  readonly instance: string
  readonly requestId: string
  readonly errors?: readonly FieldError[]
  readonly [member: string]: unknown
}

const PROBLEMS = z
  .record(
    z.string(),
    z.object({ status: z.int().min(400).max(599), title: z.string().min(1), detail: z.string().min(1) }),
  )
  .parse(data) as Readonly<Record<ProblemCode, { status: number; title: string; detail: string }>>

interface HttpProblemOptions {
  /** What replaces `{name}` in title and detail. */
  readonly values?: Readonly<Record<string, string | number>>
  /** In place of the detail that the code has. */
  readonly detail?: string
  readonly errors?: readonly FieldError[]
  /** What the code adds, as the number of the identical deposit. */
  readonly members?: Readonly<Record<string, unknown>>
}

/** Thrown by a route to answer with a problem. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem'
  readonly code: ProblemCode
  readonly options: HttpProblemOptions

  constructor(code: ProblemCode, options: HttpProblemOptions = {}) {
    super(code)
    this.code = code
    this.options = options
  }
}

/** The answer to a request that ends in a problem. */
export function problemResponse({ code, options }: HttpProblem, instance: string, requestId: string): Response {
  const { status, ...texts } = PROBLEMS[code]
  const { values = {}, detail = texts.detail, errors, members } = options
  const body: ProblemDetails = {
    type: `/problemes/${code}`,
    title: filled(texts.title, values),
    status,
    code,
    detail: filled(detail, values),
    instance,
    requestId,
    ...(errors === undefined ? {} : { errors }),
    ...members,
  }
  const headers = { 'Content-Type': 'application/problem+json', 'Content-Language': 'fr' }
  return new Response(JSON.stringify(body), { status, headers })
}

function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`problem needs a value for {${name}}`)
    return String(value)
  })
}
