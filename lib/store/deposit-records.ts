import type { Deposit, Entry } from '../domain/deposit.ts'
import type { Records } from '../service/ports.ts'
import { fitting } from './item-size.ts'
import {
  depositKey,
  depositPositions,
  depositsOfPath,
  depositsPath,
  entriesHoldingPath,
  entriesPath,
  entryKey,
  entryPositions,
  type IndexPath,
  numberKey,
} from './keys.ts'
import { everything, newAttempt, type Row, type Table } from './table.ts'

type DepositRecords = Pick<
  Records,
  | 'createDeposit'
  | 'putDeposit'
  | 'deposit'
  | 'depositNumbered'
  | 'deposits'
  | 'depositsOf'
  | 'putEntries'
  | 'entries'
  | 'entriesHolding'
  | 'deleteDeposit'
>

/** Deposits, their numbers and their entries. */
export function depositRecords(table: Table): DepositRecords {
  const row = (deposit: Deposit): Row<Deposit> => ({
    ...depositKey(deposit.id),
    ...depositPositions(deposit),
    data: fitting(deposit),
  })
  const numbered = (deposit: Deposit): Row<string> => ({ ...numberKey(deposit.number), data: deposit.id })

  async function deposit(id: string): Promise<Deposit | null> {
    return (await table.get<Deposit>(depositKey(id)))?.data ?? null
  }

  /**
   * The deposits that an index finds, as the table has them: an index may be late, and after a kill dynalite's may hold
   * a deposit that was never written.
   */
  async function found(path: IndexPath): Promise<Deposit[]> {
    const ids = (await everything<Deposit>(table, path)).map(({ id }) => id)
    const rows = await table.getAll<Deposit>(ids.map(depositKey))
    const place = ({ gsi1sk = '' }: Row): string => gsi1sk
    return rows
      .filter((stored) => stored[`${path.index}pk`] === path.partition)
      .sort((a, b) => (place(a) < place(b) ? -1 : 1))
      .map(({ data }) => data)
  }

  return {
    deposit,

    async createDeposit(created) {
      // The number goes first: left alone by a crash, or by a deposit that was there, it leads to no deposit of this number.
      await table.write([{ put: numbered(created) }])
      return table.replace({ ...row(created), attempt: newAttempt() }, null)
    },

    async putDeposit(replaced) {
      await table.write([{ put: numbered(replaced) }, { put: row(replaced) }])
    },

    async depositNumbered(number) {
      const id = (await table.get<string>(numberKey(number)))?.data
      const found = id === undefined ? null : await deposit(id)
      return found?.number === number ? found : null
    },

    deposits: (campaign) => found(depositsPath(campaign)),

    depositsOf: (campaign, academie) => found(depositsOfPath(campaign, academie)),

    putEntries: (entries) =>
      table.write(
        entries.map((entry) => ({
          put: { ...entryKey(entry.deposit, entry.rank), ...entryPositions(entry), data: fitting(entry) },
        })),
      ),

    entries: (of) => everything<Entry>(table, entriesPath(of)),

    entriesHolding: (document) => everything<Entry>(table, entriesHoldingPath(document)),

    async deleteDeposit(id) {
      const deleted = await deposit(id)
      for await (const rows of table.pages<Entry>(entriesPath(id)))
        await table.write(rows.map((entry) => ({ remove: entry })))
      // The deposit goes last: as long as it is there, deleting it again removes what a crash left.
      if (deleted) await table.write([{ remove: numberKey(deleted.number) }])
      await table.write([{ remove: depositKey(id) }])
    },
  }
}
