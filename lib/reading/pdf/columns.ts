import { alignedTable } from './aligned.ts'
import { around } from './geometry.ts'
import { wraps } from './goes-on.ts'
import { guttersIn } from './gutters.ts'
import type { Part, TextPart } from './layout.ts'
import { lineOf, linesOf } from './lines.ts'
import type { Run } from './page.ts'
import type { Band, Piece, Setting } from './pieces.ts'
import { titlesFrom } from './titles.ts'

/** White space between framed texts; between columns of text there is more. */
const FRAME_GUTTER = 5
const DEEPEST = 5

/** Parts in reading order: top to bottom, and column by column where white space goes down between them. */
export function partsInOrder(pieces: readonly Piece[], setting: Setting, depth = 0): Part[] {
  const sorted = [...pieces].sort((a, b) => a.box.y0 - b.box.y0 || a.box.x0 - b.box.x0)
  const parts: Part[] = []
  let plain: Piece[] = []
  const close = () => {
    parts.push(...plainParts(plain, setting, depth === 0))
    plain = []
  }
  for (let i = 0; i < sorted.length; ) {
    const found = depth < DEEPEST ? bandAt(sorted, i) : null
    if (!found) {
      plain.push(...sorted.slice(i, i + 1))
      i++
      continue
    }
    const band = withLinesAbove(found, plain)
    plain.splice(plain.length - (band.length - found.length))
    close()
    const table = alignedTable(band, setting)
    if (table) parts.push(table)
    else for (const column of band.columns) parts.push(...partsInOrder(column, { ...setting, right: null }, depth + 1))
    i += found.length
  }
  close()
  return parts
}

function bandAt(sorted: readonly Piece[], start: number): Band | null {
  let gaps = gapsAt(sorted, start)
  if (gaps.length === 0) return null
  let end = start
  const isTitle = titlesFrom(sorted, start)
  for (let i = start; i < sorted.length; i++) {
    const piece = sorted[i]
    const left = piece && !isTitle(i) ? without(gaps, piece) : []
    if (left.length === 0) break
    gaps = left
    end = i + 1
  }
  const own = sorted.slice(start, trimmed(sorted, start, end, gaps))
  const gutters = guttersIn(
    own,
    gaps.map(([a, b]) => (a + b) / 2),
  )
  const columns = Array.from({ length: gutters.length + 1 }, (_, c) =>
    own.filter((p) => gutters.filter((g) => g < (p.box.x0 + p.box.x1) / 2).length === c),
  ).filter((c) => c.length > 0)
  const enough = columns.filter((c) => c.length >= 2 || c.some((p) => p.parts)).length
  if (columns.length < 2 || enough < 2) return null
  return { columns, gutters, box: around(own.map((p) => p.box)), length: own.length }
}

/** A band may begin with lines of one column alone: those right above it that stand inside one and look alike. */
function withLinesAbove(band: Band, above: readonly Piece[]): Band {
  let { columns, box, length } = band
  const like = columns.find((c) => c.some((p) => p.runs[0]))?.find((p) => p.runs[0])?.runs[0]
  for (const piece of [...above].reverse()) {
    const [run] = piece.runs
    if (!run || !like || Math.abs(run.size - like.size) > 0.5) break
    if (band.gutters.some((g) => piece.box.x0 < g && piece.box.x1 > g - 2)) break
    const column = band.gutters.filter((g) => g < piece.box.x0).length
    if (box.y0 - piece.box.y1 > (column === 0 ? 1 : 2.5) * run.size || (column === 0 && run.bold !== like.bold)) break
    columns = columns.map((own, i) => (i === column ? [piece, ...own] : own))
    box = around([box, piece.box])
    length++
  }
  return { ...band, columns, box, length }
}

type Gap = readonly [number, number]

/** White spaces between a piece and those beside it. */
function gapsAt(sorted: readonly Piece[], start: number): Gap[] {
  const piece = sorted[start]
  if (!piece) return []
  const beside: Piece[] = [piece]
  for (let i = start + 1; i < sorted.length; i++) {
    const other = sorted[i]
    if (!other || other.box.y0 >= piece.box.y1 - 2) break
    beside.push(other)
  }
  const across = beside.sort((a, b) => a.box.x0 - b.box.x0)
  const gaps: Gap[] = []
  let reach = -Infinity
  for (const { box } of across) {
    if (reach > -Infinity && box.x0 - reach > FRAME_GUTTER) gaps.push([reach, box.x0])
    reach = Math.max(reach, box.x1)
  }
  return gaps
}

function without(gaps: readonly Gap[], { box, parts }: Piece): Gap[] {
  const least = parts ? FRAME_GUTTER : Math.max(8, 0.75 * (box.y1 - box.y0))
  return gaps.flatMap(([a, b]): Gap[] => {
    const left: Gap = [a, Math.min(b, box.x0)]
    const right: Gap = [Math.max(a, box.x1), b]
    if (box.x1 <= a || box.x0 >= b) return [[a, b]]
    const best = left[1] - left[0] > right[1] - right[0] ? left : right
    return best[1] - best[0] >= least ? [best] : []
  })
}

/** As many lines that end on the margin of a column are of it. */
const LINES_OF_COLUMN = 3

/** Whether pieces go on in a column that is longer than its neighbour: none is wider, and several end on its margin. */
function fillsColumn(rest: readonly Piece[], column: readonly Piece[]): boolean {
  const margin = Math.max(...column.map((p) => p.box.x1))
  const full = rest.filter((p) => Math.abs(p.box.x1 - margin) < 3)
  return full.length >= LINES_OF_COLUMN && rest.every((p) => p.box.x1 < margin + 3)
}

/** The end of a band less what only follows it: pieces on one side alone, behind a white space. */
function trimmed(sorted: readonly Piece[], start: number, end: number, gaps: readonly Gap[]): number {
  const side = (p: Piece) => gaps.filter(([a]) => a < p.box.x0 - 0.01 || a < (p.box.x0 + p.box.x1) / 2).length
  let bottom = -Infinity
  let last = end
  for (let i = start; i < end; i++) {
    const piece = sorted[i]
    if (!piece) break
    const rest = sorted.slice(i, end)
    if (bottom > -Infinity && piece.box.y0 - bottom > 1.6 * (piece.box.y1 - piece.box.y0)) {
      const sides = new Set(rest.map(side))
      const column = sorted.slice(start, i).filter((p) => sides.has(side(p)))
      if (sides.size === 1 && !fillsColumn(rest, column)) {
        last = i
        break
      }
    }
    bottom = Math.max(bottom, piece.box.y1)
  }
  return last
}

/** Pieces of full width: pieces of one line are one line again. @param alone no column stands beside them */
function plainParts(pieces: readonly Piece[], setting: Setting, alone: boolean): Part[] {
  const parts: Part[] = []
  let runs: Run[] = []
  const close = () => {
    parts.push(...textOf(runs, setting, alone))
    runs = []
  }
  for (const piece of pieces) {
    if (piece.parts) {
      close()
      parts.push(...piece.parts)
    } else runs.push(...piece.runs)
  }
  close()
  return parts
}

function textOf(runs: readonly Run[], { content, right }: Setting, alone: boolean): TextPart[] {
  if (runs.length === 0) return []
  const lines = linesOf(runs)
  const { x0, x1 } = lineOf(runs).box
  const symmetric = right ?? (x1 - x0 > 0.55 * content.width || (alone && !wraps(lines)) ? content.width - x0 : x1)
  return [
    { kind: 'text', lines, region: { left: x0, right: Math.max(x1, symmetric), page: content.number, cell: false } },
  ]
}
