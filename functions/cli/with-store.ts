import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import type { Log } from '../../lib/service/ports.ts'
import { type LocalOptions, type LocalStore, openLocalStore, STORE_FOLDERS } from '../local.ts'
import { logTo, SILENT } from '../services.ts'
import { campaignWith, type SettingsOptions } from './campaign-settings.ts'
import { EXIT, Failure } from './exit.ts'

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

/** Opens a store, works with it, and closes it whatever happens. */
export async function withStore<T>(
  folder: string,
  options: LocalOptions,
  work: (store: LocalStore) => Promise<T>,
): Promise<T> {
  const store = await openLocalStore(folder, options)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** @throws Failure where there is no store: a command that only looks must not make one */
export function requireStore(folder: string): void {
  if (!STORE_FOLDERS.some((part) => existsSync(join(folder, part))))
    throw new Failure(
      `Le dossier de travail « ${folder} » est vide : rien n'y a été déposé. Indiquez-en un autre avec --store.`,
      EXIT.notFound,
    )
}

/** Structured log on standard error, only when it is asked for. It never holds the words of a document. */
export function logFor(verbose: boolean | undefined): Log {
  return verbose ? logTo(pino({ level: 'info' }, pino.destination({ dest: 2, sync: true }))) : SILENT
}
