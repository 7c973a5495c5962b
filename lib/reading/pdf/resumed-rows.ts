import { bulletOf } from '../typed-bullets.ts'
import type { Step } from './aligned-steps.ts'
import { endsOpen } from './goes-on.ts'
import type { Line } from './lines.ts'

/** White space in a column that is more than one between lines, in leadings. */
const BLANK = 1.3
/** Of the steps where columns begin again, how many must begin rows: cells may be centred. */
const EXPLAINED = 0.8

/**
 * Steps on which a column has text again below white space, while the cells beside it went on: a row begins there, since
 * each is as high as its longest cell.
 */
export function resumptions(steps: readonly Step[], leading: number): Step[] {
  const above = new Map<number, number>()
  return steps.filter((step, i) => {
    const top = steps[0]?.base ?? 0
    const before = steps[i - 1]
    const again = [...step.columns].some((column) => {
      const since = above.get(column) ?? top
      return before !== undefined && step.base - since > BLANK * leading && before.base - since > 0.7 * leading
    })
    for (const column of step.columns) above.set(column, step.base)
    return again
  })
}

/** Whether rows begin where columns have text again, and what stands there begins cells; a page may begin inside one. */
export function explains(starts: readonly Step[], again: readonly Step[], steps: readonly Step[]): boolean {
  const beginning = starts.filter((s) => s === steps[0] || beginsCells(steps, steps.indexOf(s)))
  return isMost(again.filter((s) => starts.includes(s)).length, again) && isMost(beginning.length, starts)
}

const isMost = (some: number, all: readonly Step[]) => some >= EXPLAINED * all.length

/**
 * Steps on which the rows of a table without any space between them begin, or null where columns do not show rows: all
 * that stands there begins a cell, and a column has text again there, or the first begins a text. A head in bold over
 * three columns shows them too.
 */
export function resumedRows(steps: readonly Step[], again: readonly Step[], leading: number): Step[] | null {
  const columns = new Set(steps.flatMap((s) => [...s.columns])).size
  const head = headed(steps)
  if (columns < 3 ? !head || again.length === 0 : !head && again.length === 0) return null
  const starts = steps.filter((step, i) => {
    const before = steps[i - 1]
    if (!before) return true
    if (step.base - before.base < 0.85 * leading) return false
    if (!beginsCells(steps, i)) return false
    if (again.includes(step)) return step.columns.size > 1 || columns > 2
    const first = step.lines.get(0)
    return step.columns.size > 1 && first !== undefined && bulletOf(first.text) === null
  })
  return belowHead(steps, starts).length > 1 && explains(starts, again, steps) ? starts : null
}

/** Where the row of headings is bold, what stands below it begins another. */
export function belowHead(steps: readonly Step[], starts: readonly Step[]): Step[] {
  const body = headed(steps) ? steps.find((s) => !s.bold) : undefined
  if (!body || starts.includes(body)) return [...starts]
  return [...starts, body].sort((a, b) => a.base - b.base)
}

function headed(steps: readonly Step[]): boolean {
  const body = steps.findIndex((s) => !s.bold)
  return body > 0 && body <= 4 && (steps[0]?.columns.size ?? 0) > 1
}

/** Whether all that stands on a step begins a cell. */
function beginsCells(steps: readonly Step[], at: number): boolean {
  return [...(steps[at]?.lines ?? [])].every(([column, line]) => beginsCell(line, lastIn(steps, at, column)))
}

function lastIn(steps: readonly Step[], before: number, column: number): Line | undefined {
  return steps
    .slice(0, before)
    .findLast((s) => s.columns.has(column))
    ?.lines.get(column)
}

function beginsCell(line: Line, above: Line | undefined): boolean {
  if (bulletOf(line.text) !== null) return true
  return /^[\p{Lu}\p{N}«"“(…–—-]/u.test(line.text) && !(above && above.bold === line.bold && endsOpen(above.text))
}
