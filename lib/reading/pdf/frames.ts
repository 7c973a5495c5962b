import { type Box, holds } from './geometry.ts'
import type { PageContent, Run } from './page.ts'

/** A background larger than this share of the page holds all of it: no frame. */
const LARGEST = 0.7
const NARROWEST = 0.12

/** Text that stands in a frame or on a background of its own: read apart from what is beside it. */
export interface Frame {
  readonly box: Box
  readonly runs: readonly Run[]
}

/**
 * Frames of a page, the innermost for each run, with the text that is in none.
 * @param boxes stroked frames and filled areas
 */
export function framesOf(
  content: PageContent,
  boxes: readonly Box[],
  runs: readonly Run[],
): { readonly frames: readonly Frame[]; readonly rest: readonly Run[] } {
  const page = content.width * content.height
  const candidates = merged(boxes)
    .filter((b) => area(b) < LARGEST * page && b.x1 - b.x0 > NARROWEST * content.width)
    .sort((a, b) => area(a) - area(b))
    .slice(0, 200)
    .filter((box) => runs.every((r) => !cuts(box, r)))
  const frames = candidates.map((box) => ({ box, runs: [] as Run[] }))
  const rest: Run[] = []
  for (const run of runs) {
    const home = frames.find((f) => holds(f.box, (run.box.x0 + run.box.x1) / 2, (run.box.y0 + run.box.y1) / 2))
    if (home) home.runs.push(run)
    else rest.push(run)
  }
  return { frames: frames.filter((f) => f.runs.length > 0), rest }
}

function area(box: Box): number {
  return (box.x1 - box.x0) * (box.y1 - box.y0)
}

/** Text that goes over an edge: a highlight or a picture, not a frame. */
function cuts(box: Box, { box: text }: Run): boolean {
  const y = (text.y0 + text.y1) / 2
  if (y < box.y0 || y > box.y1) return false
  const inside = Math.min(box.x1, text.x1) - Math.max(box.x0, text.x0)
  const gap = Math.max(box.x0 - text.x1, text.x0 - box.x1)
  return (inside > 3 && inside < text.x1 - text.x0 - 3) || (inside <= 3 && gap < 3)
}

/** Backgrounds drawn line by line under one another, as one. */
function merged(boxes: readonly Box[]): Box[] {
  const whole: { x0: number; y0: number; x1: number; y1: number }[] = []
  for (const box of [...boxes].sort((a, b) => a.x0 - b.x0 || a.y0 - b.y0)) {
    const last = whole.at(-1)
    const below = last && Math.abs(last.x0 - box.x0) < 1 && Math.abs(last.x1 - box.x1) < 1 && box.y0 - last.y1 < 1.5
    if (below && box.y1 - box.y0 < 24) last.y1 = Math.max(last.y1, box.y1)
    else whole.push({ ...box })
  }
  return whole
}
