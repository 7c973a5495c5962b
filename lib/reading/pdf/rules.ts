import type { PDFOperatorList } from 'pdfjs-dist/types/src/display/api.js'
import { type Box, combine, IDENTITY, type Matrix, matrixOf } from './geometry.ts'
import { OPS } from './runtime.ts'

/** A straight rule: horizontal at y = `at`, or vertical at x = `at`. */
export interface Rule {
  readonly at: number
  readonly from: number
  readonly to: number
}

/** What a page draws besides its text. */
export interface Drawing {
  readonly horizontal: readonly Rule[]
  readonly vertical: readonly Rule[]
  /** Filled areas: backgrounds of cells and frames. */
  readonly fills: readonly Box[]
  /** Small round or square marks: bullets that a browser draws instead of writing. */
  readonly dots: readonly Box[]
  /** It shows a picture of some size. */
  readonly picture: boolean
}

/** Thicker than this, a filled rectangle is an area, not a rule. */
const RULE_THICKNESS = 3
const DOT = { least: 1.2, most: 9 }
/** A page that draws more is a plan or a chart, and no table is looked for in it. */
const MOST_SHAPES = 60_000

const PAINTS: ReadonlyMap<number, { readonly stroke: boolean; readonly fill: boolean }> = new Map([
  [OPS.stroke, { stroke: true, fill: false }],
  [OPS.closeStroke, { stroke: true, fill: false }],
  [OPS.fill, { stroke: false, fill: true }],
  [OPS.eoFill, { stroke: false, fill: true }],
  [OPS.fillStroke, { stroke: true, fill: true }],
  [OPS.eoFillStroke, { stroke: true, fill: true }],
  [OPS.closeFillStroke, { stroke: true, fill: true }],
  [OPS.closeEOFillStroke, { stroke: true, fill: true }],
])

/** A smaller picture (square points) is an ornament. */
const SMALLEST_PICTURE = 2500

/**
 * Rules, areas and marks of a page, whatever drew them: lines and rectangles, stroked or filled, whole or in pieces.
 * @param view maps the page's own space to ours (geometry.ts)
 */
export function drawingOf(list: PDFOperatorList, view: Matrix): Drawing {
  const drawn = {
    horizontal: [] as Rule[],
    vertical: [] as Rule[],
    fills: [] as Box[],
    dots: [] as Box[],
    picture: false,
  }
  const saved: Matrix[] = []
  let current: Matrix = view
  let shapes = 0
  let placed = false // a place was made by a transform, and nothing stands there yet
  list.fnArray.forEach((op, i) => {
    const args: unknown = list.argsArray[i]
    // Pictures are never decoded (runtime.ts): one shows as a place of its size that stays empty.
    if (op === OPS.restore && placed && Math.abs(current[0] * current[3] - current[1] * current[2]) > SMALLEST_PICTURE)
      drawn.picture = true
    placed = op === OPS.transform
    if (op === OPS.save) saved.push(current)
    else if (op === OPS.restore || op === OPS.paintFormXObjectEnd) current = saved.pop() ?? view
    else if (op === OPS.transform) current = combine(current, matrixOf(args))
    else if (op === OPS.paintFormXObjectBegin) {
      saved.push(current)
      const matrix: unknown = Array.isArray(args) ? args[0] : null
      current = combine(current, matrix ? matrixOf(Array.from(matrix as ArrayLike<number>)) : IDENTITY)
    } else if (op === OPS.constructPath && Array.isArray(args)) {
      const paint = PAINTS.get(Number(args[0]))
      const path: unknown = Array.isArray(args[1]) ? args[1][0] : null
      if (!paint || !(path instanceof Float32Array)) return
      for (const shape of shapesOf(path, current)) {
        if (++shapes > MOST_SHAPES) return
        sortOut(shape, paint, drawn)
      }
    }
  })
  return shapes > MOST_SHAPES ? { ...drawn, horizontal: [], vertical: [], fills: [], dots: [] } : drawn
}

