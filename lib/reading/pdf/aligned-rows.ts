import type { Step } from './aligned-steps.ts'
import { median } from './geometry.ts'
import type { Line } from './lines.ts'
import type { Band, Setting } from './pieces.ts'
import { belowHead, explains, resumedRows, resumptions } from './resumed-rows.ts'

/** Lines of writing on which the rows begin, or null where there are no rows. */
export function rowStarts(
  steps: readonly Step[],
  columns: readonly (readonly Line[])[],
  rules: Setting['rules'],
  band: Band,
): number[] | null {
  const starts = startSteps(steps, columns, rules, band)
  return starts && belowHead(steps, starts).map(topOf)
}

const topOf = (step: Step) => step.base - step.size

function startSteps(
  steps: readonly Step[],
  columns: readonly (readonly Line[])[],
  rules: Setting['rules'],
  band: Band,
): readonly Step[] | null {
  const ruled = steps.filter((s, i) => i === 0 || parted(rules, steps[i - 1], s, band))
  if (ruled.length >= 3 && together(ruled) >= 0.6) return ruled
  const within = columns.flatMap((lines) => lines.slice(1).map((l, i) => l.base - (lines[i]?.base ?? 0)))
  const leading = within.length > 0 ? Math.min(...within.filter((g) => g > 4)) : 0
  const again = resumptions(steps, leading)
  const told = spacedOrLed(steps, columns, leading)
  return told && explains(belowHead(steps, told), again, steps) ? told : (resumedRows(steps, again, leading) ?? told)
}

function spacedOrLed(
  steps: readonly Step[],
  columns: readonly (readonly Line[])[],
  leading: number,
): readonly Step[] | null {
  const led = ledSteps(steps, columns[0] ?? [], leading)
  const spaced = steps.filter((s, i) => i === 0 || s.base - (steps[i - 1]?.base ?? 0) > leading * 1.25 + 1)
  // Paragraphs inside the cells may be as far apart as the rows are: then the first column tells the rows.
  if (spaced.length >= 2 && spaced.length < steps.length && spaced.length <= 1.5 * (led?.length ?? Infinity)) {
    const { shared, even, short } = rowsOf(spaced.map(topOf), columns, leading)
    const table = columns.length > 2 || short || ragged(columns)
    if (table && shared >= 0.6 && even >= 0.75) return spaced
  }
  if (led) return led
  if (!ragged(columns)) return null
  const full = steps.filter((s) => s.columns.has(0) && s.columns.size >= 2)
  const even = full.length >= 2 && full.length >= 0.5 * steps.length
  return even && (columns.length > 2 || full.length >= 0.8 * steps.length) && full[0] === steps[0] ? full : null
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
