import { around, type Box } from './geometry.ts'
import { addTo, cellText, type TablePart } from './layout.ts'
import type { Run } from './page.ts'

interface TaggedCell {
  readonly row: number
  readonly box: Box
  readonly runs: Run[]
}

export interface TaggedTable {
  readonly part: TablePart
  readonly box: Box
  readonly order: number
}

/**
 * Tables that the structure tree alone tells: rows and cells by their tags, columns by where the cells stand, since
 * trees leave empty cells out. Null where the tree cannot be right: some programs put the lists of two cells into one.
 * @param runs text of the page that stands in no grid
 */
export function taggedTables(
  runs: readonly Run[],
  page: number,
): { readonly tables: TaggedTable[]; readonly rest: Run[] } | null {
  const byTable = new Map<number, Run[]>()
  const rest: Run[] = []
  for (const run of runs) {
    const table = run.leaf?.cell == null ? null : run.leaf.table
    if (table === null || run.turn !== 0) rest.push(run)
    else addTo(byTable, table, run)
  }
  const tables: TaggedTable[] = []
  for (const own of byTable.values()) {
    if (cellsOf(own).some(goesUp)) return null
    tables.push(tableOf(own, page))
  }
  return { tables, rest }
}

/** One column is a table too here: the rest of one, perhaps, cut by the page. */
function tableOf(runs: readonly Run[], page: number): TaggedTable {
  const cells = cellsOf(runs)
  const columns = columnsOf(cells)
  const ranks = [...new Set(cells.map((c) => c.row))].sort((a, b) => a - b)
  const box = around(cells.map((c) => c.box))
  const xs = [...columns.map((c) => c.x0), box.x1]
  const part: TablePart = {
    kind: 'table',
    xs,
    loose: 'named',
    y0: box.y0,
    y1: box.y1,
    rows: ranks.length,
    page,
    cells: cells.map(({ row, box: own, runs: written }) => {
      const over = columns.flatMap((c, i) => (Math.min(c.x1, own.x1) - Math.max(c.x0, own.x0) > 0 ? [i] : []))
      const column = over[0] ?? 0
      const columnSpan = Math.max(1, over.length)
      const room = { ...own, x1: Math.max(own.x1, (columns[column + columnSpan - 1] ?? own).x1) }
      const cell = { box: room, row: ranks.indexOf(row), column, rowSpan: 1, columnSpan }
      return { cell, parts: cellText(cell, written, { left: 0, right: 0 }, page) }
    }),
  }
  return { part, box, order: Math.min(...runs.map((r) => r.leaf?.order ?? Infinity)) }
}

/** Text of one cell that goes on higher up, and to the right, is of two cells. */
function goesUp({ runs }: TaggedCell): boolean {
  return runs.some((run, i) => {
    const before = runs[i - 1]
    return before && run.base < before.base - 1.2 * before.size && run.from > before.from + 3 * run.size
  })
}

function cellsOf(runs: readonly Run[]): TaggedCell[] {
  const cells = new Map<number, Run[]>()
  for (const run of runs) addTo(cells, run.leaf?.cell ?? -1, run)
  return [...cells.values()].map((own) => ({
    row: own[0]?.leaf?.row ?? 0,
    box: around(own.map((r) => r.box)),
    runs: own,
  }))
}

/** Columns by the rows that have the most cells; cells of other rows that are in none of them make columns too. */
function columnsOf(cells: readonly TaggedCell[]): { x0: number; x1: number }[] {
  const counts = new Map<number, number>()
  for (const { row } of cells) counts.set(row, (counts.get(row) ?? 0) + 1)
  const most = Math.max(...counts.values())
  const columns: { x0: number; x1: number }[] = []
  const add = ({ x0, x1 }: Box): void => {
    const over = columns.filter((c) => Math.min(c.x1, x1) - Math.max(c.x0, x0) > 0)
    const [column] = over
    if (over.length > 1) return
    if (column) {
      column.x0 = Math.min(column.x0, x0)
      column.x1 = Math.max(column.x1, x1)
    } else columns.push({ x0, x1 })
  }
  for (const cell of [...cells].sort((a, b) => (counts.get(b.row) ?? 0) - (counts.get(a.row) ?? 0))) {
    if (columns.length < most || counts.get(cell.row) === most) add(cell.box)
  }
  return columns.sort((a, b) => a.x0 - b.x0)
}
