import { expect, it } from 'vitest'
import { METHOD_VERSION } from '../../lib/domain/method.ts'
import { resumeReading } from '../../lib/service/resume-reading.ts'
import { sampleDeposit, sampleEntry, sampleRecord } from '../contract/samples.ts'
import { addDeposit, campaignOfOne } from './campaign.ts'

it('sends what was left unread, read by an older method or failed, each document once', async () => {
  const m = await campaignOfOne()
  await addDeposit(m, 'D2', 'older', ['x'])
  await addDeposit(m, 'D3', 'failed', ['y'])
  await m.records.putDocument(sampleRecord({ id: 'older', method: '0.9' }), [])
  await m.records.putDocument(sampleRecord({ id: 'failed', method: METHOD_VERSION, status: 'failed' }), [])
  await m.records.createDeposit(sampleDeposit({ id: 'D4', number: 'N4', entries: 2 }))
  await m.records.putEntries([0, 1].map((rank) => sampleEntry({ deposit: 'D4', rank, document: 'unread' })))
  await m.records.createDeposit(sampleDeposit({ id: 'D5', number: 'N5', state: 'withdrawn' }))
  await m.records.putEntries([sampleEntry({ deposit: 'D5', document: 'withdrawn' })])

  expect(await resumeReading(m)).toBe(3)
  expect(m.sent.map((s) => s.document)).toEqual(['older', 'failed', 'unread'])
})
