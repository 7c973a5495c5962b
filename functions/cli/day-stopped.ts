import { endOfDay } from '../../lib/domain/paris-clock.ts'
import { daySaid } from '../../lib/domain/schedule.ts'
import { parisDate } from '../../lib/report/paris-time.ts'
import type { Services } from '../../lib/service/services.ts'
import { EXIT, Failure } from './exit.ts'

/**
 * The day that `aggregate --at` stops the accounts at, as `2020-10-09`.
 * @throws Failure for what is no day, one that is not over, and one before the first deposit
 */
export async function dayStopped(
  { records, campaign, clock }: Pick<Services, 'records' | 'campaign' | 'clock'>,
  given: string,
): Promise<string> {
  const day = daySaid(given)
  if (day === null) throw new Failure(`« ${given} » n'est pas une date. Écrivez-la comme 2020-10-09.`, EXIT.usage)
  const end = endOfDay(day)
  const said = parisDate(end.toISOString())
  if (end >= clock.now())
    throw new Failure(
      `La journée du ${said} n'est pas finie. Indiquez un jour passé ; sans --at, tout ce qui est reçu est pris en compte.`,
      EXIT.usage,
    )
  const [first] = (await records.deposits(campaign.id)).map(({ receivedAt }) => receivedAt).sort()
  if (first === undefined || new Date(first) > end)
    throw new Failure(
      `Aucun dépôt n'était reçu à la fin de la journée du ${said}${first === undefined ? '' : ` : le premier est arrivé le ${parisDate(first)}`}.`,
      EXIT.refused,
    )
  return day
}
