import { expect, it } from 'vitest'
import { documentMessages } from '../../functions/document-messages.ts'
import { sha256 } from '../../lib/domain/identity.ts'
import type { Outcome } from '../../lib/reading/isolate.ts'
import { analyseBytes } from '../../lib/service/analyse-bytes.ts'
import type { Analysed } from '../../lib/service/analyse-document.ts'
import { documentKey } from '../../lib/service/blob-keys.ts'
import { memory } from '../service/memory.ts'
import { failures, sqsEvent, sqsRecord } from './events.ts'

const MAX = 5
const TEXT = Buffer.from('no document at all')
const OTHER = Buffer.from('nor this')

/** A store with two documents to read, and a reader that ends as it is told for the first of them. */
async function reading(first?: Outcome<Analysed>) {
  const m = memory()
  const ids = [sha256(TEXT), sha256(OTHER)] as const
  await m.blobs.put(documentKey(ids[0]), TEXT)
  await m.blobs.put(documentKey(ids[1]), OTHER)
  const read: string[] = []
  const analyse = async (bytes: Uint8Array, document: string): Promise<Outcome<Analysed>> => {
    read.push(document)
    return document === ids[0] && first ? first : { ok: true, value: await analyseBytes(bytes, document) }
  }
  const handle = documentMessages(m, analyse, MAX)
  const message = (id: string, rank: 0 | 1, receiveCount = 1) =>
    sqsRecord(id, { document: ids[rank], file: `${rank}.docx` }, receiveCount)
  return { m, ids, read, handle, message }
}

it('reads each document and records it', async () => {
  const { m, ids, handle, message } = await reading()
  expect(await handle(sqsEvent(message('m1', 0), message('m2', 1)))).toEqual(failures())
  expect((await m.records.documents(ids)).size).toBe(2)
})

it('reads a document once, however often it is asked for', async () => {
  const { read, ids, handle, message } = await reading()
  await handle(sqsEvent(message('m1', 0), message('m2', 0)))
  await handle(sqsEvent(message('m1', 0, 2)))
  expect(read).toEqual([ids[0]])
})

it('hands back a poisoned message, and that alone', async () => {
  const { m, ids, handle, message } = await reading()
  const batch = sqsEvent(
    sqsRecord('m1', '{'),
    sqsRecord('m2', { document: '../etc/passwd', file: 'x' }),
    sqsRecord('m3', { document: 'f'.repeat(64), file: 'no bytes' }),
    message('m4', 1),
  )
  expect(await handle(batch)).toEqual(failures('m1', 'm2', 'm3'))
  expect([...(await m.records.documents(ids)).keys()]).toEqual([ids[1]])
})

it('records what took too long, and has done with it', async () => {
  const { m, ids, handle, message } = await reading({ ok: false, reason: 'deadline' })
  expect(await handle(sqsEvent(message('m1', 0), message('m2', 1)))).toEqual(failures())
  expect(await m.records.document(ids[0])).toMatchObject({
    status: 'too-large',
    problems: [{ code: 'LIMITE_DEPASSEE' }],
  })
})

it('hands back a reading that failed by our fault, and records it at the last attempt', async () => {
  const { m, ids, handle, message } = await reading({ ok: false, reason: 'crash', cause: 'a defect' })
  expect(await handle(sqsEvent(message('m1', 0), message('m2', 1)))).toEqual(failures('m1'))
  expect(await m.records.document(ids[0])).toBeNull()
  await handle(sqsEvent(message('m1', 0, MAX)))
  expect(await m.records.document(ids[0])).toMatchObject({ status: 'failed', problems: [{ code: 'LECTURE_EN_ECHEC' }] })
})

it('hands back a document that could not be recorded, and reads it again', async () => {
  const { m, ids, handle, message } = await reading()
  m.failOnce('putDocument')
  expect(await handle(sqsEvent(message('m1', 0)))).toEqual(failures('m1'))
  expect(await handle(sqsEvent(message('m1', 0, 2)))).toEqual(failures())
  expect(await m.records.document(ids[0])).not.toBeNull()
})
