import { readFile } from 'node:fs/promises'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { FunctionName } from '../../infra/entry-points.ts'
import { sha256 } from '../../lib/domain/identity.ts'
import { dynamoRecords } from '../../lib/store/dynamo-records.ts'
import { docxOf } from '../reading/office-files.ts'
import { temporaryTable } from '../store/local-store.ts'
import { serveAws } from './aws-server.ts'
import { type BuiltFunction, buildFunction, invoke, removeFunction } from './built.ts'
import { created, failures, sqsEvent, sqsRecord, TEST_EVENT } from './events.ts'

/** In kilobytes, some tenths above what they were when this was written: growth is to be noticed, and chosen. */
const CEILINGS: Readonly<Record<FunctionName, number>> = {
  api: 1200,
  'on-deposit': 1600,
  'on-document': 4500,
  'on-schedule': 2000,
}

const NAMES: readonly FunctionName[] = ['api', 'on-deposit', 'on-document', 'on-schedule']
const built = new Map<FunctionName, BuiltFunction>()

function functionNamed(name: FunctionName): BuiltFunction {
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

  it('a function says which variable it was not given', async () => {
    await expect(invoke(functionNamed('on-document'), sqsEvent(), { TABLE_NAME: '' })).rejects.toThrow(
      'TABLE_NAME is not set',
    )
  })

  it('api answers as API Gateway asks, with its reference', async () => {
    const api = functionNamed('api')
    expect(await invoke(api, anonymous('/health'))).toMatchObject({
      statusCode: 200,
      headers: { 'x-request-id': 'req-1' },
      body: expect.stringContaining('"status":"ok"'),
    })
    expect(await invoke(api, anonymous('/v1/runs/latest'))).toMatchObject({
      statusCode: 401,
      headers: { 'content-type': 'application/problem+json' },
    })
  })

  it('on-document reads a DOCX, a DOC and a PDF in its own worker, and records them', async () => {
    const { aws, table, environment } = await cloud()
    const documents = [
      docxOf('<w:p><w:r><w:t>Former les équipes</w:t></w:r></w:p>'),
      await readFile(new URL('../reading/fixtures/small.doc', import.meta.url)),
      await pdfOf('Former les équipes'),
    ]
    for (const bytes of documents) aws.objects.set(`work/documents/${sha256(bytes)}`, { bytes })
    const messages = documents.map((bytes, i) => sqsRecord(`m${i}`, { document: sha256(bytes), file: `${i}` }))

    expect(await invoke(functionNamed('on-document'), sqsEvent(...messages), environment)).toEqual(failures())

    const records = await dynamoRecords(table.client, 'synthese').documents(documents.map(sha256))
    expect(documents.map((bytes) => records.get(sha256(bytes)))).toMatchObject([
      { format: 'docx', status: 'read' },
      { format: 'doc', status: 'read' },
      { format: 'pdf', status: 'read' },
    ])
    expect([...aws.objects.keys()].filter((key) => key.startsWith('work/analyses/'))).toHaveLength(3)
  })

  it('all of them together make a run of an archive that is announced, sent and read', async () => {
    const { aws, environment } = await cloud()
    const bytes = await readFile(new URL('../samples/EGN2020_Academie_Rennes.zip', import.meta.url))
    const body = JSON.stringify({ academie: 'Rennes', fileName: 'Été à Rennes.zip', size: bytes.length })
    const { AWS_ENDPOINT_URL_S3: _, ...signing } = environment // signed for S3 itself
    const announced = await invoke<Answer>(functionNamed('api'), httpRequest('POST', '/v1/deposits', body), signing)
    expect(announced.statusCode).toBe(201)
    const { id, upload } = JSON.parse(announced.body)
    expect(upload).toMatchObject({
      method: 'POST',
      url: 'https://uploads.s3.eu-west-3.amazonaws.com/',
      fields: { key: `deposits/${id}.zip`, 'x-amz-meta-academie': 'rennes' },
    })

    // What S3 does with the form, and says of it.
    const metadata = { academie: 'rennes', 'file-name': upload.fields['x-amz-meta-file-name'] }
    aws.objects.set(`uploads/deposits/${id}.zip`, { bytes, metadata })
    const notified = sqsEvent(sqsRecord('m1', created(`deposits/${id}.zip`, bytes.length)))
    expect(await invoke(functionNamed('on-deposit'), notified, environment)).toEqual(failures())
    expect(aws.messages.length).toBeGreaterThan(1)
    const toRead = sqsEvent(...aws.messages.map((message, i) => sqsRecord(`m${i}`, message)))
    expect(await invoke(functionNamed('on-document'), toRead, environment)).toEqual(failures())
    expect(await invoke(functionNamed('on-schedule'), {}, environment)).toBeNull()
    const themes = [...aws.objects.keys()].filter((key) => /^work\/themes\/.*part\.json$/.test(key))
    expect(themes.length).toBeGreaterThan(1) // each made by a call of its own

    const get = (path: string) => invoke<Answer>(functionNamed('api'), httpRequest('GET', path), environment)
    const receipt = JSON.parse((await get(`/v1/deposits/${id}/receipt`)).body)
    expect(receipt).toMatchObject({ number: 'EGN2020-RENNES-0001', academie: 'Rennes', name: 'Été à Rennes.zip' })
    expect(receipt).toMatchObject({ run: { number: 1 }, counted: expect.toSatisfy((n) => n > 0) })
    const run = JSON.parse((await get('/v1/runs/latest')).body)
    expect(run.files.count).toBeGreaterThan(20)
  })
})

interface Answer {
  readonly statusCode: number
  readonly body: string
}

/** A table, buckets and a queue, with what leads the functions to them. */
async function cloud() {
  const itself = async (event: string): Promise<string> =>
    JSON.stringify(await invoke(functionNamed('on-schedule'), JSON.parse(event), environment))
  const aws = await serveAws(itself)
  onTestFinished(aws.close)
  const table = await temporaryTable()
  onTestFinished(table.close)
  const { protocol, hostname, port } = (await table.client.config.endpoint?.()) ?? {}
  const environment: Readonly<Record<string, string>> = {
    ...aws.environment,
    AWS_ENDPOINT_URL_DYNAMODB: `${protocol}//${hostname}:${port}`,
  }
  return { aws, table, environment }
}

/** What API Gateway sends where it wants no token. */
function anonymous(path: string) {
  const { requestContext, ...request } = httpRequest('GET', path)
  const { authorizer: _, ...context } = requestContext
  return { ...request, requestContext: context }
}

/** What API Gateway sends, once it has verified the token of a depositor of Rennes. */
function httpRequest(method: string, path: string, body?: string) {
  const claims = { sub: 'u1', 'cognito:groups': '[deposant]', 'custom:academies': '[rennes corse]' }
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: '',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    requestContext: {
      requestId: 'req-1',
      http: { method, path },
      domainName: 'api.example',
      authorizer: { jwt: { claims, scopes: null } },
    },
    ...(body === undefined ? {} : { body }),
    isBase64Encoded: false,
  }
}

async function pdfOf(text: string): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  document.addPage().drawText(text, { x: 50, y: 700, font, size: 12 })
  return document.save()
}
