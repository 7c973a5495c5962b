import { bulletOf } from '../typed-bullets.ts'
import type { Line } from './lines.ts'

/** One horizontal step of a band: what stands on one line of writing, by column. */
export interface Step {
  readonly base: number
  readonly size: number
  readonly columns: ReadonlySet<number>
  readonly lines: ReadonlyMap<number, Line>
  /** Those whose line begins with a bullet or a capital. */
  readonly begun: ReadonlySet<number>
  /** One begins with a bullet. */
  readonly bulleted: boolean
  /** All of it is bold. */
  readonly bold: boolean
}

/** What stands on each line of writing of columns, from the top. */
export function stepsOf(columns: readonly (readonly Line[])[]): Step[] {
  const lines = columns.flatMap((own, column) => own.map((line) => ({ line, column })))
  const steps: (Step & {
    readonly columns: Set<number>
    readonly lines: Map<number, Line>
    readonly begun: Set<number>
    bulleted: boolean
    bold: boolean
  })[] = []
  for (const { line, column } of lines.sort((a, b) => a.line.base - b.line.base)) {
    let step = steps.at(-1)
    if (!step || line.base - step.base >= 0.45 * line.size) {
      const { base, size } = line
      step = { base, size, columns: new Set(), lines: new Map(), begun: new Set(), bulleted: false, bold: true }
      steps.push(step)
    }
    step.columns.add(column)
    step.lines.set(column, line)
    const bullet = bulletOf(line.text) !== null
    if (bullet || /^\p{Lu}/u.test(line.text)) step.begun.add(column)
    step.bulleted ||= bullet
    step.bold &&= line.bold
  }
  return steps
}
