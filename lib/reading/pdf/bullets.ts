import type { Box } from './geometry.ts'
import type { Run } from './page.ts'

/** A bullet stands no further left of its text than this. */
const REACH = 28
const MOST_DOTS = 4000

/** Runs with the bullets that the page draws instead of writing (browsers do) as runs « • » in their place. */
export function withDrawnBullets(runs: readonly Run[], dots: readonly Box[]): Run[] {
  if (dots.length === 0 || dots.length > MOST_DOTS) return [...runs]
  const upright = runs.filter((r) => r.turn === 0).sort((a, b) => a.base - b.base)
  const lonely = dots.filter((dot) => !dots.some((d) => d !== dot && near(d, dot)))
  const bullets = new Map<Run, Run>()
  for (const dot of lonely) {
    const y = (dot.y0 + dot.y1) / 2
    let text: Run | undefined
    for (let i = firstBelow(upright, y - 2); i < upright.length; i++) {
      const run = upright[i]
      if (!run || run.base - 60 > y) break
      const beside = y > run.base - run.size * 0.85 && y < run.base + run.size * 0.1
      if (beside && run.from >= dot.x1 - 1 && run.from - dot.x1 < REACH && run.from < (text?.from ?? Infinity))
        text = run
    }
    if (text)
      bullets.set(text, { ...text, text: '•', box: dot, from: dot.x0, to: dot.x1, ...LABEL, leaf: labelOf(text) })
  }
  return runs.flatMap((run) => [bullets.get(run) ?? [], run].flat())
}

const LABEL = { italic: false, spaced: false } as const

function labelOf({ leaf }: Run): Run['leaf'] {
  return leaf && { ...leaf, label: true }
}

function near(a: Box, b: Box): boolean {
  return Math.abs(a.x0 - b.x0) < 8 && Math.abs(a.y0 - b.y0) < 8
}

function firstBelow(runs: readonly Run[], y: number): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle]?.base ?? 0) < y) low = middle + 1
    else high = middle
  }
  return low
}
