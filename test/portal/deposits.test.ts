import { describe, expect, it } from 'vitest'
import { sha256 } from '../../lib/domain/identity.ts'
import { METHOD_VERSION } from '../../lib/domain/method.ts'
import { receiveUpload } from '../../lib/service/receive-upload.ts'
import { sampleItem, sampleRecord } from '../contract/samples.ts'
import { uploadMemory } from '../service/uploads.ts'
import { pdf, zipOf } from '../service/zip-of.ts'
import { ANALYSTE, asking, DEPOSANT, OPERATEUR, problemOf } from './asking.ts'

const PDF = pdf('un')
const ZIP = zipOf({ 'Thème 1.pdf': PDF, 'notes.txt': 'x' })
const ANNOUNCED = { academie: 'Nantes', fileName: 'EGN_Nantes.zip', size: ZIP.length }

interface Created {
  readonly id: string
  readonly upload: {
    readonly method: string
    readonly url: string
    readonly fields: object
    readonly expiresAt: string
  }
}

async function announced(m = uploadMemory()) {
  const api = asking(m)
  const created = (await (await api.post(DEPOSANT, '/v1/deposits', ANNOUNCED)).json()) as Created
  const [form] = m.signed.slice(-1)
  if (!form) throw new Error('nothing was signed')
  return { ...api, id: created.id, form }
}

/** Announced, sent and received; its one readable document is read where `items` are given. */
async function received(items: readonly string[] = []) {
  const found = await announced()
  const { m, form } = found
  m.send(form.key, ZIP, form.metadata)
  await receiveUpload(m, { key: form.key, bytes: ZIP.length })
  if (items.length > 0)
    await m.records.putDocument(
      sampleRecord({ id: sha256(PDF), method: METHOD_VERSION, items: items.length, format: 'pdf' }),
      items.map((text, i) => sampleItem({ id: `C-${i}`, text })),
    )
  return found
}

