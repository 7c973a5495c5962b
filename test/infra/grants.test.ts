import { readFile } from 'node:fs/promises'
import { expect, it, onTestFinished } from 'vitest'
import { documentMessages } from '../../functions/document-messages.ts'
import { scheduledRun } from '../../functions/scheduled-run.ts'
import { uploadEvents } from '../../functions/upload-events.ts'
import type { FunctionName } from '../../infra/entry-points.ts'
import { EGN_2020 } from '../../lib/domain/campaign.ts'
import { createApi } from '../../lib/portal/api.ts'
import { analyseBytes } from '../../lib/service/analyse-bytes.ts'
import { uploadKey } from '../../lib/service/blob-keys.ts'
import type { DocumentMessage } from '../../lib/service/ports.ts'
import { themeElsewhere, workOnTheme } from '../../lib/service/theme-work.ts'
import { dynamoRecords } from '../../lib/store/dynamo-records.ts'
import { created, failures, sqsEvent, sqsRecord } from '../functions/events.ts'
import { temporaryTable } from '../store/local-store.ts'
import { allows, permissionsOf, statements } from './policies.ts'
import { type Asked, recordedBlobs, recordedQueue, recordedTable } from './recorded.ts'
import { resolved } from './synthesised.ts'

it('gives no role an action or a resource that is not named', () => {
  for (const [policy, { Action, Resource, Effect }] of statements()) {
    expect(Effect).toBe('Allow')
    for (const action of [Action].flat()) expect(`${policy} ${action}`).toMatch(/ [a-z0-9]+:[A-Z][A-Za-z]+$/)
    // After the name of one resource: objects under a prefix, the versions of one function.
    for (const resource of [Resource].flat().map(resolved))
      expect(`${policy} ${resource}`).toMatch(/ <\w+>(\/[a-z]+\/\*|\/index\/gsi[12]|:\*)?$/)
  }
})

it('gives each function what its door uses, prefix by prefix', () => {
  const blobs = (name: FunctionName) =>
    permissionsOf(name)
      .filter(({ action }) => /^s3:(Get|Put)/.test(action))
      .map(({ action, resource }) => `${action} ${resource}`)
      .sort()
  const writes = (name: FunctionName) =>
    permissionsOf(name).find(({ action }) => action === 'dynamodb:BatchWriteItem')?.keys ?? ['*']
  expect(blobs('on-deposit')).toEqual(['s3:GetObject uploads/deposits/*', 's3:PutObject work/documents/*'])
  expect(blobs('on-document')).toEqual(['s3:GetObject work/documents/*', 's3:PutObject work/analyses/*'])
  expect(blobs('on-schedule')).toEqual([
    's3:GetObject work/analyses/*',
    's3:GetObject work/registries/*',
    's3:GetObject work/runs/*',
    's3:GetObject work/themes/*',
    's3:PutObject work/registries/*',
    's3:PutObject work/runs/*',
    's3:PutObject work/themes/*',
  ])
  expect(blobs('api')).toEqual(['s3:PutObject uploads/deposits/*'])
  expect(writes('on-deposit')).toEqual(['COUNTER#*', 'DEPOSIT#*', 'NUMBER#*', 'UPLOAD#*'])
  expect(writes('on-document')).toEqual(['DOCUMENT#*'])
  expect(writes('on-schedule')).toEqual(['CAMPAIGN#*'])
  expect(writes('api')).toEqual(['UPLOAD#*'])
  expect(allows('on-document', 'dynamodb:PutItem', 'table', ['CAMPAIGN#egn-2020#RUNS'])).toBe(false)
})

it('gives each function all that it asks for on the way of two deposits', async () => {
  const table = await temporaryTable()
  onTestFinished(table.close)
  const uploaded = new Map<string, Uint8Array>()
  const worked = new Map<string, Uint8Array>()
  const sent: DocumentMessage[] = []
  const refused: (Asked & { readonly name: FunctionName })[] = []
  const asked = new Set<string>()

  /** The services of a function, each request held against its role. */
  const servicesOf = (name: FunctionName) => {
    const ask = (request: Asked) => {
      asked.add(`${name} ${request.action}`)
      if (!allows(name, request.action, request.resource, request.keys)) refused.push({ name, ...request })
    }
    const quiet = { info() {}, warn() {}, error() {} }
    return {
      ask,
      campaign: EGN_2020,
      clock: { now: () => new Date() },
      log: quiet,
      records: dynamoRecords(recordedTable(table, ask), 'synthese'),
      uploads: recordedBlobs('uploads', uploaded, ask),
      blobs: recordedBlobs('work', worked, ask),
      queue: recordedQueue('document-queue', sent, ask),
    }
  }
  const claims = { sub: 'u', groups: ['deposant'], academies: ['rennes'] }
  const api = createApi(
    { ...servicesOf('api'), nextRun: async () => null },
    { claims: () => claims, requestId: () => 'r' },
  )
  const receive = uploadEvents(servicesOf('on-deposit'))
  const read = documentMessages(
    servicesOf('on-document'),
    async (bytes, document) => ({ ok: true, value: await analyseBytes(bytes, document) }),
    5,
  )

  for (const file of ['EGN2020_Academie_Rennes.zip', 'EGN2020_La-Reunion.zip']) {
    const bytes = await readFile(new URL(`../samples/${file}`, import.meta.url))
    const body = JSON.stringify({ academie: 'Rennes', fileName: file, size: bytes.length, sha256: 'f'.repeat(64) })
    const announced = await api.request('/v1/deposits', { method: 'POST', body })
    const { id } = (await announced.json()) as { readonly id: string }
    uploaded.set(uploadKey(id), bytes)
    expect(await receive(sqsEvent(sqsRecord('m', created(uploadKey(id), bytes.length))))).toEqual(failures())
    const documents = sent.splice(0).map((message, i) => sqsRecord(`m${i}`, message))
    expect(await read(sqsEvent(...documents, ...documents.slice(0, 1)))).toEqual(failures())
    const services = servicesOf('on-schedule')
    const themes = themeElsewhere(services.blobs, async (task) => {
      services.ask({ action: 'lambda:InvokeFunction', resource: 'on-schedule', keys: [] })
      await workOnTheme(services.blobs, task)
    })
    expect(await scheduledRun(services, themes)).toBe('recorded')
    expect(await scheduledRun(servicesOf('on-schedule'))).toBe('nothing-new')
    for (const path of [`/v1/deposits/${id}`, `/v1/deposits/${id}/receipt`, '/v1/runs/latest'])
      expect((await api.request(path)).status).toBe(200)
  }

  expect(refused).toEqual([])
  expect([...asked]).toEqual(
    expect.arrayContaining(['on-deposit dynamodb:UpdateItem', 'on-schedule lambda:InvokeFunction']),
  )
})
