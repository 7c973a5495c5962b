import type { LooseTable } from '../../domain/document.ts'
import { filledGrids } from './filled-grid.ts'
import { type Box, holds } from './geometry.ts'
import { type Grid, type GridCell, gridsOf } from './grid.ts'
import { type Line, linesOf } from './lines.ts'
import type { PageContent, Run } from './page.ts'
import type { Region } from './passage.ts'

/** Parts of a page or of a cell in reading order. */
export type Part = TextPart | TablePart

export interface TextPart {
  readonly kind: 'text'
  readonly lines: readonly Line[]
  readonly region: Region
}

export interface TablePart {
  readonly kind: 'table'
  readonly xs: readonly number[]
  /** `xs` are where texts begin, not rules: they vary more from page to page. */
  readonly loose?: LooseTable
  /** No rule closes it below. */
  readonly open?: boolean
  readonly y0: number
  readonly y1: number
  readonly rows: number
  readonly cells: readonly { readonly cell: GridCell; readonly parts: readonly Part[] }[]
  readonly page: number
}

/** A grid with the text of its cells. */
export interface FilledGrid {
  readonly grid: Grid
  readonly runs: ReadonlyMap<GridCell, Run[]>
  /** Cell of another grid that holds this one. */
  readonly within: GridCell | null
}

export interface Sorted {
  readonly tables: readonly FilledGrid[]
  /** Text outside tables. */
  readonly flow: readonly Run[]
  /** Grids that hold no table: frames around text. */
  readonly frames: readonly Box[]
}

/** Puts each run of a page into its cell, the innermost where tables are nested, or into the running text. */
export function sortRuns(content: PageContent, runs: readonly Run[]): Sorted {
  const { horizontal, vertical, fills } = content.drawing
  const ruled = gridsOf(horizontal, vertical)
  const tables = ruled.filter((g) => g.cells.length > 1)
  const free = fills.filter((f) => !tables.some((g) => holds(g.box, (f.x0 + f.x1) / 2, (f.y0 + f.y1) / 2)))
  const told = runs.some((r) => r.leaf?.cell != null) // the structure tree knows more than backgrounds
  let grids = [...ruled, ...(told ? [] : filledGrids(free, runs))].sort((a, b) => area(a) - area(b))
  for (;;) {
    const filled = grids.map((grid) => ({ grid, cellAt: cellFinder(grid), runs: new Map<GridCell, Run[]>() }))
    const flow: Run[] = []
    for (const run of runs) {
      const x = (run.box.x0 + run.box.x1) / 2
      const middle = (run.box.y0 + run.box.y1) / 2
      const home = filled.find(({ grid: { box } }) => holds(box, x, withinEdges(run, box, middle)))
      const y = home ? withinEdges(run, home.grid.box, middle) : middle
      const cell = home?.cellAt(x, y)
      if (!home || !cell) flow.push(run)
      else addTo(home.runs, cell, run)
    }
    const kept = filled.filter((f) => f.runs.size >= 2)
    if (kept.length === filled.length) {
      const frames = ruled.filter((g) => g.cells.length === 1).map((g) => g.box)
      return { tables: kept.map((f) => ({ ...f, within: holder(f.grid, grids) })), flow, frames }
    }
    grids = kept.map((f) => f.grid) // frames and drawings: their text is running text
  }
}

/** Finds the cell of a place by its row and column. */
function cellFinder({ xs, ys, cells }: Grid): (x: number, y: number) => GridCell | undefined {
  const owners = new Map<number, GridCell>()
  for (const cell of cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++)
        owners.set(row * xs.length + column, cell)
  return (x, y) => {
    const row = Math.min(
      ys.length - 2,
      ys.findLastIndex((edge) => edge <= y),
    )
    const column = Math.min(
      xs.length - 2,
      xs.findLastIndex((edge) => edge <= x),
    )
    return owners.get(Math.max(0, row) * xs.length + Math.max(0, column))
  }
}

/** Adds a value to the list that a map holds under a key. */
export function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

/** Upright text stands where its middle is; text turned a quarter may be longer than its cell is high. */
function withinEdges({ turn, box: { y0, y1 } }: Run, box: Box, middle: number): number {
  const overlaps = turn % 2 === 1 && y0 < box.y1 && y1 > box.y0
  return overlaps ? Math.min(box.y1 - 1, Math.max(box.y0 + 1, middle)) : middle
}

function area({ box }: Grid): number {
  return (box.x1 - box.x0) * (box.y1 - box.y0)
}

function holder(inner: Grid, grids: readonly Grid[]): GridCell | null {
  const x = (inner.box.x0 + inner.box.x1) / 2
  const y = (inner.box.y0 + inner.box.y1) / 2
  const outer = grids.find((g) => g !== inner && area(g) > area(inner) && holds(g.box, x, y))
  return outer?.cells.find((c) => holds(c.box, x, y)) ?? null
}

/** A table with the lines of its cells. */
export function tablePart(table: FilledGrid, all: readonly FilledGrid[], page: number): TablePart {
  const padding = paddingOf(table)
  return {
    kind: 'table',
    xs: table.grid.xs,
    open: table.grid.open,
    y0: table.grid.box.y0,
    y1: table.grid.box.y1,
    rows: table.grid.ys.length - 1,
    page,
    cells: table.grid.cells.map((cell) => ({
      cell,
      parts: [
        ...cellText(cell, table.runs.get(cell) ?? [], padding, page),
        ...all.filter((t) => t.within === cell).map((t) => tablePart(t, all, page)),
      ],
    })),
  }
}

/** Space that the cells of a table leave between their edges and their text. */
export interface Padding {
  readonly left: number
  readonly right: number
}

/** Fewer lines than this do not tell how near to the right edge a line may come. */
const TELLING_LINES = 8

/** The right one as lines show it where there are enough of them, like the left one elsewhere. */
function paddingOf({ grid, runs }: FilledGrid): Padding {
  let [left, right, lines] = [7.2, 12, 0]
  for (const cell of grid.cells)
    for (const run of runs.get(cell) ?? []) {
      if (run.turn !== 0) continue
      left = Math.min(left, run.box.x0 - cell.box.x0)
      right = Math.min(right, cell.box.x1 - run.box.x1)
      lines++
    }
  left = Math.max(1.5, left)
  return { left, right: lines >= TELLING_LINES ? Math.max(0, right) : left }
}

export function cellText(cell: GridCell, runs: readonly Run[], padding: Padding, page: number): TextPart[] {
  const turns = [0, 1, 2, 3] as const
  return turns.flatMap((turn) => {
    const lines = linesOf(runs.filter((r) => r.turn === turn))
    if (lines.length === 0) return []
    const { x0, x1, y0, y1 } = cell.box
    const [left, right] = [
      [x0, x1],
      [y0, y1],
      [-x1, -x0],
      [-y1, -y0],
    ][turn] as [number, number]
    const reach = Math.max(right - padding.right, ...lines.map((l) => l.to))
    return [{ kind: 'text', lines, region: { left: left + padding.left, right: reach, page, cell: true } } as const]
  })
}
