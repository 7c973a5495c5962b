import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { type Campaign, EGN_2020, LATE_POLICIES, THEMES_ORDERS, type ThemesOrder } from '../../lib/domain/campaign.ts'
import { endOfDay } from '../../lib/domain/paris-clock.ts'
import { daySaid } from '../../lib/domain/schedule.ts'
import { editDistance } from '../../lib/language/edit-distance.ts'
import { EXIT, Failure } from './exit.ts'

export const SETTINGS_FILE = 'synthese.json'

export interface SettingsOptions {
  readonly config?: string
  readonly campaign?: string
  readonly deadline?: string
  readonly late?: string
  readonly themesOrder?: string
}

/** Others may keep settings of their own in the file. */
const FILE = z.object({
  campaign: z.string().optional(),
  contact: z.string().optional(),
  deadline: z.string().optional(),
  late: z.string().optional(),
  themesOrder: z.string().optional(),
})

/**
 * The campaign with its settings: those of the command line, else of the file.
 * @throws Failure where the file or a setting cannot be understood
 */
export async function campaignWith(options: SettingsOptions): Promise<Campaign> {
  const file = await settingsIn(options.config)
  const deadline = options.deadline ?? file.deadline
  const late = options.late ?? file.late
  const order = options.themesOrder ?? file.themesOrder
  const policy = LATE_POLICIES.find((p) => p === late)
  if (late !== undefined && policy === undefined)
    throw new Failure(`« ${late} » n'est pas un sort des dépôts hors délai : accept ou hold.`, EXIT.usage)
  return {
    ...campaignNamed(options.campaign ?? file.campaign ?? EGN_2020.id),
    ...(file.contact === undefined ? {} : { contact: file.contact }),
    ...(deadline === undefined ? {} : { deadline: instantOf(deadline) }),
    ...(policy === undefined ? {} : { late: policy }),
    ...(order === undefined ? {} : { themesOrder: orderNamed(order) }),
  }
}

/** Letters by which the name of a setting may be mistyped. */
const MISTYPED = 2

const ORDERS: Readonly<Record<ThemesOrder, string>> = {
  preamble: 'celui du préambule du modèle',
  retex: "celui de la page retour d'expérience",
  kit: 'celui des défis du kit',
  national: 'celui des 40 propositions nationales',
}

function orderNamed(given: string): ThemesOrder {
  const found = THEMES_ORDERS.find((order) => order === given.trim().toLowerCase())
  if (found) return found
  const known = THEMES_ORDERS.map((order) => `${order} (${ORDERS[order]})`).join(', ')
  throw new Failure(`« ${given} » n'est pas un ordre des thèmes : ${known}.`, EXIT.usage)
}

/** A campaign without settings; its deposits are numbered by its own name. */
function campaignNamed(id: string): Campaign {
  if (id === EGN_2020.id) return EGN_2020
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return { id, title: id, prefix: id.replaceAll('-', '').toUpperCase() }
  throw new Failure(
    `« ${id} » n'est pas l'identifiant d'une campagne : minuscules, chiffres et traits d'union, comme egn-2020.`,
    EXIT.usage,
  )
}

async function settingsIn(config: string | undefined): Promise<z.infer<typeof FILE>> {
  const path = config ?? SETTINGS_FILE
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' && config === undefined) return null
    throw error
  })
  if (text === null) return {}
  const { success, data } = FILE.safeParse(jsonIn(text))
  if (!success)
    throw new Failure(`Les réglages de « ${path} » ne sont pas compris : vérifiez que c'est du JSON.`, EXIT.rights)
  for (const name of Object.keys(Object(jsonIn(text)))) {
    const meant = Object.keys(FILE.shape).find((known) => known !== name && editDistance(known, name) <= MISTYPED)
    if (meant !== undefined && !Object.hasOwn(FILE.shape, name))
      throw new Failure(`« ${name} » n'est pas un réglage (« ${path} ») : vouliez-vous dire « ${meant} » ?`, EXIT.usage)
  }
  return data
}

/** The value that a text says in JSON; undefined where it says none. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** An instant as written, or the last of a day in Paris. */
function instantOf(deadline: string): string {
  const day = daySaid(deadline)
  // Without an hour and no day of the calendar (30 February): JavaScript would take the day after the month.
  const time = day ? endOfDay(day).getTime() : deadline.length > 10 ? Date.parse(deadline) : Number.NaN
  if (Number.isNaN(time))
    throw new Failure(`La date limite « ${deadline} » n'est pas comprise : écrivez-la comme 2020-10-10.`, EXIT.usage)
  return new Date(time).toISOString()
}
