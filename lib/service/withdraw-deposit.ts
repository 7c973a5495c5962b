import type { Deposit } from '../domain/deposit.ts'
import { parisDate } from '../report/paris-time.ts'
import { linesForSynthesis, loadCampaign } from './load-campaign.ts'
import { Refusal } from './refusal.ts'
import { speaks } from './select-documents.ts'
import type { Services } from './services.ts'

type Needs = Pick<Services, 'campaign' | 'records' | 'clock' | 'log'>

/** How long a withdrawn deposit can be restored, in days. */
const RESTORED_WITHIN = 30
const DAY = 86_400_000

/** The last instant at which a withdrawn deposit can be restored. */
export const restorableUntil = (withdrawnAt: string): Date => new Date(Date.parse(withdrawnAt) + RESTORED_WITHIN * DAY)

/** How many items of a deposit count now: what its withdrawal would take away. */
export async function countedItems(
  services: Pick<Services, 'campaign' | 'records'>,
  deposit: Deposit,
): Promise<number> {
  const lines = linesForSynthesis(await loadCampaign(services))
  return lines.filter((l) => l.deposit.id === deposit.id && speaks(l)).reduce((n, l) => n + (l.record?.items ?? 0), 0)
}

/**
 * Withdraws a deposit: nothing of it counts from the next run on. What it holds is kept, so that it can be restored.
 * @throws Refusal where it is withdrawn already
 */
export async function withdrawDeposit(
  { records, clock, log }: Needs,
  deposit: Deposit,
  { by, reason }: { readonly by: string; readonly reason: string },
): Promise<Deposit> {
  if (deposit.withdrawal)
    throw new Refusal(
      'conflict',
      `Le dépôt ${deposit.number} a déjà été retiré, le ${parisDate(deposit.withdrawal.at)}. Pour le rétablir : synthese restore ${deposit.number}`,
    )
  const at = clock.now().toISOString()
  const withdrawn: Deposit = { ...deposit, state: 'withdrawn', withdrawal: { at, by, reason, was: deposit.state } }
  await records.putDeposit(withdrawn)
  log.info('deposit withdrawn', { deposit: deposit.number })
  return withdrawn
}

/**
 * Restores a withdrawn deposit: it counts again from the next run on.
 * @throws Refusal where it is not withdrawn, or was too long ago
 */
export async function restoreDeposit({ records, clock, log }: Needs, deposit: Deposit): Promise<Deposit> {
  const { withdrawal, ...rest } = deposit
  if (!withdrawal) throw new Refusal('conflict', `Le dépôt ${deposit.number} n'a pas été retiré.`)
  if (clock.now() > restorableUntil(withdrawal.at))
    throw new Refusal(
      'conflict',
      `Le dépôt ${deposit.number} a été retiré il y a plus de ${RESTORED_WITHIN} jours, le ${parisDate(withdrawal.at)} : il ne peut plus être rétabli. Déposez-le de nouveau.`,
    )
  const absences = [...(deposit.absences ?? []), { ...withdrawal, until: clock.now().toISOString() }]
  const restored: Deposit = { ...rest, state: withdrawal.was, absences }
  await records.putDeposit(restored)
  log.info('deposit restored', { deposit: deposit.number })
  return restored
}
