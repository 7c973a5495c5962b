import {
  AlignmentType,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { type HeatTable, SHADES, stepOf } from '../content/heat-table.ts'
import { integer } from '../wording.ts'
import { run } from './blocks.ts'
import { STYLE } from './styles.ts'
import { BORDERS, HEADER_FILL, PADDING, TEXT_WIDTH } from './table.ts'

const WIDEST = 720 // a column of numbers, in twentieths of a point
const LABEL_SHARE = 0.36 // of the width, at least, for the first column
const HEADER_HEIGHT = 2500 // the longest name of a région académique, set upright
const NARROW_PADDING = { top: 40, bottom: 40, left: 20, right: 20 }
const DARKEST = SHADES.length - 1

function numberCell(value: number | null, table: HeatTable, width: number): TableCell {
  const step = value === null ? 0 : stepOf(value, table)
  const text = value === null ? '–' : integer(value)
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: NARROW_PADDING,
    verticalAlign: VerticalAlign.CENTER,
    shading: { type: 'clear', color: 'auto', fill: value === null ? 'F0F0F0' : (SHADES[step] ?? SHADES[0]) },
    children: [
      new Paragraph({
        style: STYLE.cell,
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ text, color: step === DARKEST ? 'FFFFFF' : '161616' })],
      }),
    ],
  })
}

/** A shaded table with its numbers, headings upright so that every région fits the width of a page. */
export function heatTable(table: HeatTable): Table {
  const width = Math.min(WIDEST, Math.floor((TEXT_WIDTH * (1 - LABEL_SHARE)) / Math.max(1, table.columns.length)))
  const label = TEXT_WIDTH - width * table.columns.length
  const labelCell = (text: string, style: typeof STYLE.cell | typeof STYLE.header): TableCell =>
    new TableCell({
      width: { size: label, type: WidthType.DXA },
      margins: PADDING,
      verticalAlign: VerticalAlign.CENTER,
      ...(style === STYLE.header ? { shading: HEADER_FILL } : {}),
      children: [new Paragraph({ style, children: [run(text)] })],
    })
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    height: { value: HEADER_HEIGHT, rule: HeightRule.EXACT },
    children: [
      labelCell(table.title, STYLE.header),
      ...table.columns.map(
        (column) =>
          new TableCell({
            width: { size: width, type: WidthType.DXA },
            margins: NARROW_PADDING,
            shading: HEADER_FILL,
            textDirection: TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT,
            verticalAlign: VerticalAlign.CENTER,
            children: [new Paragraph({ style: STYLE.cell, children: [run(column)] })],
          }),
      ),
    ],
  })
  const rows = table.rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: [labelCell(row.label, STYLE.cell), ...row.cells.map((value) => numberCell(value, table, width))],
      }),
  )
  return new Table({
    rows: [header, ...rows],
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [label, ...table.columns.map(() => width)],
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
  })
}
