import type { Block, Table } from '../domain/document.ts'
import { type LooseCell, tableOf } from '../domain/document.ts'
import { isSet } from './doc-paragraphs.ts'

/** A row of a Word 97 table: its cells, and the properties of its end. */
export interface DocRow {
  readonly cells: readonly (readonly Block[])[]
  readonly properties: ReadonlyMap<number, Buffer>
}

const TABLE_DEFINITION = 0xd608
const VERTICAL_MERGE = 0xd62b
const HEADER = 0x3404
/** Bytes of a cell's own entry behind the edges ([MS-DOC] 2.9.320 TC80). */
const CELL = 20
/** Edges nearer than this, in twips (a millimetre), are the same edge moved by rounding. */
const SAME_EDGE = 57

type Merge = 'none' | 'continued' | 'first'

interface Shape {
  /** Left edge of each cell, then the right edge of the last, in twips. */
  readonly edges: readonly number[]
  readonly merges: readonly Merge[]
}

/** Rows of one table with their merged cells, across by the edges, down by the marks. */
export function docTable(rows: readonly DocRow[]): Table {
  const shapes = rows.map((row) => shapeOf(row))
  const grid = gridOf(shapes.flatMap((shape) => shape?.edges ?? []))
  return tableOf(
    rows.map((row, r) => ({
      header: isSet(row.properties, HEADER),
      cells: row.cells.flatMap((blocks, c): LooseCell[] => {
        const shape = shapes[r]
        if (!shape) return [{ blocks }]
        const left = columnOf(grid, shape.edges[c])
        if (shape.merges[c] === 'continued' && mergeAt(shapes[r - 1], grid, left) !== 'none') return []
        const columnSpan = Math.max(1, columnOf(grid, shape.edges[c + 1]) - left)
        return [{ blocks, columnSpan, rowSpan: shape.merges[c] === 'first' ? depth(shapes, r, grid, left) : 1 }]
      }),
    })),
  )
}

/** Shape by the row's definition; null where it has none, or speaks of other cells than there are. */
function shapeOf({ cells, properties }: DocRow): Shape | null {
  const definition = properties.get(TABLE_DEFINITION)
  const count = definition?.[0] ?? 0
  if (!definition || count !== cells.length || definition.length < 1 + (count + 1) * 2) return null
  const edges = Array.from({ length: count + 1 }, (_, i) => definition.readInt16LE(1 + i * 2))
  const merges = Array.from({ length: count }, (_, i): Merge => {
    const at = 1 + (count + 1) * 2 + i * CELL
    return at + 2 <= definition.length ? mergeOf((definition.readUInt16LE(at) >> 5) & 3) : 'none'
  })
  const own = properties.get(VERTICAL_MERGE)
  if (own && own.length >= 2) merges[own[0] ?? 0] = mergeOf((own[1] ?? 0) & 3)
  return { edges, merges }
}

function mergeOf(bits: number): Merge {
  return bits === 1 ? 'continued' : bits === 3 ? 'first' : 'none'
}

function gridOf(edges: readonly number[]): number[] {
  const grid: number[] = []
  for (const edge of [...edges].sort((a, b) => a - b))
    if (edge - (grid.at(-1) ?? Number.NEGATIVE_INFINITY) > SAME_EDGE) grid.push(edge)
  return grid
}

function columnOf(grid: readonly number[], edge = 0): number {
  const after = grid.findIndex((line) => line > edge)
  return (after === -1 ? grid.length : after) - 1
}

function mergeAt(shape: Shape | null | undefined, grid: readonly number[], column: number): Merge {
  const index = shape ? shape.merges.findIndex((_, i) => columnOf(grid, shape.edges[i]) === column) : -1
  return shape?.merges[index] ?? 'none'
}

/** How many rows, from this one, a cell that begins a vertical merge covers. */
function depth(shapes: readonly (Shape | null)[], row: number, grid: readonly number[], column: number): number {
  let next = row + 1
  while (next < shapes.length && mergeAt(shapes[next], grid, column) === 'continued') next++
  return next - row
}
