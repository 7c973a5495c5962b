import { type Decided, stands } from './correction.ts'
import type { Deposit } from './deposit.ts'

const isBy = (iso: string, instant: Date): boolean => Date.parse(iso) <= instant.getTime()

/** A deposit as it stood at an instant: withdrawn or not, replacing another or not; null where it was not there yet. */
export function depositAsOf(deposit: Deposit, instant: Date): Deposit | null {
  const { replaces, replacesSince, withdrawal, ...rest } = deposit
  if (!isBy(deposit.receivedAt, instant)) return null
  const replacing = replaces === undefined || !isBy(replacesSince ?? deposit.receivedAt, instant) ? {} : { replaces }
  if (withdrawal && isBy(withdrawal.at, instant)) return { ...rest, ...replacing, withdrawal }
  const absent = deposit.absences?.some(({ from, until }) => isBy(from, instant) && !isBy(until, instant)) ?? false
  return { ...rest, ...replacing, state: absent ? 'withdrawn' : (withdrawal?.was ?? deposit.state) }
}

/** What was decided and in force at an instant, as it stood then: taken back later, it is not yet; now, without an instant. */
export function inForce<D extends Decided>(decided: readonly D[], instant?: Date): D[] {
  if (instant === undefined) return decided.filter(stands)
  return decided
    .filter((d) => isBy(d.at, instant) && (d.undoneAt === undefined || !isBy(d.undoneAt, instant)))
    .map(({ undoneAt: _, undoneBy: __, ...rest }) => rest as unknown as D)
}
