import * as z from 'zod'
import { BY_HAND, nextDates, type Schedule } from '../domain/schedule.ts'
import { scheduleKey } from './blob-keys.ts'
import type { Services } from './services.ts'

const WEEKDAY = z.union([1, 2, 3, 4, 5, 6, 7].map((day) => z.literal(day as 1 | 2 | 3 | 4 | 5 | 6 | 7)))

const SCHEDULE = z.object({
  every: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('daily') }),
    z.object({ kind: z.literal('working-days') }),
    z.object({ kind: z.literal('weekly'), weekday: WEEKDAY }),
    z.object({ kind: z.literal('manual') }),
  ]),
  time: z.string().regex(/^\d{2}:\d{2}$/),
  until: z.iso.date().nullable(),
  paused: z.object({ at: z.iso.datetime(), by: z.string() }).nullable(),
})

/**
 * The schedule of the campaign; by hand where nobody set one.
 * @throws ZodError where what is stored is no schedule
 */
export async function scheduleOf({ campaign, blobs }: Pick<Services, 'campaign' | 'blobs'>): Promise<Schedule> {
  const bytes = await blobs.get(scheduleKey(campaign.id))
  return bytes ? SCHEDULE.parse(JSON.parse(Buffer.from(bytes).toString('utf8'))) : BY_HAND
}

/** Keeps a schedule in place of the one before. */
export async function setSchedule(
  { campaign, blobs, log }: Pick<Services, 'campaign' | 'blobs' | 'log'>,
  schedule: Schedule,
): Promise<void> {
  await blobs.put(scheduleKey(campaign.id), Buffer.from(JSON.stringify(schedule)), 'application/json')
  log.info('schedule set', { every: schedule.every.kind, time: schedule.time, paused: schedule.paused !== null })
}

/** When the next run is made without anyone asking; null where the schedule says none. */
export async function nextRun(services: Pick<Services, 'campaign' | 'blobs' | 'clock'>): Promise<Date | null> {
  return nextDates(await scheduleOf(services), services.clock.now(), 1)[0] ?? null
}
