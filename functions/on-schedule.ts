import { isThemeTask, themeElsewhere, workOnTheme } from '../lib/service/theme-work.ts'
import { scheduledRun } from './scheduled-run.ts'
import { basics, callsItself, documentQueue, records, work } from './services-aws.ts'

const services = { ...basics(), records: records(), blobs: work(), queue: documentQueue() }
const themes = themeElsewhere(services.blobs, callsItself())

/**
 * What has been read → a run, where there is something new. The function calls itself for each theme: one permission
 * more, where a queue or a state machine would be one more thing to watch. A call that fails fails the run, which is
 * tried again, and goes on with the themes that are made.
 */
export const handler = async (event: unknown): Promise<void> => {
  if (isThemeTask(event)) await workOnTheme(services.blobs, event)
  else await scheduledRun(services, themes)
}
