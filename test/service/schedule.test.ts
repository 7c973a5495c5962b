import { expect, it } from 'vitest'
import { BY_HAND, type Schedule } from '../../lib/domain/schedule.ts'
import { scheduleKey } from '../../lib/service/blob-keys.ts'
import { scheduleOf, setSchedule } from '../../lib/service/schedule.ts'
import { memory } from './memory.ts'

it('is by hand until someone sets it, then what was set', async () => {
  const m = memory()
  expect(await scheduleOf(m)).toEqual(BY_HAND)
  const weekly: Schedule = { ...BY_HAND, every: { kind: 'weekly', weekday: 3 }, until: '2020-11-30' }
  await setSchedule(m, weekly)
  expect(await scheduleOf(m)).toEqual(weekly)
})

it('refuses what is no schedule, rather than run at a wrong hour', async () => {
  const m = memory()
  await m.blobs.put(scheduleKey('egn-2020'), Buffer.from('{"every":{"kind":"weekly","weekday":9}}'))
  await expect(scheduleOf(m)).rejects.toThrow()
})
