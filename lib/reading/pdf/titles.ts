import type { Piece } from './pieces.ts'

/**
 * Tells, of the pieces from `start` on, asked about in their order, which are titles over what stands below them side by
 * side: alone on their line, at the left, in larger letters than all around, or in bold over a row of headings in bold.
 */
export function titlesFrom(sorted: readonly Piece[], start: number): (rank: number) => boolean {
  let [left, bottom] = [Infinity, -Infinity]
  return (rank) => {
    const piece = sorted[rank]
    if (!piece) return false
    const apart = rank >= start + 2 && bottom < piece.box.y0 - 1 && piece.box.x0 < left + 2
    left = Math.min(left, piece.box.x0)
    bottom = Math.max(bottom, piece.box.y1)
    return apart && isOver(sorted, rank)
  }
}

function isOver(sorted: readonly Piece[], at: number): boolean {
  const [above, title, ...below] = sorted.slice(at - 1, at + 8)
  const [first, second] = below
  if (!above || !title || !first || !second || title.parts || first.box.y0 < title.box.y1 - 1) return false
  const row = below.filter((p) => Math.abs(p.box.y0 - first.box.y0) < 0.5 * sizeOf(first))
  if (row.length < 2) return false
  const larger = [above, first].every((p) => sizeOf(title) > sizeOf(p) + 0.7)
  return larger || (isBold(title) && !isBold(above) && row.every(isBold))
}

const sizeOf = (piece: Piece) => piece.runs[0]?.size ?? Infinity

const isBold = (piece: Piece) => piece.runs.length > 0 && piece.runs.every((r) => r.bold)
