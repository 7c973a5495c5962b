import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Objects of any bucket, over HTTP, for the two requests that a reader of documents makes: GET and PUT of one object. */
export async function serveBuckets(objects: Map<string, Uint8Array>) {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1)
    const chunks: Uint8Array[] = []
    request.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    request.on('end', () => {
      if (request.method === 'PUT') {
        objects.set(path, Buffer.concat(chunks))
        response.end()
        return
      }
      const found = request.method === 'GET' ? objects.get(path) : undefined
      response.statusCode = found ? 200 : 404
      response.end(found ?? '<Error><Code>NoSuchKey</Code></Error>')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  }
}
