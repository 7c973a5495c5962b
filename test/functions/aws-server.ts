import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface AwsServer {
  /** By bucket and key. */
  readonly objects: Map<string, { readonly bytes: Uint8Array; readonly metadata?: Readonly<Record<string, string>> }>
  /** Bodies of the messages sent to any queue. */
  readonly messages: string[]
  /** What leads the clients of a function here. */
  readonly environment: Readonly<Record<string, string>>
  close(): Promise<void>
}

/**
 * As much of S3, SQS and Lambda as our functions ask for, over HTTP: GET, HEAD and PUT of an object, SendMessageBatch,
 * Invoke.
 * @param invoked what a function that is called answers, as JSON
 */
export async function serveAws(invoked: (event: string) => Promise<string> = async () => 'null'): Promise<AwsServer> {
  const objects: AwsServer['objects'] = new Map()
  const messages: string[] = []
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request)
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1)
    if (request.headers['x-amz-target'] === 'AmazonSQS.SendMessageBatch') {
      const { Entries } = JSON.parse(body.toString()) as { readonly Entries: readonly Entry[] }
      messages.push(...Entries.map(({ MessageBody }) => MessageBody))
      response.end(JSON.stringify({ Successful: Entries.map(sent), Failed: [] }))
      return
    }
    if (/^2015-03-31\/functions\/[\w-]+\/invocations$/.test(path)) {
      const failed = (error: Error) => {
        response.setHeader('X-Amz-Function-Error', 'Unhandled')
        return JSON.stringify({ errorMessage: error.message })
      }
      response.end(await invoked(body.toString()).catch(failed))
      return
    }
    if (request.method === 'PUT') {
      objects.set(path, { bytes: body })
      response.end()
      return
    }
    const found = objects.get(path)
    for (const [name, value] of Object.entries(found?.metadata ?? {})) response.setHeader(`x-amz-meta-${name}`, value)
    response.statusCode = found ? 200 : 404
    response.end(found?.bytes ?? '<Error><Code>NoSuchKey</Code></Error>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    objects,
    messages,
    environment: {
      AWS_ENDPOINT_URL_S3: url,
      AWS_ENDPOINT_URL_SQS: url,
      AWS_ENDPOINT_URL_LAMBDA: url,
      DOCUMENT_QUEUE_URL: `${url}/documents`,
    },
    close: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  }
}

interface Entry {
  readonly Id: string
  readonly MessageBody: string
}

/** The client checks the digest. */
const sent = ({ Id, MessageBody }: Entry) => ({
  Id,
  MessageId: Id,
  MD5OfMessageBody: createHash('md5').update(MessageBody).digest('hex'),
})

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}
