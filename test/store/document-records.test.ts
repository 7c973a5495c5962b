import fc from 'fast-check'
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest'
import { dynamoRecords } from '../../lib/store/dynamo-records.ts'
import { gather } from '../contract/gather.ts'
import { sampleItems, sampleRecord } from '../contract/samples.ts'
import { temporaryTable } from './local-store.ts'

let table: Awaited<ReturnType<typeof temporaryTable>>
beforeAll(async () => {
  table = await temporaryTable()
})
afterAll(() => table.close())

/** Items of each analysis: none, one batch, more than one batch. */
const SIZES = { A: 4, B: 30, C: 0 } as const
type Name = keyof typeof SIZES
const NAMES = Object.keys(SIZES) as Name[]

const WRITES = ['BatchWriteItem', 'PutItem', 'DeleteItem']

/** A write of a document by a process of its own, that dies before its write number `crash` (from 0). */
const puts = fc.array(
  fc.record({ analysis: fc.constantFrom(...NAMES), crash: fc.option(fc.nat(8), { nil: Number.POSITIVE_INFINITY }) }),
  { minLength: 1, maxLength: 4 },
)

it('removes what a dead attempt left, an hour later, and nothing before', async () => {
  const records = dynamoRecords(table.client, 'synthese')
  const dies = dynamoRecords(
    table.clientThrough(async (operation, _body, send) => {
      if (operation === 'PutItem') throw new Error('killed')
      return send()
    }),
    'synthese',
  )
  const put = (by: typeof records, analysis: string) =>
    by.putDocument(sampleRecord({ id: 'dead', analysis, items: 30 }), sampleItems(analysis, 30))
  const left = async () =>
    (await gather(records.itemsOfTheme('governance'))).filter((item) => item.document === 'dead').map((i) => i.analysis)
  onTestFinished(() => void vi.useRealTimers())

  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2020-10-12T08:00:00Z') })
  await expect(put(dies, 'A')).rejects.toThrow('killed')
  vi.setSystemTime('2020-10-12T08:59:00Z')
  await put(records, 'B')
  expect(new Set(await left())).toEqual(new Set(['A', 'B']))
  vi.setSystemTime('2020-10-12T09:01:00Z')
  await put(records, 'C')
  expect(await left()).toEqual(Array.from({ length: 30 }, () => 'C'))
  expect(await records.items('dead')).toEqual(sampleItems('C', 30))
})

it('shows once the items that two attempts wrote of one analysis', async () => {
  const records = dynamoRecords(table.client, 'synthese')
  const dies = table.clientThrough(async (operation, _body, send) => {
    if (operation === 'PutItem') throw new Error('killed')
    return send()
  })
  const record = sampleRecord({ id: 'twice', items: 30 })
  await expect(dynamoRecords(dies, 'synthese').putDocument(record, sampleItems('A', 30))).rejects.toThrow('killed')
  await records.putDocument(record, sampleItems('A', 30))
  const ids = (await gather(records.itemsOfTheme('governance')))
    .filter((i) => i.document === 'twice')
    .map((i) => i.item.id)
  expect(ids.sort()).toEqual(
    sampleItems('A', 30)
      .map((item) => item.id)
      .sort(),
  )
})

it('never shows half an analysis, whatever the order of writes, reads and crashes', async () => {
  let documents = 0
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), puts, fc.nat(4), async (scheduler, written, reads) => {
      const id = `document-${documents++}`
      const turn = () => scheduler.schedule(Promise.resolve())

      const write = async ({ analysis, crash }: (typeof written)[number]) => {
        let writes = 0
        let dead = false
        const client = table.clientThrough(async (operation, _body, send) => {
          await turn()
          dead ||= WRITES.includes(operation) && writes++ >= crash
          if (dead) throw new Error('killed')
          return send()
        })
        const items = sampleItems(analysis, SIZES[analysis])
        await dynamoRecords(client, 'synthese')
          .putDocument(sampleRecord({ id, analysis, items: items.length }), items)
          .catch((error: unknown) => expect(String(error)).toContain('killed'))
        client.destroy()
      }

      const reader = dynamoRecords(
        table.clientThrough(async (_operation, _body, send) => {
          await turn()
          return send()
        }),
        'synthese',
      )
      const wholes = [[], ...NAMES.map((name) => sampleItems(name, SIZES[name]))]
      const read = async () => {
        for (let i = 0; i < reads; i++) expect(wholes).toContainEqual(await reader.items(id))
      }

      await scheduler.waitFor(Promise.all([...written.map(write), read()]))

      const quiet = dynamoRecords(table.client, 'synthese')
      const record = await quiet.document(id)
      const current = record ? sampleItems(record.analysis, record.items) : []
      expect(await quiet.items(id)).toEqual(current)
      const ofTheme = (await gather(quiet.itemsOfTheme('governance'))).filter((item) => item.document === id)
      const ofRecord = ofTheme.filter((item) => item.analysis === record?.analysis)
      expect(ofRecord.map((item) => item.item.id).sort()).toEqual(current.map((item) => item.id).sort())
      await quiet.deleteDocument(id)
    }),
    { numRuns: 25 },
  )
})
