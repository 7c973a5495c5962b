import { parentPort } from 'node:worker_threads'

/** What a worker sends back: the value, or the stack of what was thrown. */
export type Answer<Response> = { readonly value: Response } | { readonly cause: string }

/**
 * The worker's side of an `Isolate`: answers each request with what the handler makes of it.
 * @throws Error outside a worker thread
 */
export function answer<Request, Response>(handler: (request: Request) => Promise<Response>): void {
  const port = parentPort
  if (!port) throw new Error('runs in a worker thread only')
  // pdf.js prints warnings: nobody reads them, and unread they would pile up.
  for (const stream of [process.stdout, process.stderr]) stream.write = () => true
  // A library's promise that fails after its document was answered must not fall on the next document.
  process.on('unhandledRejection', () => {})
  port.on('message', (request: Request) => {
    handler(request).then(
      (value) => port.postMessage({ value } satisfies Answer<Response>),
      (error) => port.postMessage({ cause: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    )
  })
}