describe('announcing a deposit', () => {
  it('gives a form bound to the académie, the size and ten minutes', async () => {
    const { m, post } = asking()
    const response = await post(DEPOSANT, '/v1/deposits', ANNOUNCED)
    expect(response.status).toBe(201)
    const created = (await response.json()) as Created
    expect(response.headers.get('Location')).toBe(`/v1/deposits/${created.id}`)
    expect(created).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      upload: {
        method: 'POST',
        url: 'https://uploads.example',
        fields: { key: `deposits/${created.id}.zip` },
        expiresAt: '2020-10-08T12:42:00.000Z',
      },
    })
    expect(m.signed).toMatchObject([{ maxBytes: ZIP.length, metadata: { academie: 'nantes' }, expiresSeconds: 600 }])
  })

  it('is for académies of the caller, in any spelling', async () => {
    const { post } = asking()
    const ask = async (claims: unknown, academie: string) =>
      (await post(claims, '/v1/deposits', { ...ANNOUNCED, academie })).status
    expect(await ask(DEPOSANT, 'académie de La Réunion')).toBe(201)
    expect(await ask(DEPOSANT, 'Rennes')).toBe(403)
    expect(await ask(ANALYSTE, 'Nantes')).toBe(403)
    expect(await ask(OPERATEUR, 'Rennes')).toBe(201)
    expect(await problemOf(await post(DEPOSANT, '/v1/deposits', { ...ANNOUNCED, academie: 'Rennes' }))).toMatchObject({
      code: 'acces-refuse',
      title: "Votre compte n'a pas accès à cette académie.",
    })
  })

  it.each([
    [{}, '/academie', '« academie » est obligatoire.'],
    [{ ...ANNOUNCED, academie: 7 }, '/academie', '« academie » doit être un texte.'],
    [{ ...ANNOUNCED, academie: 'Atlantide' }, '/academie', "« academie » doit être le nom d'une des 30 académies."],
    [{ ...ANNOUNCED, fileName: '' }, '/fileName', '« fileName » ne peut pas être vide.'],
    [
      { ...ANNOUNCED, fileName: `${'x'.repeat(200)}.zip` },
      '/fileName',
      '« fileName » doit compter 200 caractères au plus.',
    ],
    [{ ...ANNOUNCED, size: 0 }, '/size', '« size » doit être 1 au moins.'],
    [{ ...ANNOUNCED, size: 1.5 }, '/size', '« size » doit être un nombre entier.'],
    [{ ...ANNOUNCED, size: '12' }, '/size', '« size » doit être un nombre.'],
    [{ ...ANNOUNCED, sha256: 'abc' }, '/sha256', "« sha256 » n'a pas la forme attendue."],
    [{ ...ANNOUNCED, more: 1 }, '', 'Le corps de la requête contient des champs inconnus : more.'],
    [[], '', 'Le corps de la requête doit être un objet JSON.'],
  ])('says in French what is wrong in %j', async (body, pointer, detail) => {
    const problem = await problemOf(await asking().post(DEPOSANT, '/v1/deposits', body))
    expect(problem).toMatchObject({
      type: '/problemes/corps-invalide',
      status: 400,
      detail: 'Corrigez les champs indiqués puis recommencez.',
      instance: '/v1/deposits',
    })
    expect(problem.errors).toContainEqual({ pointer, detail })
  })

  it('refuses what is not JSON, not an archive, or too large', async () => {
    const { post } = asking()
    const code = async (body: unknown) => (await problemOf(await post(DEPOSANT, '/v1/deposits', body))).code
    expect(await code('{')).toBe('corps-invalide')
    expect(await code({ ...ANNOUNCED, fileName: 'Synthese.docx' })).toBe('pas-une-archive')
    expect(await code({ ...ANNOUNCED, size: 200 * 1024 * 1024 + 1 })).toBe('archive-trop-grande')
  })

  it('of an archive that is there already gives the number that it has', async () => {
    const { m, post } = await received()
    const [deposit] = await m.records.deposits('egn-2020')
    const again = { ...ANNOUNCED, sha256: sha256(ZIP).toUpperCase() }
    expect(await problemOf(await post(DEPOSANT, '/v1/deposits', again))).toMatchObject({
      status: 409,
      code: 'depot-identique',
      deposit: deposit?.number,
      detail: expect.stringContaining('EGN2020-NANTES-0001'),
    })
    expect((await post(DEPOSANT, '/v1/deposits', { ...again, academie: 'La Réunion' })).status).toBe(201)
  })

  it('keeps the name of the file alone, composed', async () => {
    const { m, post } = asking()
    await post(DEPOSANT, '/v1/deposits', { ...ANNOUNCED, fileName: 'C:\\temp\\e\u0301te\u0301.zip' })
    await post(DEPOSANT, '/v1/deposits', { ...ANNOUNCED, fileName: 'half \ud83d.zip' })
    expect(m.signed.map(({ metadata }) => decodeURIComponent(metadata['file-name'] ?? ''))).toEqual([
      'été.zip',
      'half \ufffd.zip',
    ])
  })

  it('says so where nothing can be uploaded', async () => {
    const m = uploadMemory()
    const { post } = asking({ ...m, uploads: { ...m.uploads, uploadForm: async () => null } })
    expect(await problemOf(await post(DEPOSANT, '/v1/deposits', ANNOUNCED))).toMatchObject({ code: 'indisponible' })
  })
})

