import type { Box } from './geometry.ts'
import { type Grid, type GridCell, gridsOf } from './grid.ts'
import type { Run } from './page.ts'
import type { Rule } from './rules.ts'

/** Backgrounds of a table are at most this many. */
const MOST_FILLS = 3000

/**
 * Grids that backgrounds of cells form where no rules do: columns end where any background ends, also in rows without
 * background (one row in two), unless text goes over that edge.
 */
export function filledGrids(fills: readonly Box[], runs: readonly Run[]): Grid[] {
  if (fills.length < 2 || fills.length > MOST_FILLS) return []
  const horizontal = fills.flatMap(({ x0, x1, y0, y1 }): Rule[] => [y0, y1].map((at) => ({ at, from: x0, to: x1 })))
  const vertical = fills.flatMap(({ x0, x1, y0, y1 }): Rule[] => [x0, x1].map((at) => ({ at, from: y0, to: y1 })))
  return joined(gridsOf(horizontal, vertical))
    .filter((g) => g.xs.length > 2 && g.ys.length > 2)
    .map((g) => refined(withLastRow(g, runs), runs))
    .filter((g) => g.cells.filter((c) => c.columnSpan === 1).length >= 4)
}

/** Rows with a background, with white rows between them: pieces of one table where their columns are the same. */
function joined(grids: readonly Grid[]): Grid[] {
  const whole: Grid[] = []
  for (const grid of [...grids].sort((a, b) => a.box.y0 - b.box.y0)) {
    const last = whole.at(-1)
    const same =
      last && last.xs.length === grid.xs.length && last.xs.every((x, i) => Math.abs(x - (grid.xs[i] ?? 0)) < 4)
    if (!last || !same) whole.push(grid)
    else {
      const box = { ...last.box, y1: grid.box.y1 }
      whole[whole.length - 1] = { ...last, box, ys: [...last.ys, ...grid.ys], cells: [] }
    }
  }
  return whole
}

/** A last row without background, under the others and in their columns. */
function withLastRow(grid: Grid, runs: readonly Run[]): Grid {
  const { box, xs } = grid
  let bottom = box.y1
  const columns = new Set<number>()
  const below = runs.filter((r) => r.box.y0 >= box.y1 - 2 && r.box.x1 > box.x0 && r.box.x0 < box.x1)
  for (const run of below.sort((a, b) => a.box.y0 - b.box.y0)) {
    const column = xs.findLastIndex((x) => x <= run.box.x0 + 3)
    if (run.box.y0 - bottom > 2 * run.size || column < 0 || run.box.x1 > (xs[column + 1] ?? 0) + 3) break
    columns.add(column)
    bottom = Math.max(bottom, run.box.y1)
  }
  if (columns.size < 2) return grid
  return { ...grid, box: { ...box, y1: bottom + 2 }, ys: [...grid.ys, bottom + 2] }
}

function refined(grid: Grid, runs: readonly Run[]): Grid {
  const { xs, ys, box } = grid
  const inside = runs.filter((r) => r.box.y0 > box.y0 - 4 && r.box.y1 < box.y1 + 4)
  const cells = ys.slice(0, -1).flatMap((y0, row): GridCell[] => {
    const y1 = ys[row + 1] ?? y0
    const own = inside.filter((r) => r.box.y0 + r.box.y1 > 2 * y0 && r.box.y0 + r.box.y1 < 2 * y1)
    const kept = xs.map(
      (x, i) => i === 0 || i === xs.length - 1 || !own.some((r) => r.box.x0 < x - 3 && r.box.x1 > x + 3),
    )
    const edges = xs.flatMap((_, i) => (kept[i] ? [i] : []))
    return edges.slice(0, -1).map((column, i) => {
      const end = edges[i + 1] ?? column + 1
      const cell = { x0: xs[column] ?? 0, x1: xs[end] ?? 0, y0, y1 }
      return { box: cell, row, column, rowSpan: 1, columnSpan: end - column }
    })
  })
  return { ...grid, cells }
}
