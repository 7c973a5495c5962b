import type { Piece } from './pieces.ts'

/** White space between columns is at least so wide, in points and in letters' heights. */
const NARROWEST = 8
const NARROW = 0.75

/**
 * The gutters of a band, those too that its first line does not show because it is written in some columns only (a row
 * that the page before began): white space from top to bottom between pieces that stand beside one another.
 * @param known middles of the gutters found from the first line
 */
export function guttersIn(pieces: readonly Piece[], known: readonly number[]): number[] {
  const edges = [-Infinity, ...known, Infinity]
  const more = edges.slice(1).flatMap((right, i) => {
    const left = edges[i] ?? -Infinity
    return between(pieces.filter(({ box }) => (box.x0 + box.x1) / 2 > left && (box.x0 + box.x1) / 2 < right))
  })
  return [...known, ...more].sort((a, b) => a - b)
}

function between(pieces: readonly Piece[]): number[] {
  const gutters: number[] = []
  let reach = -Infinity
  for (const piece of [...pieces].sort((a, b) => a.box.x0 - b.box.x0)) {
    const { x0, y0, y1 } = piece.box
    const width = x0 - reach
    const wide = reach > -Infinity && width > NARROWEST && width > NARROW * (y1 - y0)
    if (wide && areBeside(pieces, reach + width / 2)) gutters.push(reach + width / 2)
    reach = Math.max(reach, piece.box.x1)
  }
  return gutters
}

/** Twice at least, or wherever one side is written, both are: a text set further right has nothing beside it. */
function areBeside(pieces: readonly Piece[], gutter: number): boolean {
  const sides = [pieces.filter((p) => p.box.x1 < gutter), pieces.filter((p) => p.box.x0 > gutter)]
  const [few = [], many = []] = sides.sort((a, b) => a.length - b.length)
  const level = few.filter((p) => many.some((q) => Math.abs(p.box.y1 - q.box.y1) < 0.45 * (p.box.y1 - p.box.y0)))
  return level.length >= Math.min(2, few.length)
}
