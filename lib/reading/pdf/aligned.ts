import { bulletOf } from '../typed-bullets.ts'
import { areTexts } from './column-text.ts'
import { median } from './geometry.ts'
import type { TablePart } from './layout.ts'
import { type Line, linesOf } from './lines.ts'
import type { Band, Piece, Setting } from './pieces.ts'

/** One horizontal step of a band: what stands on one line of writing, by column. */
interface Step {
  readonly base: number
  readonly size: number
  readonly columns: ReadonlySet<number>
  /** Those whose line begins with a bullet or a capital. */
  readonly begun: ReadonlySet<number>
  /** One begins with a bullet. */
  readonly bulleted: boolean
}

/**
 * A table that no rule draws: columns of short texts whose rows begin together. Null where the columns are running
 * text, to be read one after the other.
 */
export function alignedTable(band: Band, { content, rules }: Setting): TablePart | null {
  if (!mayBeTable(band.columns.flat())) return null
  const columns = band.columns.map((pieces) => linesOf(pieces.flatMap((p) => p.runs)))
  if (areTexts(columns)) return null
  const steps = stepsOf(columns)
  const starts = rowStarts(steps, columns, rules, band)
  if (!starts) return null
  const edges = [band.box.x0, ...band.gutters, band.box.x1]
  const cells = starts.flatMap((from, row) =>
    columns.flatMap((lines, column) => {
      const to = starts[row + 1] ?? Infinity
      const own = lines.filter((l) => l.base >= from && l.base < to)
      if (own.length === 0) return []
      const region = {
        left: edges[column] ?? 0,
        right: Math.max(...lines.map((l) => l.to)),
        page: content.number,
        cell: true,
      }
      const box = { x0: edges[column] ?? 0, x1: edges[column + 1] ?? 0, y0: from, y1: to }
      const cell = { box, row, column, rowSpan: 1, columnSpan: 1 }
      return [{ cell, parts: [{ kind: 'text', lines: own, region } as const] }]
    }),
  )
  const { y0, y1 } = band.box
  const xs = [...columns.map((lines) => Math.min(...lines.map((l) => l.from))), band.box.x1]
  return { kind: 'table', xs, loose: true, y0, y1, rows: starts.length, cells, page: content.number }
}

/** Texts side by side; of framed ones, only those of a header row on its background. */
function mayBeTable(pieces: readonly Piece[]): boolean {
  const framed = pieces.filter((p) => p.parts)
  const plain = pieces.filter((p) => !p.parts)
  if (framed.some((p) => p.runs.length === 0) || plain.length <= framed.length) return false
  return Math.max(...framed.map((p) => p.box.y0)) < Math.min(...plain.map((p) => p.box.y0))
}

function stepsOf(columns: readonly (readonly Line[])[]): Step[] {
  const lines = columns.flatMap((own, column) => own.map((line) => ({ line, column })))
  const steps: { base: number; size: number; columns: Set<number>; begun: Set<number>; bulleted: boolean }[] = []
  for (const { line, column } of lines.sort((a, b) => a.line.base - b.line.base)) {
    let step = steps.at(-1)
    if (!step || line.base - step.base >= 0.45 * line.size) {
      step = { base: line.base, size: line.size, columns: new Set(), begun: new Set(), bulleted: false }
      steps.push(step)
    }
    step.columns.add(column)
    const bullet = bulletOf(line.text) !== null
    if (bullet || /^\p{Lu}/u.test(line.text)) step.begun.add(column)
    step.bulleted ||= bullet
  }
  return steps
}

