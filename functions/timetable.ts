import { Cron } from 'croner'

/**
 * When EventBridge Scheduler next follows an expression, in Paris time
 * (docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html).
 * @param expression as in `cron(0 6 ? * MON-FRI *)`: minute, hour, day, month, weekday (Sunday is 1), year
 * @returns null where it comes no more, and where nothing tells: `rate(…)` counts from when it was set
 */
export function nextOf(expression: string, after: Date): Date | null {
  const fields = /^cron\((.+)\)$/.exec(expression)?.[1]
  if (fields === undefined) return null
  try {
    const pattern = { mode: '7-part', alternativeWeekdays: true, sloppyRanges: true } as const
    return new Cron(`0 ${fields}`, { ...pattern, timezone: 'Europe/Paris', paused: true }).nextRun(after)
  } catch {
    return null // a receipt is not lost for a date
  }
}
