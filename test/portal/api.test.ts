import { expect, it } from 'vitest'
import { sampleRun } from '../contract/samples.ts'
import { campaignOfOne } from '../service/campaign.ts'
import { uploadMemory } from '../service/uploads.ts'
import { ANALYSTE, asking, DEPOSANT, problemOf, REQUEST_ID } from './asking.ts'

it('says that it is up, to anyone', async () => {
  const response = await asking().get(undefined, '/health')
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({ status: 'ok', version: expect.stringMatching(/^\d+\.\d+\.\d+$/) })
  expect(response.headers.get('X-Request-Id')).toBe(REQUEST_ID)
})

it('answers errors as problem details, with the reference of the request', async () => {
  const response = await asking().get(undefined, '/v1/runs/latest')
  expect(response.headers.get('X-Request-Id')).toBe(REQUEST_ID)
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  expect(await problemOf(response)).toEqual({
    type: '/problemes/non-connecte',
    title: 'Connectez-vous.',
    status: 401,
    code: 'non-connecte',
    detail: "Cette adresse demande un jeton d'accès valide.",
    instance: '/v1/runs/latest',
    requestId: REQUEST_ID,
  })
})

it('wants a caller before it says that an address leads nowhere', async () => {
  expect(await problemOf(await asking().get(undefined, '/v1/nothing'))).toMatchObject({ code: 'non-connecte' })
  expect(await problemOf(await asking().get(DEPOSANT, '/v1/nothing'))).toMatchObject({
    status: 404,
    code: 'introuvable',
    instance: '/v1/nothing',
  })
  expect(await problemOf(await asking().get(undefined, '/'))).toMatchObject({ code: 'introuvable' })
})

it('gives the last run, without the keys of its files', async () => {
  const m = uploadMemory()
  await m.records.createRun(
    sampleRun({ files: { key: 'runs/0001.json', sha256: 'a'.repeat(64), count: 2, bytes: 300 } }),
  )
  const response = await asking(m).get(DEPOSANT, '/v1/runs/latest')
  expect(await response.json()).toMatchObject({
    number: 1,
    status: 'provisional',
    files: { count: 2, bytes: 300 },
  })
})

it('says that there is no run yet', async () => {
  expect(await problemOf(await asking().get(ANALYSTE, '/v1/runs/latest'))).toMatchObject({
    status: 404,
    code: 'introuvable',
    detail: "Aucune agrégation n'a encore été établie.",
  })
})

it('owns up to an incident, with its reference, and keeps its cause for the log', async () => {
  const m = uploadMemory()
  const records = {
    ...m.records,
    latestRun: async () => {
      throw new Error('the table is on fire')
    },
  }
  const { get, logged } = asking({ ...m, records })
  const problem = await problemOf(await get(ANALYSTE, '/v1/runs/latest'))
  expect(problem).toMatchObject({ status: 500, title: 'Incident de notre fait, référence 7F3A-21.' })
  expect(JSON.stringify(problem)).not.toContain('fire')
  expect(logged).toMatchObject([{ requestId: REQUEST_ID, error: { message: 'the table is on fire' } }])
})

it('finds a deposit by its number too', async () => {
  const one = await campaignOfOne()
  const api = asking({ ...uploadMemory(), records: one.records })
  const response = await api.get(DEPOSANT, '/v1/deposits/egn2020-nantes-d1')
  expect(await response.json()).toMatchObject({ number: 'EGN2020-NANTES-D1', state: 'read' })
})