/** Lines of writing on which the rows begin, or null where there are no rows. */
function rowStarts(
  steps: readonly Step[],
  columns: readonly (readonly Line[])[],
  rules: Setting['rules'],
  band: Band,
): number[] | null {
  const start = (step: Step | undefined) => (step ? step.base - step.size : 0)
  const ruled = steps.filter((s, i) => i === 0 || parted(rules, steps[i - 1], s, band))
  if (ruled.length >= 3 && together(ruled) >= 0.6) return ruled.map(start)
  const within = columns.flatMap((lines) => lines.slice(1).map((l, i) => l.base - (lines[i]?.base ?? 0)))
  const leading = within.length > 0 ? Math.min(...within.filter((g) => g > 4)) : 0
  const led = ledSteps(steps, columns[0] ?? [], leading)
  const spaced = steps.filter((s, i) => i === 0 || s.base - (steps[i - 1]?.base ?? 0) > leading * 1.25 + 1)
  // Paragraphs inside the cells may be as far apart as the rows are: then the first column tells the rows.
  if (spaced.length >= 2 && spaced.length < steps.length && spaced.length <= 1.5 * (led?.length ?? Infinity)) {
    const { shared, even, short } = rowsOf(spaced.map(start), columns, leading)
    const table = columns.length > 2 || short || ragged(columns)
    if (table && shared >= 0.6 && even >= 0.75) return spaced.map(start)
  }
  if (led) return led.map(start)
  if (!ragged(columns)) return null
  const full = steps.filter((s) => s.columns.has(0) && s.columns.size >= 2)
  const even = full.length >= 2 && full.length >= 0.5 * steps.length
  return even && (columns.length > 2 || full.length >= 0.8 * steps.length) && full[0] === steps[0]
    ? full.map(start)
    : null
}

/** Steps on which a text of the first column begins, others beginning with it; null where the first column does not lead. */
function ledSteps(steps: readonly Step[], first: readonly Line[], leading: number): Step[] | null {
  const led = steps.filter((s) => s.columns.has(0) && leadsRow(s, first, leading))
  const agreed = led.filter((s) => s.columns.size >= 2 && s.begun.size === s.columns.size).length
  const leads = led.length >= 2 && led.length < steps.length && led[0] === steps[0] && agreed >= 0.7 * led.length
  return leads ? led : null
}

/** Whether a text of the first column begins there: white space above it, or all columns begin anew at once, with bullets. */
function leadsRow(step: Step, first: readonly Line[], leading: number): boolean {
  const i = first.findIndex((l) => Math.abs(l.base - step.base) < 0.45 * l.size)
  const anew = step.bulleted && step.columns.size >= 2 && step.begun.size === step.columns.size
  return i === 0 || anew || step.base - (first[i - 1]?.base ?? 0) > 1.3 * leading
}

/** What rows would look like: written in several columns, their texts beginning at one height, short. */
function rowsOf(starts: readonly number[], columns: readonly (readonly Line[])[], leading: number) {
  const rows = starts.map((from, i) =>
    columns.map((lines) => lines.filter((l) => l.base >= from && l.base < (starts[i + 1] ?? Infinity))),
  )
  const shared = rows.filter((cells) => cells.filter((c) => c.length > 0).length >= 2).length / rows.length
  const cells = rows.flatMap((own, i) =>
    own.filter((c) => c.length > 0).map((c) => ({ lines: c, from: starts[i] ?? 0 })),
  )
  const even = cells.filter(
    ({ lines: [first], from }) => first && first.base - from < first.size + 1.5 * leading,
  ).length
  return { shared, even: even / cells.length, short: median(cells.map((c) => c.lines.length)) <= 3 }
}

/** Share of rows that begin in two columns or more at once. */
function together(steps: readonly Step[]): number {
  return steps.filter((s) => s.columns.size >= 2).length / Math.max(1, steps.length)
}

function parted(rules: Setting['rules'], above: Step | undefined, below: Step, { box }: Band): boolean {
  if (!above) return true
  return rules.some(
    (r) =>
      r.at > above.base - 1 &&
      r.at < below.base - below.size * 0.5 &&
      Math.min(r.to, box.x1) - Math.max(r.from, box.x0) > 0.7 * (box.x1 - box.x0),
  )
}

/** Short texts, not lines of prose that run up to the margin. */
function ragged(columns: readonly (readonly Line[])[]): boolean {
  return columns.some((lines) => {
    const widths = lines.map((l) => l.to - l.from)
    return widths.length > 0 && median(widths) < 0.75 * Math.max(...widths)
  })
}
