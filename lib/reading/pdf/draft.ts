import type { LooseTable } from '../../domain/document.ts'
import type { Part, TablePart } from './layout.ts'
import type { Habits, Passage } from './passage.ts'
import { continues, joinedPassage, passagesOf } from './passages.ts'

/** Content between geometry and blocks: what page joins work on. */
export type Draft = Passage | DraftTable

export interface DraftTable {
  readonly rows: readonly DraftRow[]
  readonly xs: readonly number[]
  readonly loose: LooseTable | null
  readonly open: boolean
  readonly page: number
  readonly lastPage: number
}

export interface DraftRow {
  readonly cells: readonly DraftCell[]
  readonly header: boolean
  readonly page: number
}

export interface DraftCell {
  readonly content: readonly Draft[]
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
}

export function isTable(draft: Draft | undefined): draft is DraftTable {
  return draft !== undefined && 'rows' in draft
}

export function draftsOf(parts: readonly Part[], habits: Habits): Draft[] {
  const drafts: Draft[] = []
  for (const part of parts) {
    if (part.kind === 'table') {
      drafts.push(draftTable(part, habits))
      continue
    }
    const [first, ...rest] = passagesOf(part.lines, part.region, habits)
    const last = drafts.at(-1)
    // A paragraph that goes on at the top of the next column.
    if (first && last && !isTable(last) && last.full && continues(last, first))
      drafts.splice(-1, 1, joinedPassage(last, first))
    else if (first) drafts.push(first)
    drafts.push(...rest)
  }
  return drafts
}

function draftTable(part: TablePart, habits: Habits): DraftTable {
  const rows = Array.from({ length: part.rows }, (_, row): DraftRow => {
    const cells = part.cells
      .filter(({ cell }) => cell.row === row)
      .map(({ cell: { column, columnSpan, rowSpan }, parts }) => ({
        content: draftsOf(parts, habits),
        column,
        columnSpan,
        rowSpan,
      }))
    return { cells, header: isHeader(cells, row), page: part.page }
  })
  return {
    rows,
    xs: part.xs,
    loose: part.loose ?? null,
    open: part.open ?? false,
    page: part.page,
    lastPage: part.page,
  }
}

/** Header cells of the structure tree, or a first row all in bold. */
function isHeader(cells: readonly DraftCell[], row: number): boolean {
  const written = cells.map((c) => passagesIn(c)).filter((p) => p.length > 0)
  if (written.length === 0) return false
  if (written.every((p) => p.every((q) => q.header))) return true
  return row === 0 && written.length > 1 && written.every((p) => p.every((q) => q.bold && q.bullet === null))
}

/** The passages of a cell, nested tables left out. */
export function passagesIn(cell: DraftCell): Passage[] {
  return cell.content.filter((d): d is Passage => !isTable(d))
}

/** All that is written in a row or cell, to compare. */
export function writtenIn(row: DraftRow): string {
  return row.cells
    .map(
      (c) =>
        `${c.column}:${passagesIn(c)
          .flatMap((p) => p.lines)
          .join(' ')}`,
    )
    .join('|')
}
