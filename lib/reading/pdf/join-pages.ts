import { type Draft, type DraftCell, type DraftRow, type DraftTable, isTable, passagesIn, writtenIn } from './draft.ts'
import { beginsInside } from './goes-on.ts'
import { continues, joinedPassage } from './passages.ts'

/** How far the edges of columns may shift from one page to the next. */
const SAME_COLUMN = 4
/** Where only text tells: a page may hold nothing but the indented part of a column. */
const LOOSE = 26

/** Contents of the pages one behind the other: tables and passages that a page's end cut are whole again. */
export function joinPages(pages: readonly (readonly Draft[])[]): Draft[] {
  const joined: Draft[] = []
  for (const page of pages) {
    const [first, ...rest] = page
    const last = joined.at(-1)
    if (first === undefined) continue
    const whole = last && joinedDraft(last, first)
    if (whole) joined.splice(-1, 1, ...whole, ...rest)
    else joined.push(...page)
  }
  return joined.flatMap((draft) => (isTable(draft) && isLayout(draft) ? contentOf(draft) : [draft]))
}

/** One column that no rule draws is no table once it goes on with none. */
function isLayout(table: DraftTable): boolean {
  return table.loose !== null && table.xs.length === 2
}

function contentOf(table: DraftTable): Draft[] {
  return table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.content))
}

function joinedDraft(last: Draft, first: Draft): Draft[] | null {
  if (isTable(last)) return isTable(first) ? joinedTables(last, first) : null
  if (isTable(first) || !continues(last, first)) return null
  return [joinedPassage(last, first)]
}

/** One table of two pages' pieces, or null where they are two tables. */
function joinedTables(last: DraftTable, below: DraftTable): DraftTable[] | null {
  if (below.page !== last.lastPage + 1) return null
  const next = last.loose && below.loose ? inColumnsOf(last, below) : below
  if (!next || !sameColumns(last, next)) return null
  const behind = behindHead(last.rows[0], next.rows[0])
  const repeated = behind ? 1 : repeatedRows(last, next)
  // In tagged files the repeated header is no text: its row is there, empty.
  const rows = [...(behind ? [behind] : []), ...next.rows.slice(repeated)]
  while (rows.length > 1 && rows[0]?.cells.every((c) => c.content.length === 0)) rows.shift()
  if (repeated === 0 && rows[0]?.header && last.rows[0]?.header) return null // another table, with its own header
  const [first, ...rest] = rows
  const above = last.rows.at(-1)
  const body = last.rows.slice(0, -1)
  const goesOn = first && above && rowGoesOn(last, above, first, rest)
  const all = goesOn ? [...body, joinedRow(above, first), ...rest] : [...last.rows, ...rows]
  return [{ ...last, rows: all, lastPage: next.page, open: next.open }]
}

function sameColumns(a: DraftTable, b: DraftTable): boolean {
  return a.xs.length === b.xs.length && a.xs.every((x, i) => a.loose || Math.abs(x - (b.xs[i] ?? 0)) <= SAME_COLUMN)
}

/** A table that no rule draws, in the columns of the page before: its page may hold text in some of them alone. */
function inColumnsOf(last: DraftTable, next: DraftTable): DraftTable | null {
  const columns = next.xs.slice(0, -1).map((x) => last.xs.slice(0, -1).findIndex((y) => Math.abs(x - y) <= LOOSE))
  if (columns.includes(-1) || new Set(columns).size < columns.length) return null
  const rows = next.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, column: columns[cell.column] ?? cell.column })),
  }))
  return { ...next, rows, xs: last.xs }
}

function repeatedRows(last: DraftTable, next: DraftTable): number {
  let n = 0
  while (n < Math.min(3, next.rows.length)) {
    const [a, b] = [last.rows[n], next.rows[n]]
    if (!a || !b || writtenIn(a) !== writtenIn(b) || writtenIn(a).length < a.cells.length * 2 + 3) break
    n++
  }
  return n
}

