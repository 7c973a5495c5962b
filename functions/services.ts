import type { Logger } from 'pino'
import type { Clock, Log } from '../lib/service/ports.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/**
 * The time, or the instant that `SOURCE_DATE_EPOCH` fixes (seconds, reproducible-builds.org): the same inputs then
 * give the same bytes, dates included.
 */
export function clockFrom(env: Environment): Clock {
  const fixed = env.SOURCE_DATE_EPOCH
  if (fixed === undefined || !/^\d{1,11}$/.test(fixed)) return { now: () => new Date() }
  return { now: () => new Date(Number(fixed) * 1000) }
}

/** Structured log through pino. */
export function logTo(logger: Logger): Log {
  return {
    info: (event, fields) => logger.info({ ...fields }, event),
    warn: (event, fields) => logger.warn({ ...fields }, event),
    error: (event, fields) => logger.error({ ...fields }, event),
  }
}

/** A log that nobody asked for. */
export const SILENT: Log = { info: () => {}, warn: () => {}, error: () => {} }
