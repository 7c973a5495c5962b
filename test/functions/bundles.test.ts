import { readFile } from 'node:fs/promises'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { FunctionName } from '../../infra/entry-points.ts'
import { sha256 } from '../../lib/domain/identity.ts'
import { dynamoRecords } from '../../lib/store/dynamo-records.ts'
import { docxOf } from '../reading/office-files.ts'
import { temporaryTable } from '../store/local-store.ts'
import { serveBuckets } from './bucket-server.ts'
import { type BuiltFunction, buildFunction, invoke, removeFunction } from './built.ts'
import { failures, sqsEvent, sqsRecord, TEST_EVENT } from './events.ts'

/** In kilobytes, some tenths above what they were when this was written: growth is to be noticed, and chosen. */
const CEILINGS: Readonly<Record<FunctionName, number>> = {
  api: 1200,
  'on-deposit': 1600,
  'on-document': 4500,
  'on-schedule': 2000,
}

const NAMES: readonly FunctionName[] = ['api', 'on-deposit', 'on-document', 'on-schedule']
const built = new Map<FunctionName, BuiltFunction>()

const functionNamed = (name: FunctionName): BuiltFunction => {
  const found = built.get(name)
  if (!found) throw new Error(`${name} was not built`)
  return found
}

beforeAll(async () => {
  for (const made of await Promise.all(NAMES.map(buildFunction))) built.set(made.name, made)
})

afterAll(() => Promise.all([...built.values()].map(removeFunction)))

describe.each(NAMES)('%s', (name) => {
  it('is no larger than it was', () => {
    expect(functionNamed(name).bytes / 1024).toBeLessThan(CEILINGS[name])
  })

  it('holds nothing that it never uses', () => {
    const { inputs } = functionNamed(name)
    expect(inputs.length).toBeGreaterThan(20)
    // natural's root reads a .env and brings five databases; canvas is 31 MB of binaries; dynalite is for one machine.
    const never = /natural\/lib\/natural\/index\.js|@napi-rs\/canvas|node_modules\/(dynalite|commander)\//
    expect(inputs.filter((file) => never.test(file))).toEqual([])
    const readers = /node_modules\/(pdfjs-dist|pdf-parse|mammoth|word-extractor)\//
    if (name !== 'on-document') expect(inputs.filter((file) => readers.test(file))).toEqual([])
  })
})

describe('alone in a folder, without node_modules,', () => {
  it('on-deposit passes over the event that S3 sends when it is set up', async () => {
    expect(await invoke(functionNamed('on-deposit'), sqsEvent(sqsRecord('m1', TEST_EVENT)))).toEqual(failures())
  })

  it('on-document has nothing to do with nothing', async () => {
    expect(await invoke(functionNamed('on-document'), sqsEvent())).toEqual(failures())
  })

  it('api answers as API Gateway asks, and knows who asks', async () => {
    const api = functionNamed('api')
    expect(await invoke(api, httpRequest('/health'))).toMatchObject({
      statusCode: 200,
      headers: { 'x-request-id': 'req-1' },
      body: expect.stringContaining('"status":"ok"'),
    })
    expect(await invoke(api, httpRequest('/v1/runs/latest'))).toMatchObject({
      statusCode: 401,
      headers: { 'content-type': 'application/problem+json' },
    })
  })

  it('on-document reads a DOCX, a DOC and a PDF in its own worker, and records them', async () => {
    const table = await temporaryTable()
    onTestFinished(table.close)
    const objects = new Map<string, Uint8Array>()
    const buckets = await serveBuckets(objects)
    onTestFinished(async () => void (await buckets.close()))
    const documents = [
      docxOf('<w:p><w:r><w:t>Former les équipes</w:t></w:r></w:p>'),
      await readFile(new URL('../reading/fixtures/small.doc', import.meta.url)),
      await pdfOf('Former les équipes'),
    ]
    for (const bytes of documents) objects.set(`work/documents/${sha256(bytes)}`, bytes)
    const messages = documents.map((bytes, i) => sqsRecord(`m${i}`, { document: sha256(bytes), file: `${i}` }))

    const environment = {
      AWS_ENDPOINT_URL_S3: buckets.url,
      AWS_ENDPOINT_URL_DYNAMODB: String(await endpointOf(table.client)),
    }
    expect(await invoke(functionNamed('on-document'), sqsEvent(...messages), environment)).toEqual(failures())

    const records = await dynamoRecords(table.client, 'synthese').documents(documents.map(sha256))
    expect(documents.map((bytes) => records.get(sha256(bytes)))).toMatchObject([
      { format: 'docx', status: 'read' },
      { format: 'doc', status: 'read' },
      { format: 'pdf', status: 'read' },
    ])
    expect([...objects.keys()].filter((key) => key.startsWith('work/analyses/'))).toHaveLength(3)
  })

  it('on-schedule makes no run of a campaign of which nothing was read', async () => {
    const table = await temporaryTable()
    onTestFinished(table.close)
    const environment = { AWS_ENDPOINT_URL_DYNAMODB: String(await endpointOf(table.client)) }
    expect(await invoke(functionNamed('on-schedule'), {}, environment)).toBeNull()
    expect(await dynamoRecords(table.client, 'synthese').latestRun('egn-2020')).toBeNull()
  })
})

/** What API Gateway sends for a route that wants no token. */
const httpRequest = (path: string) => ({
  version: '2.0',
  routeKey: `GET ${path}`,
  rawPath: path,
  rawQueryString: '',
  headers: { accept: 'application/json' },
  requestContext: { requestId: 'req-1', http: { method: 'GET', path }, domainName: 'api.example' },
  isBase64Encoded: false,
})

async function pdfOf(text: string): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  document.addPage().drawText(text, { x: 50, y: 700, font, size: 12 })
  return document.save()
}

async function endpointOf({ config }: Awaited<ReturnType<typeof temporaryTable>>['client']): Promise<string> {
  const { protocol, hostname, port } = (await config.endpoint?.()) ?? {}
  return `${protocol}//${hostname}:${port}`
}
