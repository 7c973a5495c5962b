import { expect, it } from 'vitest'
import { decodedKey, uploadEvents } from '../../functions/upload-events.ts'
import { uploadKey } from '../../lib/service/blob-keys.ts'
import { KEY, uploadMemory } from '../service/uploads.ts'
import { pdf, zipOf } from '../service/zip-of.ts'
import { created, failures, sqsEvent, sqsRecord, TEST_EVENT } from './events.ts'

const ZIP = zipOf({ 'a.pdf': pdf('un'), 'b.pdf': pdf('deux') })
const NANTES = { academie: 'nantes', 'file-name': 'EGN.zip' }

function received() {
  const m = uploadMemory()
  m.send(KEY, ZIP, NANTES)
  return { m, handle: uploadEvents(m) }
}

it('receives the archives that S3 tells of, and asks for their documents to be read', async () => {
  const { m, handle } = received()
  expect(await handle(sqsEvent(sqsRecord('m1', created(KEY, ZIP.length))))).toEqual(failures())
  expect(await m.records.deposits('egn-2020')).toMatchObject([{ academie: 'Nantes', name: 'EGN.zip', entries: 2 }])
  expect(m.sent.map(({ file }) => file)).toEqual(['a.pdf', 'b.pdf'])
})

it('makes one deposit of an archive that it is told of twice', async () => {
  const { m, handle } = received()
  const twice = sqsEvent(sqsRecord('m1', created(KEY, ZIP.length)), sqsRecord('m2', created(KEY, ZIP.length)))
  expect(await handle(twice)).toEqual(failures())
  expect(await m.records.deposits('egn-2020')).toHaveLength(1)
})

it('passes over the event that S3 sends when it is set up', async () => {
  const { m, handle } = received()
  expect(await handle(sqsEvent(sqsRecord('m1', TEST_EVENT)))).toEqual(failures())
  expect(m.writes).toEqual([])
})

it('hands back what is not from S3, and that alone', async () => {
  const { m, handle } = received()
  const batch = sqsEvent(
    sqsRecord('m1', 'not JSON'),
    sqsRecord('m2', { hello: 'world' }),
    sqsRecord('m3', created(KEY, ZIP.length)),
    sqsRecord('m4', { Records: [{ eventName: 'ObjectRemoved:Delete', s3: { object: { key: KEY } } }] }),
  )
  expect(await handle(batch)).toEqual(failures('m1', 'm2', 'm4'))
  expect(await m.records.deposits('egn-2020')).toHaveLength(1)
})

it('hands back what may be tried again', async () => {
  const { m, handle } = received()
  const event = sqsEvent(sqsRecord('m1', created(KEY, ZIP.length)))
  m.failOnce('createDeposit')
  expect(await handle(event)).toEqual(failures('m1'))
  expect(await handle(event)).toEqual(failures())
})

it('decodes keys as forms are encoded; ours are the same before and after', () => {
  expect(decodedKey('red+flower%2B%C3%A9t%C3%A9.jpg')).toBe('red flower+été.jpg')
  const ours = uploadKey(crypto.randomUUID())
  expect(decodedKey(ours)).toBe(ours)
  expect(encodeURIComponent(ours).replaceAll('%2F', '/')).toBe(ours)
})
