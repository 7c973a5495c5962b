import { degrees, PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from 'pdf-lib'
import type { Block, Cell, ListItem, Table } from '../../../lib/domain/document.ts'

/** Draws pages for tests; positions are points from the top left corner. */
export interface Sheet {
  readonly height: number
  text(
    text: string,
    x: number,
    y: number,
    set?: { size?: number; bold?: boolean; italic?: boolean; turn?: number },
  ): void
  line(x0: number, y0: number, x1: number, y1: number): void
  fill(x: number, y: number, width: number, height: number, grey?: number): void
  dot(x: number, y: number): void
  picture(x: number, y: number, width: number, height: number): Promise<void>
}

/** A PDF of as many pages as there are drawings, A4 upright. */
export async function pdfOf(...drawings: ((sheet: Sheet) => void | Promise<void>)[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const faces = {
    plain: await pdf.embedFont(StandardFonts.Helvetica),
    bold: await pdf.embedFont(StandardFonts.HelveticaBold),
    italic: await pdf.embedFont(StandardFonts.HelveticaOblique),
  }
  for (const draw of drawings) await draw(sheetOn(pdf, pdf.addPage([595, 842]), faces))
  return pdf.save()
}

function sheetOn(pdf: PDFDocument, page: PDFPage, faces: Record<'plain' | 'bold' | 'italic', PDFFont>): Sheet {
  const up = (y: number) => page.getHeight() - y
  return {
    height: page.getHeight(),
    text: (text, x, y, { size = 10, bold = false, italic = false, turn = 0 } = {}) => {
      const font = bold ? faces.bold : italic ? faces.italic : faces.plain
      page.drawText(text, { x, y: up(y), size, font, rotate: degrees(turn) })
    },
    line: (x0, y0, x1, y1) => page.drawLine({ start: { x: x0, y: up(y0) }, end: { x: x1, y: up(y1) }, thickness: 0.5 }),
    fill: (x, y, width, height, grey = 0) =>
      page.drawRectangle({ x, y: up(y + height), width, height, color: rgb(grey, grey, grey) }),
    dot: (x, y) => page.drawCircle({ x, y: up(y), size: 1.5 }),
    picture: async (x, y, width, height) => {
      const image = await pdf.embedPng(PIXEL)
      page.drawImage(image, { x, y: up(y + height), width, height })
    },
  }
}

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** Rules around and inside a table: all of `ys` from first to last of `xs`, and the reverse. */
export function ruled(sheet: Sheet, xs: readonly number[], ys: readonly number[]): void {
  for (const y of ys) sheet.line(xs[0] ?? 0, y, xs.at(-1) ?? 0, y)
  for (const x of xs) sheet.line(x, ys[0] ?? 0, x, ys.at(-1) ?? 0)
}

/** The tables among blocks. */
export function tablesIn(blocks: readonly Block[]): Table[] {
  return blocks.filter((b): b is Table => b.kind === 'table')
}

/** Texts of a table: rows of cells of lines. */
export function textsOf(table: Table | undefined): string[][][] {
  return (table?.rows ?? []).map((row) => row.cells.map(linesOfCell))
}

function linesOfCell(cell: Cell): string[] {
  const items = (list: readonly ListItem[]): string[] =>
    list.flatMap((i) => [`• ${i.text}`, ...items(i.children ?? [])])
  return cell.blocks.flatMap((b) => (b.kind === 'list' ? items(b.items) : b.kind === 'table' ? ['[table]'] : [b.text]))
}
