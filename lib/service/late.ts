import type { Campaign } from '../domain/campaign.ts'
import type { Deposit } from '../domain/deposit.ts'
import { type Problem, problem } from '../domain/problem.ts'
import { parisDateTime } from '../report/paris-time.ts'
import { count } from '../report/wording.ts'

type Deadline = Pick<Campaign, 'deadline' | 'late'>

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** By how much a deposit is late, in milliseconds; 0 where it is not. */
function lateness({ receivedAt }: Pick<Deposit, 'receivedAt'>, { deadline }: Deadline): number {
  return deadline === undefined ? 0 : Math.max(0, Date.parse(receivedAt) - Date.parse(deadline))
}

/** It came too late, and the campaign does not accept it. */
export function isHeld(deposit: Pick<Deposit, 'receivedAt'>, campaign: Deadline): boolean {
  return lateness(deposit, campaign) > 0 && campaign.late !== 'accept'
}

/** What the depositor of a late deposit is told; null where it came in time. */
export function lateProblem(deposit: Pick<Deposit, 'receivedAt'>, campaign: Deadline): Problem | null {
  const by = lateness(deposit, campaign)
  if (by === 0 || campaign.deadline === undefined) return null
  const values = { duree: duration(by), date: parisDateTime(campaign.deadline) }
  return problem(isHeld(deposit, campaign) ? 'HORS_DELAI' : 'HORS_DELAI_ACCEPTE', values)
}

/** « 2 jours », « 3 heures », « 25 minutes »: the largest unit that is full. */
function duration(ms: number): string {
  if (ms >= DAY) return count(Math.floor(ms / DAY), 'jour')
  if (ms >= HOUR) return count(Math.floor(ms / HOUR), 'heure')
  return count(Math.max(1, Math.floor(ms / MINUTE)), 'minute')
}
