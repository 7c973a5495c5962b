import { Readable } from 'node:stream'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dynamoRecords } from '../../lib/store/dynamo-records.ts'
import { type OpenRecords, recordsContract } from '../contract/records.ts'
import { runRecordsContract } from '../contract/run-records.ts'
import { sampleDeposit, sampleItems, sampleRecord } from '../contract/samples.ts'
import { temporaryTable } from './local-store.ts'

let table: Awaited<ReturnType<typeof temporaryTable>>
beforeAll(async () => {
  table = await temporaryTable()
})
afterAll(() => table.close())

function contracts(name: string, open: () => Promise<OpenRecords>): void {
  recordsContract(name, open)
  runRecordsContract(name, open)
}

contracts('dynalite', async () => ({
  records: dynamoRecords(table.client, 'synthese'),
  close: async () => {},
}))

const { CONTRACT_DYNAMODB_TABLE, CONTRACT_DYNAMODB_ENDPOINT } = process.env
if (CONTRACT_DYNAMODB_TABLE) {
  contracts(`the table ${CONTRACT_DYNAMODB_TABLE}`, async () => {
    const real = new DynamoDBClient(CONTRACT_DYNAMODB_ENDPOINT ? { endpoint: CONTRACT_DYNAMODB_ENDPOINT } : {})
    return { records: dynamoRecords(real, CONTRACT_DYNAMODB_TABLE), close: async () => real.destroy() }
  })
} else
  console.info('Not run: the Records contract on a real table (CONTRACT_DYNAMODB_TABLE, CONTRACT_DYNAMODB_ENDPOINT)')

it('writes again what a batch did not take', async () => {
  let refusals = 0
  const client = table.clientThrough(async (operation, body, send) => {
    if (operation !== 'BatchWriteItem' || refusals >= 2) return send()
    refusals++
    const { RequestItems } = JSON.parse(body)
    return { response: { statusCode: 200, headers: {}, body: json({ UnprocessedItems: RequestItems }) } }
  })
  const records = dynamoRecords(client, 'synthese')
  await records.putDocument(sampleRecord({ id: 'refused', items: 20 }), sampleItems('A', 20))
  expect(refusals).toBe(2)
  expect(await records.items('refused')).toHaveLength(20)
})

it('reads again what a batch did not give', async () => {
  let refusals = 0
  const client = table.clientThrough(async (operation, body, send) => {
    if (operation !== 'BatchGetItem' || refusals >= 2) return send()
    refusals++
    const { RequestItems } = JSON.parse(body)
    return { response: { statusCode: 200, headers: {}, body: json({ Responses: {}, UnprocessedKeys: RequestItems }) } }
  })
  const records = dynamoRecords(client, 'synthese')
  for (const id of ['late-1', 'late-2']) await records.putDocument(sampleRecord({ id }), [])
  expect([...(await records.documents(['late-1', 'late-2'])).keys()].sort()).toEqual(['late-1', 'late-2'])
  expect(refusals).toBe(2)
})

it('knows its own deposit when the answer to its creation was lost', async () => {
  let lost = 0
  const client = table.clientThrough(async (operation, body, send) => {
    const answer = await send()
    if (operation !== 'PutItem' || !body.includes('ConditionExpression') || lost > 0) return answer
    lost++
    throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET', name: 'TimeoutError' })
  })
  const records = dynamoRecords(client, 'synthese')
  expect(await records.createDeposit(sampleDeposit({ id: 'lost', number: 'lost' }))).toBe(true)
  expect(await records.createDeposit(sampleDeposit({ id: 'lost', number: 'lost' }))).toBe(false)
  expect(lost).toBe(1)
})

it('lists the deposits that the table has, whatever an index still says', async () => {
  const records = dynamoRecords(table.client, 'synthese')
  const kept = sampleDeposit({ id: 'kept', campaign: 'ghosts', number: 'kept' })
  await records.createDeposit(kept)
  const late = table.clientThrough(async (operation, _body, send) => {
    if (operation !== 'Query') return send()
    const rows = ['ghost', 'kept'].map((id) => ({ data: { M: { id: { S: id } } } }))
    return { response: { statusCode: 200, headers: {}, body: json({ Items: rows, Count: 2 }) } }
  })
  expect(await dynamoRecords(late, 'synthese').deposits('ghosts')).toEqual([kept])
})

const json = (value: unknown) => Readable.from([Buffer.from(JSON.stringify(value))])
