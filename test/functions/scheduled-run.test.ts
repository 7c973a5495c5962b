import { expect, it } from 'vitest'
import { scheduledRun } from '../../functions/scheduled-run.ts'
import { sampleDeposit, sampleEntry } from '../contract/samples.ts'
import { addDeposit, campaignOfOne } from '../service/campaign.ts'
import { memory } from '../service/memory.ts'

it('makes no run of nothing', async () => {
  const m = memory()
  expect(await scheduledRun(m)).toBe('nothing-read')
  expect(m.writes).toEqual(['send'])
})

it('makes a run when there is something new, and none when there is not', async () => {
  const m = await campaignOfOne()
  expect(await scheduledRun(m)).toBe('recorded')
  expect(await scheduledRun(m)).toBe('nothing-new')
  await addDeposit(m, 'D2', 'doc-2', ['Un autre besoin'])
  expect(await scheduledRun(m)).toBe('recorded')
  expect((await m.records.latestRun('egn-2020'))?.number).toBe(2)
})

it('asks again for documents that are still to be read', async () => {
  const m = await campaignOfOne()
  await m.records.createDeposit(sampleDeposit({ id: 'D2', number: 'EGN2020-NANTES-0002', entries: 1 }))
  await m.records.putEntries([sampleEntry({ deposit: 'D2', document: 'doc-2', file: 'Thème 2.docx' })])
  expect(await scheduledRun(m)).toBe('recorded')
  expect(m.sent).toEqual([{ document: 'doc-2', file: 'Thème 2.docx' }])
})

it('gives way to a run that was quicker', async () => {
  const m = await campaignOfOne()
  const overtaken = { ...m, records: { ...m.records, createRun: async () => false } }
  expect(await scheduledRun(overtaken)).toBe('overtaken')
})

it('throws what may be tried again', async () => {
  const m = await campaignOfOne()
  m.failOnce('createRun')
  await expect(scheduledRun(m)).rejects.toThrow('createRun was made to fail')
  expect(await scheduledRun(m)).toBe('recorded')
})
