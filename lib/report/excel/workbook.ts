import writeExcelFile, { type CellObject, type Sheet as ExcelSheet } from 'write-excel-file/node'
import { pinnedZip } from '../pinned-zip.ts'
import { sheetExtras } from './extras.ts'
import { documentProperties } from './properties.ts'
import { type CellValue, type Column, cellText, type Sheet } from './sheet.ts'

/** Steps of the shading, from the lightest; the number stands in the cell. */
const STEPS = [
  { from: 1, to: 1, backgroundColor: '#E3E3FD' },
  { from: 2, to: 3, backgroundColor: '#CACAFB' },
  { from: 4, to: 7, backgroundColor: '#8585F6' },
  { from: 8, to: 1_000_000, backgroundColor: '#313178', textColor: '#FFFFFF' },
] as const

const HEADER = {
  type: String,
  fontWeight: 'bold',
  backgroundColor: '#F6F6F6',
  bottomBorderColor: '#000091',
  bottomBorderStyle: 'medium',
  alignVertical: 'top',
  wrap: true,
} as const

/** A text cell is typed as text, so that « =… » or « -… » is never a formula. */
function cell(value: CellValue, column: Column | undefined): CellObject | null {
  if (value === null || value === '') return null
  if (typeof value === 'number') return { type: Number, value, alignVertical: 'top' }
  if (typeof value === 'object' && 'serial' in value)
    return { type: Number, value: value.serial, format: 'dd/mm/yyyy hh:mm', alignVertical: 'top' }
  const style = { type: String, format: '@', alignVertical: 'top', wrap: column?.wrap ?? false } as const
  return typeof value === 'string'
    ? { ...style, value: cellText(value) }
    : { ...style, value: cellText(value.text), textColor: '#000091', textDecoration: { underline: true } }
}

const LINE_HEIGHT = 13 // points, for Arial 10
const TALLEST = 400 // Excel's own limit is 409

const WIDEST = 64 // characters: a digest whole

/** What a cell shows, for its size. */
function shown(value: CellValue | undefined): string {
  if (typeof value !== 'object' || value === null) return String(value ?? '')
  return 'text' in value ? value.text : ''
}

/** Columns that are not wrapped are as wide as their longest text: the next cell would cut it. */
function fitted({ columns, rows }: Sheet): Column[] {
  return columns.map((column, c) => {
    if (column.wrap) return column
    const longest = rows.reduce((most, row) => Math.max(most, shown(row[c]).length), 0)
    return { ...column, width: Math.max(column.width, Math.min(WIDEST, longest) + 2) }
  })
}

/** Height that shows every line of the wrapped cells: not every program works it out by itself. */
function rowHeight(row: readonly CellValue[], columns: readonly Column[]): number {
  const lines = row.map((value, c) => {
    const { wrap = false, width = 10 } = columns[c] ?? {}
    return wrap ? Math.ceil((shown(value).length + 4) / width) : 1
  })
  return Math.min(TALLEST, Math.max(1, ...lines) * LINE_HEIGHT + 2)
}

/** The titles, every one of them wrapped. */
function headerOf(columns: readonly Column[]): CellObject[] {
  const wrapped = columns.map((column) => ({ ...column, wrap: true }))
  const height = rowHeight(
    columns.map(({ title }) => title),
    wrapped,
  )
  return columns.map(({ title }) => ({ ...HEADER, value: title, height }))
}

/** A row of cells; the library takes its height from any of them. */
function rowOf(row: readonly CellValue[], columns: readonly Column[]): (CellObject | null)[] {
  const [first, ...rest] = row.map((value, c) => cell(value, columns[c]))
  return [{ type: String, value: '', ...first, height: rowHeight(row, columns) }, ...rest]
}

function shading(sheet: Sheet): Pick<ExcelSheet<unknown>, 'conditionalFormatting'> {
  const column = sheet.shadedFrom
  if (column === undefined || sheet.rows.length === 0 || column >= sheet.columns.length) return {}
  const cellRange = {
    from: { row: 2, column: column + 1 },
    to: { row: sheet.rows.length + 1, column: sheet.columns.length },
  }
  return {
    conditionalFormatting: STEPS.map(({ from, to, ...style }) => ({
      cellRange,
      condition: { operator: '...', value: from, value2: to },
      style,
    })),
  }
}

/**
 * Writes sheets as an .xlsx that opens without repair, the same bytes for the same sheets and date.
 * @param at ISO 8601: the date of the workbook
 */
export async function writeWorkbook(title: string, at: string, sheets: readonly Sheet[]): Promise<Uint8Array> {
  const laidOut = sheets.map((sheet) => ({ ...sheet, columns: fitted(sheet) }))
  const written = await writeExcelFile(
    laidOut.map((sheet) => ({
      sheet: sheet.name,
      data: [headerOf(sheet.columns), ...sheet.rows.map((row) => rowOf(row, sheet.columns))],
      columns: sheet.columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      stickyColumnsCount: sheet.frozenColumns ?? 0,
      orientation: 'landscape' as const,
      ...shading(sheet),
    })),
    { fontFamily: 'Arial', fontSize: 10, features: [sheetExtras(laidOut), documentProperties(title, at)] },
  ).toBuffer()
  return pinnedZip(written, at)
}
