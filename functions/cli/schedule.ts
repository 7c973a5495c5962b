import { resolve } from 'node:path'
import { inParis } from '../../lib/domain/paris-clock.ts'
import { daySaid, frequencySaid, nextDates, type Schedule, timeSaid } from '../../lib/domain/schedule.ts'
import { cronLines } from '../../lib/report/schedule-cron.ts'
import { longDate, scheduleWords, shortDate } from '../../lib/report/schedule-text.ts'
import { sentence } from '../../lib/report/wording.ts'
import { scheduleOf, setSchedule } from '../../lib/service/schedule.ts'
import type { Services } from '../../lib/service/services.ts'
import { campaignWith } from './campaign-settings.ts'
import { decidedBy } from './decided-by.ts'
import { EXIT, Failure } from './exit.ts'
import { inStore, type ListOptions, logFor, requireFolder, type StoreOptions, withStore } from './with-store.ts'

export interface PauseOptions extends StoreOptions {
  readonly by?: string
}

export interface NewSchedule extends StoreOptions {
  readonly every?: string
  readonly time?: string
  readonly until?: string
}

/** How many dates are shown. */
const SHOWN = 5

type Work = (services: Services) => Promise<void>

async function looking(options: StoreOptions, work: Work): Promise<number> {
  requireFolder(options.store)
  await inStore(options, ({ services }) => work(services))
  return EXIT.done
}

/** A calendar may be set before the first deposit: the store is made where it is missing. */
async function changing(options: StoreOptions, work: Work): Promise<number> {
  requireFolder(options.store)
  const campaign = await campaignWith(options)
  await withStore(options.store, { log: logFor(options.verbose), campaign }, ({ services }) => work(services))
  return EXIT.done
}

function print(text: string): void {
  process.stdout.write(`${text.replace(/[\u00a0\u202f]/g, ' ')}\n`)
}

/** `schedule show`: the schedule in a sentence, and its next dates. */
export function showSchedule(options: ListOptions): Promise<number> {
  return looking(options, async (services) => {
    const schedule = await scheduleOf(services)
    const dates = nextDates(schedule, services.clock.now(), SHOWN)
    if (options.json) return print(JSON.stringify({ ...schedule, next: dates.map((d) => d.toISOString()) }, null, 2))
    print(`Calendrier : ${scheduleWords(schedule)}.`)
    print(nextLine(schedule, dates))
  })
}

/** `schedule next`: the next dates, one a line. */
export function nextOfSchedule(options: ListOptions): Promise<number> {
  return looking(options, async (services) => {
    const schedule = await scheduleOf(services)
    const dates = nextDates(schedule, services.clock.now(), SHOWN)
    if (options.json) return print(JSON.stringify(dates.map((d) => d.toISOString())))
    print(dates.length > 0 ? dates.map((date) => sentence(longDate(date))).join('\n') : nextLine(schedule, dates))
  })
}

/** `schedule set`: what is not said stays as it was; a schedule that was suspended goes on. */
export async function changeSchedule(options: NewSchedule): Promise<number> {
  const said = saidIn(options)
  return changing(options, async (services) => {
    const schedule: Schedule = { ...(await scheduleOf(services)), ...said, paused: null }
    const now = services.clock.now()
    if (said.until && said.until < inParis(now).toISOString().slice(0, 10))
      throw new Failure(`Le ${said.until} est passé. Indiquez une date de fin à venir.`, EXIT.usage)
    await setSchedule(services, schedule)
    print(`Calendrier enregistré : ${scheduleWords(schedule)}.`)
    print(nextLine(schedule, nextDates(schedule, now, SHOWN)))
  })
}

/** `schedule pause`. */
export function pauseSchedule(options: PauseOptions): Promise<number> {
  return changing(options, async (services) => {
    const schedule = await scheduleOf(services)
    const paused = schedule.paused ?? { at: services.clock.now().toISOString(), by: decidedBy(options) }
    await setSchedule(services, { ...schedule, paused })
    print(nextLine({ ...schedule, paused }, []))
  })
}

/** `schedule resume`. */
export function resumeSchedule(options: StoreOptions): Promise<number> {
  return changing(options, async (services) => {
    const schedule = { ...(await scheduleOf(services)), paused: null }
    await setSchedule(services, schedule)
    print(`Calendrier repris : ${scheduleWords(schedule)}.`)
    print(nextLine(schedule, nextDates(schedule, services.clock.now(), SHOWN)))
  })
}

/** `schedule cron`: what a crontab takes, so that runs are made without `serve`. */
export function cronOfSchedule(options: StoreOptions): Promise<number> {
  return looking(options, async (services) => {
    const lines = cronLines(await scheduleOf(services), {
      node: process.execPath,
      program: resolve(process.argv[1] ?? 'synthese'),
      store: resolve(options.store),
    })
    if (lines === null)
      throw new Failure(
        'Aucune agrégation ne se lance seule : définissez un calendrier avec « synthese schedule set », ou reprenez-le avec « synthese schedule resume ».',
        EXIT.usage,
      )
    print(lines.join('\n'))
  })
}

function saidIn({ every, time, until }: NewSchedule): Partial<Schedule> {
  if (every === undefined && time === undefined && until === undefined)
    throw new Failure('Indiquez --every, --time ou --until. Voyez « synthese schedule set --help ».', EXIT.usage)
  const frequency = every === undefined ? undefined : frequencySaid(every)
  if (frequency === null)
    throw new Failure(
      `« ${every} » n'est pas une fréquence. Écrivez « jour », « jour ouvré », « semaine le lundi » ou « à la main ».`,
      EXIT.usage,
    )
  const hour = time === undefined ? undefined : timeSaid(time)
  if (hour === null) throw new Failure(`« ${time} » n'est pas une heure. Écrivez-la comme 06:00.`, EXIT.usage)
  const end = until === undefined || until === 'jamais' ? null : daySaid(until)
  if (until !== undefined && until !== 'jamais' && end === null)
    throw new Failure(`« ${until} » n'est pas une date. Écrivez-la comme 2020-11-30, ou « jamais ».`, EXIT.usage)
  return {
    ...(frequency === undefined ? {} : { every: frequency }),
    ...(hour === undefined ? {} : { time: hour }),
    ...(until === undefined ? {} : { until: end }),
  }
}

function nextLine({ paused, every }: Schedule, dates: readonly Date[]): string {
  if (paused) return `Le calendrier est suspendu depuis le ${shortDate(new Date(paused.at))} par ${paused.by}.`
  if (every.kind === 'manual') return 'Aucune agrégation ne se lance seule. « synthese aggregate » en lance une.'
  return dates.length === 0
    ? 'Aucune date à venir.'
    : `Prochaines : ${dates.map(shortDate).join(', ')}`.replace(/\.?$/, '.')
}