interface Shape {
  readonly box: Box
  /** Corners in order; null where the path is curved. */
  readonly corners: readonly (readonly [number, number])[] | null
  readonly closed: boolean
}

/** Sub-paths of a path as pdfjs 5.4 packs it: 0 move x y, 1 line x y, 2 curve (three points), 3 close. */
function* shapesOf(path: Float32Array, [a, b, c, d, e, f]: Matrix): Generator<Shape> {
  let corners: [number, number][] = []
  let curved = false
  const shape = (closed: boolean): Shape => {
    const xs = corners.map((p) => p[0])
    const ys = corners.map((p) => p[1])
    const box = { x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) }
    return { box, corners: curved ? null : corners, closed }
  }
  const point = (i: number): [number, number] => {
    const x = path[i] ?? 0
    const y = path[i + 1] ?? 0
    return [a * x + c * y + e, b * x + d * y + f]
  }
  for (let i = 0; i < path.length; ) {
    const op = path[i]
    if (op === 0) {
      if (corners.length > 1) yield shape(false)
      corners = [point(i + 1)]
      curved = false
      i += 3
    } else if (op === 1) {
      if (corners.length < 1000) corners.push(point(i + 1))
      i += 3
    } else if (op === 2) {
      curved = true
      if (corners.length < 1000) corners.push(point(i + 1), point(i + 3), point(i + 5))
      i += 7
    } else if (op === 3) {
      if (corners.length > 1) yield shape(true)
      corners = corners.slice(0, 1)
      curved = false
      i += 1
    } else return // not a path as we know it
  }
  if (corners.length > 1) yield shape(false)
}

function sortOut(
  { box, corners, closed }: Shape,
  paint: { readonly stroke: boolean; readonly fill: boolean },
  drawn: { horizontal: Rule[]; vertical: Rule[]; fills: Box[]; dots: Box[] },
): void {
  const width = box.x1 - box.x0
  const height = box.y1 - box.y0
  if (!Number.isFinite(width) || !Number.isFinite(height)) return
  if (Math.max(width, height) <= DOT.most && Math.min(width, height) >= DOT.least) drawn.dots.push(box)
  if (width <= RULE_THICKNESS || height <= RULE_THICKNESS) {
    const dot = Math.max(width, height) <= RULE_THICKNESS // of a dotted rule: which way it goes, its neighbours tell
    if (width >= height || dot) drawn.horizontal.push({ at: (box.y0 + box.y1) / 2, from: box.x0, to: box.x1 })
    if (width < height || dot) drawn.vertical.push({ at: (box.x0 + box.x1) / 2, from: box.y0, to: box.y1 })
    return
  }
  if (paint.fill) drawn.fills.push(box)
  if (!paint.stroke) return
  if (corners === null) {
    frame(box, drawn) // a frame with rounded corners
    return
  }
  const ring = closed && corners[0] ? [...corners, corners[0]] : corners
  for (let i = 1; i < ring.length; i++) {
    const [px, py] = ring[i - 1] ?? [0, 0]
    const [qx, qy] = ring[i] ?? [0, 0]
    if (Math.abs(py - qy) < 0.5)
      drawn.horizontal.push({ at: (py + qy) / 2, from: Math.min(px, qx), to: Math.max(px, qx) })
    else if (Math.abs(px - qx) < 0.5)
      drawn.vertical.push({ at: (px + qx) / 2, from: Math.min(py, qy), to: Math.max(py, qy) })
  }
}

function frame(box: Box, drawn: { horizontal: Rule[]; vertical: Rule[] }): void {
  for (const at of [box.y0, box.y1]) drawn.horizontal.push({ at, from: box.x0, to: box.x1 })
  for (const at of [box.x0, box.x1]) drawn.vertical.push({ at, from: box.y0, to: box.y1 })
}
