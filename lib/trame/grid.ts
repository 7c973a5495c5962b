import type { Cell, Row, Table } from '../domain/document.ts'

/** A cell seen from a row: `starts` is false where it comes from a row above (merged downwards). */
export interface GridCell {
  readonly cell: Cell
  readonly starts: boolean
}

export interface GridRow {
  readonly row: Row
  /** By 0-based column; undefined where the table has a hole. */
  readonly cells: readonly (GridCell | undefined)[]
}

/** The rows of a table with every column filled by the cell that covers it. */
export function gridOf(table: Table): GridRow[] {
  const open: { cell: Cell; left: number }[] = []
  return table.rows.map((row) => {
    const cells: (GridCell | undefined)[] = []
    const put = (cell: Cell, starts: boolean) => {
      for (let c = cell.column; c < cell.column + cell.columnSpan; c++) cells[c] = { cell, starts }
    }
    for (const o of open) if (o.left > 0) put(o.cell, false)
    for (const o of open) o.left--
    for (const cell of row.cells) {
      put(cell, true)
      if (cell.rowSpan > 1) open.push({ cell, left: cell.rowSpan - 1 })
    }
    return { row, cells }
  })
}
