import { loadCampaign } from '../lib/service/load-campaign.ts'
import { resumeReading } from '../lib/service/resume-reading.ts'
import { RunConflict, runSynthesis } from '../lib/service/run-synthesis.ts'
import type { Services } from '../lib/service/services.ts'
import type { ThemeWork } from '../lib/service/theme-work.ts'

/** What became of a scheduled run. */
export type ScheduledOutcome = 'recorded' | 'nothing-read' | 'nothing-new' | 'overtaken'

/**
 * Asks again for what is still to be read, then consolidates what has been. A campaign of which nothing has been read,
 * or of which the last run says all, makes no run.
 * @param themes where each theme is worked on; by default here
 */
export async function scheduledRun(services: Services, themes?: ThemeWork): Promise<ScheduledOutcome> {
  const outcome = await consolidate(services, themes)
  services.log.info('scheduled run ended', { outcome })
  return outcome
}

async function consolidate(services: Services, themes: ThemeWork | undefined): Promise<ScheduledOutcome> {
  const waiting = await resumeReading(services)
  if (waiting > 0) services.log.warn('documents are still to be read', { waiting })
  const { records } = await loadCampaign(services)
  if (![...records.values()].some(({ status }) => status === 'read')) return 'nothing-read'
  try {
    const { fresh } = await runSynthesis(services, themes ? { themes } : {})
    return fresh ? 'recorded' : 'nothing-new'
  } catch (error) {
    if (error instanceof RunConflict) return 'overtaken' // by a person, or by the same event delivered twice
    throw error
  }
}