describe('a deposit', () => {
  it('is announced until its archive comes, then waits to be read, then is read', async () => {
    const before = await announced()
    const first = await (await before.get(DEPOSANT, `/v1/deposits/${before.id}`)).json()
    expect(first).toMatchObject({
      id: before.id,
      number: null,
      academie: 'Nantes',
      state: 'announced',
      label: 'Annoncé',
    })

    const waiting = await received()
    const second = await (await waiting.get(DEPOSANT, `/v1/deposits/${waiting.id}`)).json()
    expect(second).toMatchObject({
      number: 'EGN2020-NANTES-0001',
      fileName: 'EGN_Nantes.zip',
      state: 'waiting',
      counters: { files: 2, read: 0, refused: 1, waiting: 1, items: 0 },
    })

    const read = await received(['Former les équipes'])
    const third = await (await read.get(ANALYSTE, `/v1/deposits/${read.id}`)).json()
    expect(third).toMatchObject({
      state: 'read-with-reservations',
      label: 'Lu avec réserves',
      counters: { files: 2, read: 1, refused: 1, waiting: 0, items: 1 },
    })
  })

  it('whose archive never came is no longer waited for', async () => {
    const { m, id } = await announced()
    const later = asking({ ...m, clock: { now: () => new Date('2020-10-08T13:00:00Z') } })
    expect(await (await later.get(DEPOSANT, `/v1/deposits/${id}`)).json()).toMatchObject({
      state: 'expired',
      label: 'Archive non reçue',
    })
  })

  it('whose archive is too large says so', async () => {
    const { m, get, form, id } = await announced()
    m.send(form.key, ZIP, form.metadata)
    await receiveUpload(m, { key: form.key, bytes: 300 * 1024 * 1024 })
    expect(await (await get(DEPOSANT, `/v1/deposits/${id}`)).json()).toMatchObject({
      state: 'refused',
      problems: [{ code: 'LIMITE_DEPASSEE', message: 'EGN_Nantes.zip dépasse 200 Mo.' }],
    })
  })

  it('of another académie is not shown, nor its receipt', async () => {
    const { get, id } = await received()
    const stranger = { ...DEPOSANT, 'custom:academies': 'rennes' }
    for (const path of [`/v1/deposits/${id}`, `/v1/deposits/${id}/receipt`, '/v1/deposits/EGN2020-NANTES-0001'])
      expect(await problemOf(await get(stranger, path))).toMatchObject({ status: 403, code: 'acces-refuse' })
    expect((await problemOf(await get(stranger, '/v1/deposits/none'))).code).toBe('introuvable')
  })
})

it('says who announced it and their message, in its state and its receipt', async () => {
  const api = asking()
  const claims = { ...DEPOSANT, name: 'Camille Exemple' }
  const body = { ...ANNOUNCED, message: ' Le reste\nsuit. ' }
  const { id } = (await (await api.post(claims, '/v1/deposits', body)).json()) as Created
  const [form] = api.m.signed.slice(-1)
  if (!form) throw new Error('nothing was signed')
  api.m.send(form.key, ZIP, form.metadata)
  await receiveUpload(api.m, { key: form.key, bytes: ZIP.length })
  expect(await (await api.get(DEPOSANT, `/v1/deposits/${id}`)).json()).toMatchObject({ by: 'Camille Exemple' })
  const told = await (await api.get(DEPOSANT, `/v1/deposits/${id}/receipt`, { Accept: 'text/plain' })).text()
  expect(told).toMatch(/^Déposé le .* \(heure de Paris\) par Camille Exemple$/m)
  expect(told).toMatch(/^Message : Le reste suit\.$/m)
  expect((await api.post(claims, '/v1/deposits', { ...ANNOUNCED, message: 'x'.repeat(501) })).status).toBe(400)
})

describe('a receipt', () => {
  it('is JSON, or text where text is asked for', async () => {
    const { get, id } = await received(['Former les équipes'])
    const path = `/v1/deposits/${id}/receipt`
    expect(await (await get(DEPOSANT, path)).json()).toMatchObject({
      number: 'EGN2020-NANTES-0001',
      academie: 'Nantes',
      state: 'read-with-reservations',
      files: [
        { path: 'Thème 1.pdf', outcome: 'read' },
        { path: 'notes.txt', outcome: 'refused' },
      ],
      tasks: [{ code: 'TYPE_INCONNU' }],
    })
    const text = await get(DEPOSANT, path, { Accept: 'text/plain' })
    expect(text.headers.get('Content-Type')).toMatch(/^text\/plain; ?charset=utf-8$/i)
    const told = await text.text()
    expect(told).toMatch(/^RÉCÉPISSÉ DE DÉPÔT {3}EGN2020-NANTES-0001\n/)
    expect(told).toContain("Vos éléments seront pris en compte dans l'agrégation du 9 octobre 2020 à 6 h 00.")
  })

  it('is not made before the archive is received', async () => {
    const { get, id } = await announced()
    expect(await problemOf(await get(DEPOSANT, `/v1/deposits/${id}/receipt`))).toMatchObject({
      status: 404,
      detail: "Le récépissé est établi quand l'archive a été reçue.",
    })
  })
})
