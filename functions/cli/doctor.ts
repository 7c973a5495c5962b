import { existsSync } from 'node:fs'
import { access, constants, statfs } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { nextDates } from '../../lib/domain/schedule.ts'
import { parisDateTime } from '../../lib/report/paris-time.ts'
import { longDate, scheduleWords } from '../../lib/report/schedule-text.ts'
import { count, fileSize } from '../../lib/report/wording.ts'
import { incidentsOf } from '../../lib/service/incidents.ts'
import { scheduleOf } from '../../lib/service/schedule.ts'
import type { Services } from '../../lib/service/services.ts'
import { READING_WORKER } from '../reading-worker-url.ts'
import { campaignWith } from './campaign-settings.ts'
import { EXIT } from './exit.ts'
import { explain } from './explain-error.ts'
import { plain } from './plain.ts'
import { type ListOptions, logFor, requireFolder, requireStore, withStore } from './with-store.ts'

type Level = 'OK' | 'À VÉRIFIER' | 'ERREUR'

/** One line of the diagnosis. */
interface Finding {
  readonly level: Level
  readonly text: string
}

const ok = (text: string): Finding => ({ level: 'OK', text })
const check = (text: string): Finding => ({ level: 'À VÉRIFIER', text })
const fault = (text: string): Finding => ({ level: 'ERREUR', text })

/** Whoever prepared a machine for PDF and Word asks: text is read without fonts, and files name those of the reader. */
const NO_FONT = ok('Polices : aucune à installer (le texte se lit sans elles, les rapports prennent celles du lecteur)')

/** Of package.json's `engines`. */
const OLDEST_NODE = [20, 19] as const

/** A campaign's deposits, analyses and runs take some hundreds of MB: below this a run may not end. */
const LITTLE_SPACE = 1_000_000_000
const NO_SPACE = 50_000_000

/** Clocks drift by seconds: later than this, what is recorded comes from another clock. */
const DRIFT_MS = 5 * 60_000

/** Looks at everything that a run needs. Exit code 6 where something stops it. */
export async function doctor(options: ListOptions): Promise<number> {
  requireFolder(options.store)
  const findings = [
    nodeVersion(),
    readers(),
    NO_FONT,
    await space(options.store),
    fixedClock(),
    ...(await store(options)),
  ]
  const lines = findings.map(({ level, text }) => `${level.padEnd(12)}${text}`)
  process.stdout.write(options.json ? `${JSON.stringify(findings, null, 2)}\n` : plain(`${lines.join('\n')}\n`))
  return findings.some(({ level }) => level === 'ERREUR') ? EXIT.rights : EXIT.done
}

function nodeVersion(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const wanted = OLDEST_NODE.join('.')
  const recent = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])
  return recent
    ? ok(`Node ${process.versions.node} (${wanted} au moins)`)
    : fault(`Node ${process.versions.node} est trop ancien : installez la version ${wanted} ou une plus récente.`)
}

function readers(): Finding {
  return existsSync(READING_WORKER)
    ? ok('Lecteur de documents présent')
    : fault('Le lecteur de documents manque : relancez « npm run build ».')
}

async function space(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(nearestFolder(folder))
  const free = bavail * bsize
  const size = free < LITTLE_SPACE ? fileSize(free) : `${Math.floor(free / LITTLE_SPACE)} Go`
  const text = `Place libre sur le disque : ${size}`
  if (free < NO_SPACE) return fault(`${text}. Libérez de la place.`)
  return free < LITTLE_SPACE ? check(`${text}. Une campagne peut en demander davantage.`) : ok(text)
}

function fixedClock(): Finding {
  return process.env.SOURCE_DATE_EPOCH === undefined
    ? ok(`Heure de Paris : ${parisDateTime(new Date().toISOString())}`)
    : check("L'heure est fixée par SOURCE_DATE_EPOCH : le calendrier n'avance pas.")
}

async function store(options: ListOptions): Promise<readonly Finding[]> {
  try {
    requireStore(options.store)
  } catch {
    return [await unused(options.store)]
  }
  try {
    const campaign = await campaignWith(options)
    return await withStore(options.store, { log: logFor(options.verbose), campaign }, async ({ services }) => [
      await writing(services, options.store),
      await dates(services),
      await reading(services),
      await calendar(services),
    ])
  } catch (error) {
    return [fault((await explain(error)).message)]
  }
}

/** No store yet: may it be made? */
async function unused(folder: string): Promise<Finding> {
  const parent = nearestFolder(folder)
  const writable = await access(parent, constants.W_OK).then(
    () => true,
    () => false,
  )
  return writable
    ? check(`Le dossier de travail « ${folder} » est vide : rien n'y a été déposé.`)
    : fault(`Le dossier de travail « ${folder} » ne peut pas être créé : vérifiez vos droits sur « ${parent} ».`)
}

/** Writes, reads again and removes a blob, and reads the table, which nobody else has open. */
async function writing({ blobs, records, campaign }: Services, folder: string): Promise<Finding> {
  const key = 'settings/doctor'
  await blobs.put(key, Buffer.from('ok'))
  const read = await blobs.get(key)
  await blobs.delete(key)
  const deposits = await records.deposits(campaign.id)
  return read === null
    ? fault(`Le dossier de travail « ${folder} » ne rend pas ce qui y est écrit.`)
    : ok(`Dossier de travail « ${folder} » : lu et écrit, libre, ${count(deposits.length, 'dépôt')}`)
}

async function dates({ clock, records, campaign }: Services): Promise<Finding> {
  const run = await records.latestRun(campaign.id)
  const deposits = await records.deposits(campaign.id)
  const latest = [run?.at ?? '', ...deposits.map((d) => d.receivedAt)].sort().at(-1) ?? ''
  return latest !== '' && Date.parse(latest) > clock.now().getTime() + DRIFT_MS
    ? check(
        `Un enregistrement est daté du ${parisDateTime(latest)}, après maintenant : vérifiez l'heure de la machine.`,
      )
    : ok("L'heure suit les derniers enregistrements")
}

async function reading(services: Services): Promise<Finding> {
  const open = (await incidentsOf(services)).filter(({ dismissed }) => dismissed === null)
  if (open.length === 0) return ok('Tous les documents sont lus')
  return check(`${count(open.length, 'document est à lire', 'documents sont à lire')} : « synthese failures list ».`)
}

async function calendar(services: Services): Promise<Finding> {
  const schedule = await scheduleOf(services)
  if (schedule.paused) return check(`Le calendrier est suspendu par ${schedule.paused.by}.`)
  if (schedule.every.kind === 'manual') return ok('Calendrier : seulement à la main')
  const [next] = nextDates(schedule, services.clock.now(), 1)
  if (!next) return check(`Calendrier terminé : ${scheduleWords(schedule)}.`)
  return ok(`Calendrier : ${scheduleWords(schedule)} ; prochaine date ${longDate(next)}`)
}

/** The folder itself, or the nearest above it that exists. */
function nearestFolder(folder: string): string {
  const path = resolve(folder)
  return existsSync(path) || dirname(path) === path ? path : nearestFolder(dirname(path))
}
