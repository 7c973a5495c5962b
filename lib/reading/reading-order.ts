/** A box on a page or slide; any unit, y downwards. */
export interface Placed {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** More boxes than anybody puts on a slide: cutting them one by one would take their number squared. */
const MOST_BOXES = 2_000

/**
 * Boxes in the order a person reads them: the page is cut along its widest empty band, across or down, and each side
 * in the same way (the recursive X-Y cut of Nagy and Seth, 1984), so that columns are read one after another and what
 * stands above or below them is not mixed in. Boxes that no band parts go top to bottom, then left to right.
 */
export function readingOrder<T extends Placed>(boxes: readonly T[]): T[] {
  if (boxes.length < 2) return [...boxes]
  if (boxes.length > MOST_BOXES) return fromTheTop(boxes)
  const across = widestBand(boxes, (b) => [b.y, b.y + b.height])
  const down = widestBand(boxes, (b) => [b.x, b.x + b.width])
  if (!across && !down) return fromTheTop(boxes)
  const byRow = across !== null && (down === null || across.width >= down.width)
  const cut = (byRow ? across : down)?.at ?? 0
  const before = boxes.filter((b) => (byRow ? b.y : b.x) < cut)
  const behind = boxes.filter((b) => (byRow ? b.y : b.x) >= cut)
  return [...readingOrder(before), ...readingOrder(behind)]
}

function fromTheTop<T extends Placed>(boxes: readonly T[]): T[] {
  return [...boxes].sort((a, b) => a.y - b.y || a.x - b.x)
}

/** The widest stretch that no box covers, and where the boxes behind it begin; null where boxes overlap all along. */
function widestBand<T>(
  boxes: readonly T[],
  extent: (box: T) => [number, number],
): { at: number; width: number } | null {
  const extents = boxes.map(extent).sort((a, b) => a[0] - b[0])
  const [first, end] = extents[0] ?? [0, 0]
  let widest: { at: number; width: number } | null = null
  let covered = end
  for (const [from, to] of extents) {
    const width = from - covered
    if (from > first && width >= 0 && width > (widest?.width ?? -1)) widest = { at: from, width }
    covered = Math.max(covered, to)
  }
  return widest
}
