import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { analyseBytes } from '../../lib/service/analyse-bytes.ts'
import { analyseDocument } from '../../lib/service/analyse-document.ts'
import type { DocumentMessage } from '../../lib/service/ports.ts'
import { dynamoRecords } from '../../lib/store/dynamo-records.ts'
import { memory } from '../service/memory.ts'
import { temporaryTable } from '../store/local-store.ts'
import { synthese } from './command.ts'
import { twoDeposits } from './deposits.ts'

const BUCKET = 'travail'

let cwd: string
let table: Awaited<ReturnType<typeof temporaryTable>>
const objects = new Map<string, Uint8Array>()
const run = (...args: string[]) => synthese([...args, '--store', 'aws'], { cwd })

/** What reads the documents there: each message as it comes. */
async function read(message: DocumentMessage): Promise<void> {
  const blobs = {
    ...memory().blobs,
    get: async (key: string) => objects.get(`/${BUCKET}/${key}`) ?? null,
    put: async (key: string, bytes: Uint8Array) => void objects.set(`/${BUCKET}/${key}`, bytes),
  }
  const services = { ...memory(), records: dynamoRecords(table.client, 'synthese'), blobs }
  const analyse = async (bytes: Uint8Array, id: string) => ({ ok: true as const, value: await analyseBytes(bytes, id) })
  await analyseDocument(services, analyse, message, true)
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** As much of S3 and SQS as is asked of them. */
const server = createServer(async (request, response) => {
  const body = await bodyOf(request)
  const path = new URL(request.url ?? '', 'http://s3').pathname
  if (request.headers['x-amz-target']?.includes('SendMessageBatch')) {
    const { Entries } = JSON.parse(body.toString()) as { Entries: { Id: string; MessageBody: string }[] }
    for (const { MessageBody } of Entries) await read(JSON.parse(MessageBody))
    response.setHeader('Content-Type', 'application/x-amz-json-1.0')
    const md5 = (text: string) => createHash('md5').update(text).digest('hex')
    const Successful = Entries.map(({ Id, MessageBody }) => ({ Id, MD5OfMessageBody: md5(MessageBody) }))
    response.end(JSON.stringify({ Successful, Failed: [] }))
  } else if (request.method === 'PUT') {
    objects.set(path, body)
    response.end()
  } else {
    const found = objects.get(path)
    response.writeHead(found ? 200 : 404, { 'Content-Type': 'application/xml' })
    response.end(found ?? '<Error><Code>NoSuchKey</Code></Error>')
  }
})

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'synthese-'))
  table = await temporaryTable()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  await writeFile(join(cwd, 'EGN_Dijon.zip'), (await twoDeposits())['EGN_Dijon.zip'] ?? '')
})
afterAll(async () => {
  vi.unstubAllEnvs()
  server.close()
  await table.close()
  await rm(cwd, { recursive: true, force: true })
})

it('names the variables that are missing', async () => {
  const { code, stderr } = await run('deposits')
  expect(stderr).toMatch(
    /^ERREUR {2}Il manque .*TABLE_NAME, WORK_BUCKET et DOCUMENT_QUEUE_URL dans l'environnement pour --store aws : /,
  )
  expect(code).toBe(6)
})

it.each([['serve'], ['schedule'], ['init'], ['doctor'], ['delete', '--all', '--yes']])(
  'is no folder for « %s »',
  async (...args) => {
    const { code, stderr } = await run(...args)
    expect(stderr).toContain('Cette commande travaille sur un dossier de cette machine, non sur AWS')
    expect(code).toBe(2)
  },
)

it('deposits, waits for what is read there, aggregates and reports', async () => {
  const { port } = server.address() as AddressInfo
  const { hostname, port: tablePort } = await (table.client.config.endpoint?.() ?? Promise.reject(new Error('none')))
  const fakes = `http://127.0.0.1:${port}`
  const environment = {
    AWS_REGION: 'eu-west-3',
    AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'x',
    AWS_ENDPOINT_URL_DYNAMODB: `http://${hostname}:${tablePort}`,
    AWS_ENDPOINT_URL_S3: fakes,
    AWS_ENDPOINT_URL_SQS: fakes,
    TABLE_NAME: 'synthese',
    WORK_BUCKET: BUCKET,
    DOCUMENT_QUEUE_URL: `${fakes}/123456789012/documents`,
    CAMPAIGN_ID: 'egn-2020',
    CAMPAIGN_PREFIX: 'NUM2020',
  }
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value)
  const deposited = await run('deposit', 'EGN_Dijon.zip')
  expect(deposited.stdout).toContain('Récépissé NUM2020-DIJON-0001 – lu : 1 lu, 3 éléments')
  expect((await run('aggregate')).stdout).toMatch(/^Agrégation n° 1 – 1 dépôt nouveau\n/)
  expect((await run('report', '--format', 'json')).stdout).toMatch(/^Agrégation n° 1 : /)
  expect((await run('failures')).stdout).toContain('Aucun incident ouvert.')
})