/**
 * The rest of a cut row that no rule parts from the header repeated above it: the row less what it repeats. Null for a row
 * that is the header alone, or is none.
 */
function behindHead(head: DraftRow | undefined, row: DraftRow | undefined): DraftRow | null {
  if (!head || !row || head.cells.length !== row.cells.length || writtenIn(head) === writtenIn(row)) return null
  const cells = row.cells.map((cell): DraftCell | null => {
    const repeated = cellAt(head, cell.column)
    const lines = repeated?.content.length ?? 0
    const same = repeated?.content.every((d, i) => sameText(d, cell.content[i]))
    return same && lines > 0 ? { ...cell, content: cell.content.slice(lines) } : null
  })
  return cells.includes(null) ? null : { ...row, cells: cells.flatMap((cell) => cell ?? []), header: false }
}

function sameText(a: Draft, b: Draft | undefined): boolean {
  return b !== undefined && !isTable(a) && !isTable(b) && a.lines.join(' ') === b.lines.join(' ')
}

/** Whether the first row of a page is the rest of the last row of the page before. */
function rowGoesOn(table: DraftTable, above: DraftRow, first: DraftRow, rest: readonly DraftRow[]): boolean {
  if (above.header) return false
  const others = [...table.rows.filter((row) => !row.header && row !== above), ...rest]
  const alwaysLed = others.length > 0 && others.every(leads)
  let evidence = (leads(first) ? 0 : !alwaysLed ? -0.5 : table.open ? 2 : 1) + (table.open ? 1 : 0)
  const bulleted = bulletedColumns(table, rest)
  for (const cell of first.cells) {
    const [start] = passagesIn(cell)
    const before = cellAt(above, cell.column)
    const end = before && passagesIn(before).at(-1)
    if (!start || start.bullet !== null) continue
    if (bulleted.has(cell.column)) evidence += 2
    else if (end && continues(end, start)) evidence += 2
    else if (beginsInside(start.lines[0] ?? '')) evidence += end ? 1 : 0
    else if (cell.column === 0) evidence -= 2
    else evidence -= end && !end.full ? 0.75 : 0.25 // a line that ends before the margin was not cut
  }
  return evidence > 0
}

/** Columns whose cells all begin with a bullet where the page did not cut them. */
function bulletedColumns(table: DraftTable, rest: readonly DraftRow[]): Set<number> {
  const counts = new Map<number, [number, number]>()
  for (const row of [...table.rows.filter((r) => !r.header), ...rest])
    for (const cell of row.cells) {
      const [start] = passagesIn(cell)
      if (!start) continue
      const [yes, all] = counts.get(cell.column) ?? [0, 0]
      counts.set(cell.column, [yes + (start.bullet === null ? 0 : 1), all + 1])
    }
  return new Set([...counts].filter(([, [yes, all]]) => yes > 0 && yes >= all * 0.7).map(([column]) => column))
}

/** Whether the first column of a row says something. */
function leads(row: DraftRow): boolean {
  const cell = cellAt(row, 0)
  return cell !== undefined && cell.content.length > 0
}

function cellAt(row: DraftRow, column: number): DraftCell | undefined {
  return row.cells.find((c) => c.column === column)
}

function joinedRow(above: DraftRow, first: DraftRow): DraftRow {
  const cells = above.cells.map((cell): DraftCell => {
    const rest = cellAt(first, cell.column)
    if (!rest) return cell
    return { ...cell, content: joinedContent(cell.content, rest.content) }
  })
  return { ...above, cells }
}

function joinedContent(above: readonly Draft[], rest: readonly Draft[]): Draft[] {
  const last = above.at(-1)
  const [first, ...others] = rest
  if (!last || !first || isTable(last) || isTable(first)) return [...above, ...rest]
  const list = above.some((d) => !isTable(d) && d.bullet !== null)
  const cut = first.bullet === null && (list || continues(last, first))
  return cut ? [...above.slice(0, -1), joinedPassage(last, first), ...others] : [...above, ...rest]
}
