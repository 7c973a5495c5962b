import {
  AlignmentType,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { Figure } from '../content/figure.ts'
import { integer } from '../wording.ts'
import { run } from './blocks.ts'
import { STYLE } from './styles.ts'

/** Width of the text on A4 with margins of 2 cm, in twentieths of a point. */
export const TEXT_WIDTH = 9638
const LINE = { style: 'single', size: 4, color: 'BBBBBB' } as const
/** Thin lines around every cell. */
export const BORDERS = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
}
/** Inside cells, in twentieths of a point. */
export const PADDING = { top: 50, bottom: 50, left: 90, right: 90 }

/** Ground of header cells. */
export const HEADER_FILL = { type: 'clear', color: 'auto', fill: 'F0F0F0' } as const

/** Steps of the shading by share; the number stands in the cell (text on each step at 4.5:1 or more). */
const SHARES = [
  { from: 80, fill: '8585F6' },
  { from: 50, fill: 'CACAFB' },
  { from: 20, fill: 'E3E3FD' },
] as const

/** A cell: text, a number set to the right, several lines, or runs with links. */
export type Cell = string | number | readonly string[] | { readonly children: readonly ParagraphChild[] } | Share

/** A number shaded by its share of a whole. */
export interface Share {
  readonly value: number
  readonly of: number
}

export interface Column {
  readonly title: string
  /** Share of the width, in per cent. */
  readonly width: number
}

function paragraphs(cell: Cell): Paragraph[] {
  const text = (children: readonly ParagraphChild[]): Paragraph => new Paragraph({ style: STYLE.cell, children })
  const number = (value: number): Paragraph =>
    new Paragraph({ style: STYLE.cell, alignment: AlignmentType.RIGHT, children: [run(integer(value))] })
  if (typeof cell === 'number') return [number(cell)]
  if (typeof cell === 'string') return [text([run(cell)])]
  if ('value' in cell) return [number(cell.value)]
  if ('children' in cell) return [text(cell.children)]
  return cell.map((line) => text([run(line)]))
}

function shading(cell: Cell): { shading?: { type: 'clear'; color: string; fill: string } } {
  if (typeof cell !== 'object' || !('value' in cell)) return {}
  const step = SHARES.find(({ from }) => cell.of > 0 && cell.value * 100 >= cell.of * from)
  return step ? { shading: { type: 'clear', color: 'auto', fill: step.fill } } : {}
}

/** A table with its header row marked and repeated, rows that stay whole, columns of fixed width. */
export function table(columns: readonly Column[], rows: readonly (readonly Cell[])[]): Table {
  const widths = columns.map(({ width }) => Math.round((TEXT_WIDTH * width) / 100))
  const width = (c: number) => ({ size: widths[c] ?? 0, type: WidthType.DXA })
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ title }, c) =>
        new TableCell({
          width: width(c),
          margins: PADDING,
          shading: HEADER_FILL,
          children: [new Paragraph({ style: STYLE.header, children: [run(title)] })],
        }),
    ),
  })
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map(
          (cell, c) =>
            new TableCell({ width: width(c), margins: PADDING, ...shading(cell), children: paragraphs(cell) }),
        ),
      }),
  )
  return new Table({
    rows: [header, ...body],
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
  })
}

/** Key figures, side by side. */
export function figuresTable(figures: readonly Figure[]): Table {
  const columns = figures.map(({ label }) => ({ title: label, width: 100 / figures.length }))
  return table(columns, [figures.map(({ value, note }) => (note ? [value, note] : value))])
}
