import { expect, it } from 'vitest'
import { analysisKey, documentKey } from '../../lib/service/blob-keys.ts'
import { deleteDeposit } from '../../lib/service/delete-deposit.ts'
import { sampleDeposit, sampleEntry } from '../contract/samples.ts'
import { addDeposit, campaignOfOne } from './campaign.ts'

it('deletes a deposit with the documents that no other deposit holds, their items and bytes', async () => {
  const m = await campaignOfOne()
  await addDeposit(m, 'D2', 'doc-2', ['Gardé'])
  const shared = sampleEntry({ deposit: 'D1', rank: 1, document: 'doc-2' })
  await m.records.putEntries([shared])
  for (const key of ['doc-1', 'doc-2'].flatMap((d) => [documentKey(d), analysisKey(`A-${d}`)]))
    await m.blobs.put(key, Buffer.from('x'))

  expect(await deleteDeposit(m, sampleDeposit({ id: 'D1' }))).toBe(1)

  expect(await m.records.deposit('D1')).toBeNull()
  expect(await m.records.entries('D1')).toEqual([])
  expect(await m.records.document('doc-1')).toBeNull()
  expect(await m.records.items('doc-2')).toHaveLength(1)
  expect(m.keys()).toEqual([analysisKey('A-doc-2'), documentKey('doc-2')])
})
