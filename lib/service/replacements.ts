import type { Campaign } from '../domain/campaign.ts'
import type { Deposit, DocumentRecord, ReadDeposit } from '../domain/deposit.ts'
import { isHeld } from './late.ts'
import { isReadable, isWaiting } from './reading-state.ts'

/** Why a whole deposit does not count: another replaces it, it came too late, or it replaces one and is not read yet. */
export type Aside =
  | { readonly reason: 'replaced'; readonly by: Deposit }
  | { readonly reason: 'late' }
  | { readonly reason: 'unfinished'; readonly instead: Deposit }

/**
 * Which deposits do not count. A deposit replaces another only where it says so; in a chain of replacements the last
 * one that was read counts, the one before it until then, and again where it is withdrawn.
 * @param records by id of document
 * @returns by id of deposit; those that count, or are withdrawn, are not in it
 */
export function depositsAside(
  deposits: readonly ReadDeposit[],
  records: ReadonlyMap<string, DocumentRecord>,
  campaign: Pick<Campaign, 'deadline' | 'late' | 'themesOrder'>,
): Map<string, Aside> {
  const present = deposits.filter(({ deposit }) => deposit.state !== 'withdrawn')
  const eligible = new Set(
    present.filter((d) => !isHeld(d.deposit, campaign) && isComplete(d, records, campaign)).map((d) => d.deposit.id),
  )
  const byId = new Map(deposits.map(({ deposit }) => [deposit.id, deposit]))
  const successors = new Map<string, Deposit>()
  for (const { deposit } of deposits)
    if (eligible.has(deposit.id))
      for (const older of ancestors(deposit, byId)) {
        const known = successors.get(older.id)
        if (!known || isLater(deposit, known)) successors.set(older.id, deposit)
      }
  const aside = new Map<string, Aside>()
  for (const { deposit } of present) {
    const by = successors.get(deposit.id)
    const instead = eligible.has(deposit.id) ? undefined : ancestors(deposit, byId).find((d) => eligible.has(d.id))
    if (by) aside.set(deposit.id, { reason: 'replaced', by })
    else if (isHeld(deposit, campaign)) aside.set(deposit.id, { reason: 'late' })
    else if (instead) aside.set(deposit.id, { reason: 'unfinished', instead })
  }
  return aside
}

/** All of it is read, and something in it could be. */
function isComplete(
  { deposit, entries }: ReadDeposit,
  records: ReadonlyMap<string, DocumentRecord>,
  campaign: Pick<Campaign, 'themesOrder'>,
): boolean {
  const read = entries.filter(isReadable).map((e) => records.get(e.document))
  return (
    entries.length === deposit.entries &&
    read.every((record) => !isWaiting(record, campaign)) &&
    read.some((record) => record?.status === 'read')
  )
}

/** The deposits that one replaces, the nearest first; none for those that would replace each other. */
function ancestors(deposit: Deposit, byId: ReadonlyMap<string, Deposit>): Deposit[] {
  const chain: Deposit[] = []
  for (let next = deposit.replaces; next !== undefined; ) {
    const older = byId.get(next)
    if (!older) break
    if (older === deposit || chain.includes(older)) return []
    chain.push(older)
    next = older.replaces
  }
  return chain
}

const isLater = (a: Deposit, b: Deposit): boolean =>
  a.receivedAt === b.receivedAt ? a.number > b.number : a.receivedAt > b.receivedAt
