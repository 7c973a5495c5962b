import type { DocumentStatus } from './document-status.ts'
import type { Problem } from './problem.ts'

export type { DocumentStatus } from './document-status.ts'

/**
 * What a reader makes of a document: blocks in reading order, whatever the format.
 * Text is Unicode NFC with white space folded; bullets and list numbers are not part of it.
 * A check box is written as a leading `☒ ` (ticked) or `☐ `.
 */
export type Block = Heading | Paragraph | List | Table

export interface Heading {
  readonly kind: 'heading'
  /** 1 is the highest. */
  readonly level: number
  readonly text: string
  /** 1-based page or slide, where the format has pages. */
  readonly page?: number
}

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: string
  /** Set when the whole paragraph is so set. */
  readonly emphasis?: 'bold' | 'italic'
  readonly page?: number
}

export interface List {
  readonly kind: 'list'
  readonly ordered: boolean
  readonly items: readonly ListItem[]
}

export interface ListItem {
  readonly text: string
  readonly page?: number
  /** Lists inside the item, in order. */
  readonly children?: readonly ListItem[]
}

export interface Table {
  readonly kind: 'table'
  /** Nothing draws it, and an empty cell leaves nothing there. */
  readonly loose?: LooseTable
  readonly rows: readonly Row[]
}

/** Cells that the structure of the document names, their columns known by where they stand; or texts that begin below one another. */
export type LooseTable = 'named' | 'aligned'

export interface Row {
  /** The format marks it as a header row. */
  readonly header: boolean
  /** Cells that begin in this row, left to right. */
  readonly cells: readonly Cell[]
  readonly page?: number
}

export interface Cell {
  readonly blocks: readonly Block[]
  /** 0-based grid column of its left edge. */
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
}

/** A cell before the grid is known, as HTML and office formats give it. */
export interface LooseCell {
  readonly blocks: readonly Block[]
  readonly columnSpan?: number
  readonly rowSpan?: number
}

/** Word's tables have 63 columns at most, LibreOffice's some hundreds: a wider span is a mistake, or means harm. */
const MOST_COLUMNS = 1_000

/**
 * Puts rows of cells on a grid: each cell gets its column, the spans of the rows above taken into account.
 * Spans that leave the table are cut.
 */
export function tableOf(
  rows: readonly { readonly header?: boolean; readonly page?: number; readonly cells: readonly LooseCell[] }[],
): Table {
  const taken: number[] = [] // per column, how many rows below are still covered
  return {
    kind: 'table',
    rows: rows.map((row, index) => {
      const covered = taken.map((n) => n > 0)
      for (let c = 0; c < taken.length; c++) taken[c] = Math.max(0, (taken[c] ?? 0) - 1)
      let column = 0
      const cells = row.cells.map((cell): Cell => {
        while (covered[column]) column++
        const columnSpan = Math.min(Math.max(1, cell.columnSpan ?? 1), MOST_COLUMNS)
        const rowSpan = Math.min(Math.max(1, cell.rowSpan ?? 1), rows.length - index)
        const placed = { blocks: cell.blocks, column, columnSpan, rowSpan }
        for (let c = column; c < Math.min(column + columnSpan, MOST_COLUMNS); c++) taken[c] = rowSpan - 1
        column += columnSpan
        return placed
      })
      return { header: row.header ?? false, cells, ...(row.page === undefined ? {} : { page: row.page }) }
    }),
  }
}

/** Formats by content; `zip` is an archive, `other` anything that is not read. */
export type Format = 'docx' | 'pdf' | 'odt' | 'pptx' | 'doc' | 'zip' | 'other'

/** Nature of a document. A kit (or a blank template) yields no items. */
export type DocumentKind = 'synthesis' | 'challenge' | 'roadmap' | 'kit' | 'other'

/** All the lines of text of some blocks, in reading order, one per heading, paragraph, list item. */
export function linesOf(blocks: readonly Block[]): string[] {
  return placedLines(blocks).map((line) => line.text)
}

/** The lines of `linesOf`, each with its page where the format has pages. */
export function placedLines(
  blocks: readonly Block[],
  within?: number,
): { readonly text: string; readonly page: number | undefined }[] {
  const items = (list: readonly ListItem[]): ReturnType<typeof placedLines> =>
    list.flatMap((i) => [{ text: i.text, page: i.page ?? within }, ...items(i.children ?? [])])
  return blocks.flatMap((b) =>
    b.kind === 'table'
      ? b.rows.flatMap((r) => r.cells.flatMap((c) => placedLines(c.blocks, r.page ?? within)))
      : b.kind === 'list'
        ? items(b.items)
        : [{ text: b.text, page: b.page ?? within }],
  )
}

/** What a reader returns: a value with its problems; it throws only on a defect of ours. */
export interface Reading {
  readonly format: Format
  /** `read`, or why not; a status other than `read` has its problem among `problems` and no blocks. */
  readonly status: DocumentStatus
  /** Pages or slides, where the format has them. */
  readonly pages: number | null
  /** Title in the file's own properties, if any. */
  readonly title: string | null
  readonly blocks: readonly Block[]
  readonly problems: readonly Problem[]
}
