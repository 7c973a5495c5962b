import type { Box } from './geometry.ts'
import type { Rule } from './rules.ts'

/** A cell between rules; rows and columns are ranks in the grid. */
export interface GridCell {
  readonly box: Box
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

export interface Grid {
  readonly box: Box
  /** Positions of the columns' edges, left to right; one more than there are columns. */
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly cells: readonly GridCell[]
  /** No rule closes it below: a page may have cut its last row. */
  readonly open: boolean
}

/** Rules nearer than this are one: double borders, spacing between the borders of cells. */
const SAME_EDGE = 4
/** How far apart rules may end and still touch. */
const REACH = 3.5
/** Gaps that a rule in pieces (dashes, one piece per cell) may have. */
const PIECE_GAP = 4
const SHORTEST_RULE = 7
/** Above this product, a drawing and not a table. */
const MOST_CROSSINGS = 3_000_000
const MOST_CELLS = 20_000

/**
 * Grids that rules form: rules that touch belong together, an edge that no rule covers joins the cells on its two
 * sides. Sides left open are closed where the rules across them end. A grid of one cell is a frame.
 */
export function gridsOf(horizontal: readonly Rule[], vertical: readonly Rule[]): Grid[] {
  const h = whole(horizontal)
  const v = whole(vertical)
  if (h.length * v.length > MOST_CROSSINGS) return []
  return touching(h, v).flatMap(([rows, columns]) => gridOf(rows, columns) ?? [])
}

/** Rules whole again: pieces on one line that touch or nearly. */
export function whole(rules: readonly Rule[]): Rule[] {
  const lanes: Rule[][] = []
  for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
    const lane = lanes.at(-1)
    if (lane?.[0] && rule.at - (lane.at(-1)?.at ?? 0) <= 1 && rule.at - lane[0].at <= 3) lane.push(rule)
    else lanes.push([rule])
  }
  return lanes.flatMap((lane) => {
    const joined: { at: number; from: number; to: number }[] = []
    for (const rule of [...lane].sort((a, b) => a.from - b.from)) {
      const last = joined.at(-1)
      if (last && rule.from <= last.to + PIECE_GAP) last.to = Math.max(last.to, rule.to)
      else joined.push({ ...rule })
    }
    return joined.filter((r) => r.to - r.from >= SHORTEST_RULE)
  })
}

function touching(h: readonly Rule[], v: readonly Rule[]): [Rule[], Rule[]][] {
  const parent = Array.from({ length: h.length + v.length }, (_, i) => i)
  const root = (i: number): number => {
    let r = i
    while (parent[r] !== r) r = parent[r] ?? r
    parent[i] = r
    return r
  }
  h.forEach((a, i) => {
    v.forEach((b, j) => {
      if (b.at >= a.from - REACH && b.at <= a.to + REACH && a.at >= b.from - REACH && a.at <= b.to + REACH)
        parent[root(i)] = root(h.length + j)
    })
  })
  const groups = new Map<number, [Rule[], Rule[]]>()
  const groupOf = (i: number): [Rule[], Rule[]] => {
    const group = groups.get(root(i)) ?? [[], []]
    groups.set(root(i), group)
    return group
  }
  h.forEach((rule, i) => {
    groupOf(i)[0].push(rule)
  })
  v.forEach((rule, j) => {
    groupOf(h.length + j)[1].push(rule)
  })
  return [...groups.values()]
}

function gridOf(h: readonly Rule[], v: readonly Rule[]): Grid | null {
  if (h.length + v.length < 3) return null
  const box = {
    x0: Math.min(...h.map((r) => r.from), ...v.map((r) => r.at)),
    x1: Math.max(...h.map((r) => r.to), ...v.map((r) => r.at)),
    y0: Math.min(...v.map((r) => r.from), ...h.map((r) => r.at)),
    y1: Math.max(...v.map((r) => r.to), ...h.map((r) => r.at)),
  }
  if (box.x1 - box.x0 < 30 || box.y1 - box.y0 < 8) return null
  const xs = edges([box.x0, box.x1, ...v.map((r) => r.at)])
  const ys = edges([box.y0, box.y1, ...h.map((r) => r.at)])
  if (xs.length * ys.length > MOST_CELLS) return null
  const cells = cellsOf(xs, ys, covers(xs, v), covers(ys, h))
  const bottom = h.filter((r) => r.at > box.y1 - SAME_EDGE)
  return { box, xs, ys, cells, open: bottom.every((r) => r.to - r.from < 0.3 * (box.x1 - box.x0)) }
}

function edges(positions: readonly number[]): number[] {
  const kept: number[] = []
  for (const p of [...positions].sort((a, b) => a - b))
    if (kept.length === 0 || p - (kept.at(-1) ?? 0) > SAME_EDGE) kept.push(p)
  return kept
}

/** Whether the rules on edge `i` cover most of a stretch. The outer edges always do. */
function covers(
  positions: readonly number[],
  rules: readonly Rule[],
): (i: number, from: number, to: number) => boolean {
  const lanes = positions.map((p) => rules.filter((r) => r.at >= p - 0.01 && r.at <= p + SAME_EDGE))
  return (i, from, to) => {
    if (i === 0 || i === positions.length - 1) return true
    const covered = (lanes[i] ?? []).reduce(
      (sum, r) => sum + Math.max(0, Math.min(to, r.to) - Math.max(from, r.from)),
      0,
    )
    return covered > 0.55 * (to - from)
  }
}

type Covered = (i: number, from: number, to: number) => boolean

function cellsOf(xs: readonly number[], ys: readonly number[], vertical: Covered, horizontal: Covered): GridCell[] {
  const columns = xs.length - 1
  const rows = ys.length - 1
  const x = (i: number) => xs[i] ?? 0
  const y = (i: number) => ys[i] ?? 0
  const taken = new Set<number>()
  const cells: GridCell[] = []
  const open = (row: number, column: number): boolean =>
    column < columns && !taken.has(row * columns + column) && !vertical(column, y(row), y(row + 1))
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (taken.has(row * columns + column)) continue
      let right = column + 1
      while (open(row, right)) right++
      let bottom = row + 1
      while (bottom < rows && goesDown(bottom, column, right)) bottom++
      for (let r = row; r < bottom; r++) for (let c = column; c < right; c++) taken.add(r * columns + c)
      const box = { x0: x(column), y0: y(row), x1: x(right), y1: y(bottom) }
      cells.push({ box, row, column, rowSpan: bottom - row, columnSpan: right - column })
    }
  return cells

  /** No rule parts the cell from the row below, and none parts the row below inside the cell. */
  function goesDown(row: number, from: number, to: number): boolean {
    for (let c = from; c < to; c++) {
      if (taken.has(row * columns + c) || horizontal(row, x(c), x(c + 1))) return false
      if (c > from && vertical(c, y(row), y(row + 1))) return false
    }
    return to === columns || vertical(to, y(row), y(row + 1))
  }
}
