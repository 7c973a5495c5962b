import type { ReadingDoubt } from '../domain/confidence.ts'
import type { Cell, LooseTable } from '../domain/document.ts'
import type { Draft } from './draft.ts'
import type { GridRow } from './grid.ts'
import { itemTypeOf } from './meanings.ts'
import type { Columns } from './table-reading.ts'

/** How the columns of a table are known. */
export interface KnownBy {
  /** From the table before: this one announces none. */
  readonly carried: boolean
  /** From where its cells stand: nothing draws it. */
  readonly loose: LooseTable | undefined
}

/**
 * What may be wrong in the column under which a cell was read, the gravest first; undefined where the table says it
 * plainly. EXPERIENCE 2.4.
 */
export function columnDoubt(cell: Cell, row: GridRow, columns: Columns, by: KnownBy): ReadingDoubt | undefined {
  if (isMixed(cell, columns)) return 'mixed-columns'
  const lacking = columns.some((meaning, c) => meaning !== null && row.cells[c] === undefined)
  if (lacking && by.loose === undefined) return 'broken-row'
  if (by.carried) return 'carried-columns'
  return by.loose === 'aligned' || lacking ? 'aligned-columns' : undefined
}

/** True of a cell across columns that hold items of different types. */
function isMixed({ column, columnSpan }: Cell, columns: Columns): boolean {
  const types = columns.slice(column, column + columnSpan).map((m) => (m === null ? null : itemTypeOf(m)))
  return new Set(types.filter((type) => type !== null)).size > 1
}

/** The draft with what is doubted of it. */
export function doubted(draft: Draft, doubt: ReadingDoubt | undefined): Draft {
  return doubt === undefined ? draft : { ...draft, doubt }
}
