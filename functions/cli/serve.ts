import { createAdaptorServer } from '@hono/node-server'
import { nextDates } from '../../lib/domain/schedule.ts'
import { createLocalSite } from '../../lib/portal/local-site.ts'
import { longDate, scheduleWords } from '../../lib/report/schedule-text.ts'
import { oneAtATime } from '../../lib/service/one-at-a-time.ts'
import { recur } from '../../lib/service/recur.ts'
import { scheduleOf } from '../../lib/service/schedule.ts'
import type { Services } from '../../lib/service/services.ts'
import type { LocalStore } from '../local.ts'
import { scheduledRun } from '../scheduled-run.ts'
import { campaignWith } from './campaign-settings.ts'
import { EXIT, Failure } from './exit.ts'
import { screenOn } from './screen.ts'
import { logFor, requireFolder, type StoreOptions, withStore } from './with-store.ts'

export interface ServeOptions extends StoreOptions {
  readonly port: string
  readonly auth: string
}

/** Of the loopback: nobody else's machine reaches it. */
const HOST = '127.0.0.1'

/**
 * Serves the site and the API of one machine, and makes the runs of the calendar, until it is interrupted.
 * @returns the exit code, 0 when it ends as asked
 */
export async function serve(options: ServeOptions): Promise<number> {
  requireFolder(options.store)
  const port = portOf(options)
  const campaign = await campaignWith(options)
  const stop = new AbortController()
  const ending = () => stop.abort()
  process.once('SIGINT', ending).once('SIGTERM', ending)
  try {
    await withStore(options.store, { log: logFor(options.verbose), campaign }, (store) =>
      live(store, port, stop.signal),
    )
  } finally {
    process.off('SIGINT', ending).off('SIGTERM', ending)
  }
  return EXIT.done
}

async function live(store: LocalStore, port: number, signal: AbortSignal): Promise<void> {
  const { services } = store
  const screen = screenOn(process.stderr, { quiet: false })
  const run = oneAtATime(async () => {
    await store.readAll(true)
    screen.say(OUTCOMES[await scheduledRun(services)])
  })
  const site = createLocalSite(services, {
    calendar: () => calendarOf(services),
    aggregate: async () => (await run()) === 'done',
  })
  const listening = await listen(site.fetch, port)
  screen.say(`Mode local, sans authentification : ${listening.address}  (Ctrl-C pour arrêter)`)
  screen.say(await calendarOf(services))
  const work = () =>
    run().catch((error: unknown) => {
      screen.say("ERREUR  L'agrégation prévue a échoué ; elle sera tentée de nouveau à la prochaine date.")
      throw error
    })
  const next = async (after: Date) => nextDates(await scheduleOf(services), after, 1)[0] ?? null
  await recur({ next, work, clock: services.clock, log: services.log }, signal)
  await listening.close()
  screen.say('Arrêté.')
}

const OUTCOMES: Readonly<Record<Awaited<ReturnType<typeof scheduledRun>>, string>> = {
  recorded: 'OK          Agrégation terminée.',
  'nothing-read': "INFO        Aucun document n'a encore été lu : aucune agrégation créée.",
  'nothing-new': 'INFO        Rien de nouveau depuis la dernière agrégation. Aucune agrégation créée.',
  overtaken: 'INFO        Une autre agrégation vient de se terminer.',
}

async function calendarOf(services: Services): Promise<string> {
  const schedule = await scheduleOf(services)
  if (schedule.paused) return `Le calendrier est suspendu par ${schedule.paused.by}.`
  const [next] = nextDates(schedule, services.clock.now(), 1)
  if (!next) return 'Aucune agrégation ne se lance seule : « synthese schedule set » règle le calendrier.'
  return `Prochaine agrégation : ${longDate(next)} (heure de Paris) – ${scheduleWords(schedule)}.`.replaceAll(
    '\u00a0',
    ' ',
  )
}

interface Listening {
  readonly address: string
  close(): Promise<void>
}

function listen(fetch: (request: Request) => Response | Promise<Response>, port: number): Promise<Listening> {
  const server = createAdaptorServer({ fetch, hostname: HOST })
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' || error.code === 'EACCES' ? busy(port) : error)
    })
    server.listen(port, HOST, () => {
      const at = server.address()
      resolve({
        address: `http://${HOST}:${typeof at === 'object' && at ? at.port : port}/`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed())
            if ('closeIdleConnections' in server) server.closeIdleConnections()
          }),
      })
    })
  })
}

const busy = (port: number) =>
  new Failure(`Le port ${port} est pris ou réservé. Indiquez-en un autre avec --port.`, EXIT.conflict)

function portOf({ port, auth }: ServeOptions): number {
  if (auth !== 'none')
    throw new Failure('Sur une machine, le service est sans authentification : « --auth none ».', EXIT.usage)
  const number = Number(port)
  if (/^\d{1,5}$/.test(port) && number <= 65_535) return number
  throw new Failure(`« ${port} » n'est pas un port. Indiquez un nombre de 1 à 65535.`, EXIT.usage)
}
