import { type Decided, stands } from './correction.ts'
import type { Deposit } from './deposit.ts'

const isBy = (iso: string, instant: Date): boolean => Date.parse(iso) <= instant.getTime()

/** A deposit as it stood at an instant: withdrawn or not, replacing another or not; null where it was not there yet. */
export function depositAsOf(deposit: Deposit, instant: Date): Deposit | null {
  const { replaces, replacesSince, withdrawal, ...rest } = deposit
  if (!isBy(deposit.receivedAt, instant)) return null
  const replacing = replaces === undefined || !isBy(replacesSince ?? deposit.receivedAt, instant) ? {} : { replaces }
  const stood = { ...rest, ...replacing, state: withdrawal?.was ?? deposit.state }
  const absence = deposit.absences?.find(({ at, until }) => isBy(at, instant) && !isBy(until, instant))
  const gone = withdrawal && isBy(withdrawal.at, instant) ? withdrawal : absence
  return gone ? { ...stood, state: 'withdrawn', withdrawal: gone } : stood
}

/** What was decided and in force at an instant, as it stood then: taken back later, it is not yet; now, without an instant. */
export function inForce<D extends Decided>(decided: readonly D[], instant?: Date): D[] {
  if (instant === undefined) return decided.filter(stands)
  return decided
    .filter((d) => isBy(d.at, instant) && (d.undoneAt === undefined || !isBy(d.undoneAt, instant)))
    .map(({ undoneAt: _, undoneBy: __, ...rest }) => rest as unknown as D)
}
