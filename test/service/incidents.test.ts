import { expect, it } from 'vitest'
import { METHOD_VERSION } from '../../lib/domain/method.ts'
import { failureProblem } from '../../lib/reading/isolate.ts'
import { referenceOf } from '../../lib/service/analyse-document.ts'
import { dismissIncident, incidentsOf } from '../../lib/service/incidents.ts'
import { sampleDeposit, sampleEntry, sampleRecord } from '../contract/samples.ts'
import { campaignOfOne } from './campaign.ts'
import type { Memory } from './memory.ts'

async function withUnread(): Promise<Memory> {
  const m = await campaignOfOne()
  await m.records.createDeposit(sampleDeposit({ id: 'D2', number: 'EGN2020-NANTES-0002', entries: 3 }))
  const entry = (document: string, rank: number) =>
    sampleEntry({ deposit: 'D2', document, rank, file: `${document}.docx` })
  await m.records.putEntries([entry('never', 0), entry('failed', 1), entry('old', 2)])
  const failure = failureProblem('crash', referenceOf('failed'))
  const record = { items: 0, method: METHOD_VERSION }
  await m.records.putDocument(sampleRecord({ ...record, id: 'failed', status: 'failed', problems: [failure] }), [])
  await m.records.putDocument(sampleRecord({ ...record, id: 'old', method: '0.1' }), [])
  return m
}

it('tells of what failed and of what waits, not of what is read', async () => {
  const found = await incidentsOf(await withUnread())
  const by = new Map(found.map((incident) => [incident.document, incident]))
  expect([...by.keys()].sort()).toEqual(['failed', 'never', 'old'])
  expect(by.get('failed')).toMatchObject({
    state: 'failed',
    reference: referenceOf('failed'),
    deposit: 'EGN2020-NANTES-0002',
    file: 'failed.docx',
    message: expect.stringContaining(`failed.docx a échoué de notre fait (référence ${referenceOf('failed')})`),
    dismissed: null,
  })
  expect(by.get('never')).toMatchObject({ state: 'waiting', message: "Ce document attend d'être lu." })
  expect(by.get('old')?.message).toContain('autre version')
})

it('tells nothing of a deposit that was withdrawn', async () => {
  const m = await withUnread()
  await m.records.putDeposit(sampleDeposit({ id: 'D2', number: 'EGN2020-NANTES-0002', state: 'withdrawn' }))
  expect(await incidentsOf(m)).toEqual([])
})

it('remembers who dismissed one, and why', async () => {
  const m = await withUnread()
  const failed = (await incidentsOf(m)).find(({ document }) => document === 'failed')
  if (!failed) throw new Error('no incident')
  await dismissIncident(m, failed, { by: 'moi', reason: 'scan illisible' })
  const dismissed = (await incidentsOf(m)).filter((incident) => incident.dismissed !== null)
  expect(dismissed).toMatchObject([
    { document: 'failed', dismissed: { by: 'moi', reason: 'scan illisible', at: '2020-10-08T12:32:00.000Z' } },
  ])
})
