import { expect, it } from 'vitest'
import { academieNamed } from '../../lib/domain/academie.ts'
import { announceUpload } from '../../lib/service/announce-upload.ts'
import { uploadKey, uploadOf } from '../../lib/service/blob-keys.ts'
import { receiveUpload } from '../../lib/service/receive-upload.ts'
import { ID, uploadMemory } from './uploads.ts'
import { pdf, zipOf } from './zip-of.ts'

const REUNION = academieNamed('La Réunion')

async function announced() {
  if (!REUNION) throw new Error('La Réunion is an académie')
  const m = uploadMemory()
  const bytes = zipOf({ 'Thème 1.pdf': pdf('un') })
  const what = { academie: REUNION, name: 'Synthèses été.zip', bytes: bytes.length, sha256: null }
  const outcome = await announceUpload(m, what)
  const [form] = m.signed
  if (outcome.outcome !== 'announced' || !form) throw new Error('not announced')
  return { m, bytes, form, upload: outcome.upload }
}

it('makes keys that it knows again, and no others', () => {
  expect(uploadOf(uploadKey(ID))).toBe(ID)
  for (const key of ['deposits/a.zip', `work/${ID}.zip`, `deposits/${ID}.zip/x`, `deposits/${ID}`])
    expect(uploadOf(key)).toBeNull()
})

it('signs a form for one archive: its key, académie, name and size, for ten minutes', async () => {
  const { form, bytes, upload } = await announced()
  expect(form).toEqual({
    key: `deposits/${upload.id}.zip`,
    contentType: 'application/zip',
    maxBytes: bytes.length,
    metadata: { academie: 'la-reunion', 'file-name': 'Synth%C3%A8ses%20%C3%A9t%C3%A9.zip' },
    expiresSeconds: 600,
  })
})

it('receives the archive as the deposit of the académie and name that the form pinned', async () => {
  const { m, bytes, form, upload } = await announced()
  m.send(form.key, bytes, form.metadata)
  await receiveUpload(m, { key: form.key, bytes: bytes.length })
  await receiveUpload(m, { key: form.key, bytes: bytes.length }) // S3 tells at least once
  const [deposit, ...others] = await m.records.deposits('egn-2020')
  expect(others).toEqual([])
  expect(deposit).toMatchObject({ academie: 'La Réunion', chosen: true, name: 'Synthèses été.zip', entries: 1 })
  expect(await m.records.upload(upload.id)).toEqual({ ...upload, deposit: deposit?.id })
  expect(m.writes.filter((w) => w === 'createDeposit')).toHaveLength(1)
})

it('does not download what is above the limit, whatever the form said', async () => {
  const { m, form, upload } = await announced()
  await receiveUpload(m, { key: form.key, bytes: 200 * 1024 * 1024 + 1 })
  expect(await m.records.deposits('egn-2020')).toEqual([])
  expect((await m.records.upload(upload.id))?.problem).toMatchObject({ code: 'LIMITE_DEPASSEE', level: 'refused' })
})

it('records an archive that is none as a refused deposit', async () => {
  const { m, form, upload } = await announced()
  m.send(form.key, Buffer.from('not a zip'), form.metadata)
  await receiveUpload(m, { key: form.key, bytes: 9 })
  const deposit = await m.records.deposit((await m.records.upload(upload.id))?.deposit ?? '')
  expect(deposit).toMatchObject({ state: 'refused', problems: [{ code: 'ARCHIVE_SUSPECTE' }] })
})

it('has done with an archive that was deleted before it was received', async () => {
  const { m, form } = await announced()
  await receiveUpload(m, { key: form.key, bytes: 10 })
  expect(await m.records.deposits('egn-2020')).toEqual([])
})

it('receives an archive that an operator put there, whose its name says', async () => {
  const m = uploadMemory()
  const bytes = zipOf({ 'a.pdf': pdf('un') })
  m.send('deposits/synthese_nantes.zip', bytes)
  await receiveUpload(m, { key: 'deposits/synthese_nantes.zip', bytes: bytes.length })
  expect(await m.records.deposits('egn-2020')).toMatchObject([{ academie: 'Nantes', name: 'synthese_nantes.zip' }])
  expect(await m.records.upload(ID)).toBeNull()
})

it('throws what is transient, and goes on when it is told again', async () => {
  const { m, bytes, form, upload } = await announced()
  m.send(form.key, bytes, form.metadata)
  m.failOnce('send')
  await expect(receiveUpload(m, { key: form.key, bytes: bytes.length })).rejects.toThrow('send was made to fail')
  await receiveUpload(m, { key: form.key, bytes: bytes.length })
  expect(m.sent).toHaveLength(1)
  expect((await m.records.upload(upload.id))?.deposit).not.toBeNull()
})
