import { loadCampaign } from './load-campaign.ts'
import { messagesFor } from './reading-state.ts'
import type { Services } from './services.ts'

/**
 * Sends to the queue every document of the campaign that is still to be read: left by a run that was killed, read by an
 * older version of the method, or failed by our own fault.
 * @returns how many
 */
export async function resumeReading(services: Pick<Services, 'campaign' | 'records' | 'queue'>): Promise<number> {
  const { deposits, records } = await loadCampaign(services)
  const entries = deposits.filter(({ deposit }) => deposit.state !== 'withdrawn').flatMap((d) => d.entries)
  const messages = messagesFor(entries, records, services.campaign)
  await services.queue.send(messages)
  return messages.length
}
