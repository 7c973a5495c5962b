import { rowStarts } from './aligned-rows.ts'
import { stepsOf } from './aligned-steps.ts'
import { areTexts } from './column-text.ts'
import type { TablePart } from './layout.ts'
import { linesOf } from './lines.ts'
import type { Band, Piece, Setting } from './pieces.ts'

/**
 * A table that no rule draws: columns of short texts whose rows begin together. Null where the columns are running
 * text, to be read one after the other.
 */
export function alignedTable(band: Band, { content, rules }: Setting): TablePart | null {
  if (!mayBeTable(band.columns.flat())) return null
  const columns = band.columns.map((pieces) => linesOf(pieces.flatMap((p) => p.runs)))
  if (areTexts(columns)) return null
  const steps = stepsOf(columns)
  const starts = rowStarts(steps, columns, rules, band)
  if (!starts) return null
  const edges = [band.box.x0, ...band.gutters, band.box.x1]
  const cells = starts.flatMap((from, row) =>
    columns.flatMap((lines, column) => {
      const to = starts[row + 1] ?? Infinity
      const own = lines.filter((l) => l.base >= from && l.base < to)
      if (own.length === 0) return []
      const region = {
        left: edges[column] ?? 0,
        right: Math.max(...lines.map((l) => l.to)),
        page: content.number,
        cell: true,
      }
      const box = { x0: edges[column] ?? 0, x1: edges[column + 1] ?? 0, y0: from, y1: to }
      const cell = { box, row, column, rowSpan: 1, columnSpan: 1 }
      return [{ cell, parts: [{ kind: 'text', lines: own, region } as const] }]
    }),
  )
  const { y0, y1 } = band.box
  const xs = [...columns.map((lines) => Math.min(...lines.map((l) => l.from))), band.box.x1]
  return { kind: 'table', xs, loose: 'aligned', y0, y1, rows: starts.length, cells, page: content.number }
}

/** Texts side by side; of framed ones, only those of a header row on its background. */
function mayBeTable(pieces: readonly Piece[]): boolean {
  const framed = pieces.filter((p) => p.parts)
  const plain = pieces.filter((p) => !p.parts)
  if (framed.some((p) => p.runs.length === 0) || plain.length <= framed.length) return false
  return Math.max(...framed.map((p) => p.box.y0)) < Math.min(...plain.map((p) => p.box.y0))
}
