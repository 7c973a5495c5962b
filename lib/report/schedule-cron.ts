import type { Frequency, Schedule } from '../domain/schedule.ts'
import { scheduleWords } from './schedule-text.ts'

/** Absolute paths of what cron starts. */
export interface CronProgram {
  readonly node: string
  readonly program: string
  readonly store: string
}

/**
 * The lines of a crontab that make the runs of a schedule, with what cron cannot say as comments; null where there is
 * nothing to run.
 */
export function cronLines(schedule: Schedule, { node, program, store }: CronProgram): readonly string[] | null {
  const { every, time, until, paused } = schedule
  if (paused || every.kind === 'manual') return null
  const [hour, minute] = time.split(':').map(Number)
  const command = `${[node, program].map(quoted).join(' ')} aggregate --if-changed --store ${quoted(store)}`
  return [
    `# Synthèse nationale : ${scheduleWords(schedule).replace(/[\u00a0\u202f]/g, ' ')}`,
    '# CRON_TZ vaut pour les lignes qui le suivent ; un cron qui ne le connaît pas prend l’heure de la machine.',
    ...(every.kind === 'working-days'
      ? ['# Les jours fériés y sont compris : sans rien de nouveau, aucune agrégation n’est créée.']
      : []),
    ...(until === null ? [] : [`# cron ne connaît pas de fin : retirez ces lignes après le ${until}.`]),
    'CRON_TZ=Europe/Paris',
    `${minute} ${hour} * * ${daysOf(every)} ${command}`,
  ]
}

function daysOf(every: Frequency): string {
  if (every.kind === 'working-days') return '1-5'
  return every.kind === 'weekly' ? String(every.weekday % 7) : '*' // 7 is Sunday for some crons only, 0 for all
}

/** For the shell, with `%` escaped: cron takes it for the end of the command. */
function quoted(path: string): string {
  const safe = /^[\w@+:,./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`
  return safe.replaceAll('%', '\\%')
}
