import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import type { Log } from '../../lib/service/ports.ts'
import { type LocalOptions, type LocalStore, openLocalStore, STORE_FOLDERS } from '../local.ts'
import { logTo, SILENT } from '../services.ts'
import { campaignWith, type SettingsOptions } from './campaign-settings.ts'
import { DEFAULT_STORE, SAMPLE_STORE } from './default-store.ts'
import { EXIT, Failure } from './exit.ts'

/** The store that is deployed on AWS, in place of a folder. */
const AWS = 'aws'

/** What every command that works on a store may be told. */
export interface StoreOptions extends SettingsOptions {
  readonly store: string
  readonly verbose?: boolean
}

export interface ListOptions extends StoreOptions {
  readonly json?: boolean
}

/** Opens the store of a command, which must be there, with the settings of its campaign. */
export async function inStore<T>(options: StoreOptions, work: (store: LocalStore) => Promise<T>): Promise<T> {
  requireStore(options.store)
  const campaign = await campaignWith(options)
  return withStore(options.store, { log: logFor(options.verbose), campaign }, work)
}

/** Opens a store, a folder or the deployed one, works with it, and closes it whatever happens. */
export async function withStore<T>(
  folder: string,
  options: LocalOptions,
  work: (store: LocalStore) => Promise<T>,
): Promise<T> {
  if (folder === AWS) return onAws(options, work)
  const store = await openLocalStore(folder, options)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** Its clients are loaded only where they are used. */
async function onAws<T>(options: LocalOptions, work: (store: LocalStore) => Promise<T>): Promise<T> {
  const [{ openAwsStore }, { explained }] = await Promise.all([import('./aws-store.ts'), import('./explain-aws.ts')])
  try {
    return await work(openAwsStore(options))
  } catch (error) {
    throw explained(error)
  }
}

/** @throws Failure where there is no store: a command that only looks must not make one */
export function requireStore(folder: string): void {
  if (folder === AWS || isStore(folder)) return
  const samples = folder === DEFAULT_STORE && isStore(SAMPLE_STORE) ? ` (celui des exemples : ${SAMPLE_STORE})` : ''
  throw new Failure(
    `Le dossier de travail « ${folder} » est vide : rien n'y a été déposé. Indiquez-en un autre avec --store${samples}.`,
    EXIT.notFound,
  )
}

function isStore(folder: string): boolean {
  return STORE_FOLDERS.some((part) => existsSync(join(folder, part)))
}

/** @throws Failure for the deployed store, by a command that needs a folder */
export function requireFolder(folder: string): void {
  if (folder !== AWS) return
  throw new Failure(
    "Cette commande travaille sur un dossier de cette machine, non sur AWS, où le calendrier et l'accès se règlent au déploiement. Indiquez un dossier avec --store.",
    EXIT.usage,
  )
}

/** Structured log on standard error, only when it is asked for. It never holds the words of a document. */
export function logFor(verbose: boolean | undefined): Log {
  return verbose ? logTo(pino({ level: 'info' }, pino.destination({ dest: 2, sync: true }))) : SILENT
}
