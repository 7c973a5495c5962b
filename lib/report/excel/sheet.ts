/** A sheet as data: one header row, then rows of real values; nothing is computed by the reader's program. */
export interface Sheet {
  readonly name: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly CellValue[])[]
  /** Columns that stay in view, from the left. */
  readonly frozenColumns?: number
  /** Shades whole numbers by their size from this column (0-based) to the last. */
  readonly shadedFrom?: number
}

export interface Column {
  readonly title: string
  /** In characters. */
  readonly width: number
  /** Long text: on several lines. */
  readonly wrap?: boolean
}

/** Text with the cell it leads to, in this workbook. */
export interface Link {
  readonly text: string
  readonly sheet: string
  /** 0-based rank among the rows of that sheet; -1 for its header. */
  readonly row: number
}

/** A real date, as spreadsheets count it. */
export interface SheetDate {
  readonly serial: number
}

export type CellValue = string | number | null | Link | SheetDate

/** Excel's own limit on the text of a cell. */
const CELL_LIMIT = 32_767
const CUT = ' […] texte complet dans synthese-nationale.json'

/** The text of a cell, cut where Excel could not hold it. */
export function cellText(value: string): string {
  return value.length <= CELL_LIMIT ? value : value.slice(0, CELL_LIMIT - CUT.length) + CUT
}
