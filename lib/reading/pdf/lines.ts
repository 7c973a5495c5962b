import { around, type Box, median } from './geometry.ts'
import type { Run } from './page.ts'
import type { Leaf } from './tags.ts'

/** A line of text of one region: runs on one line of writing, in their order. */
export interface Line {
  readonly text: string
  readonly runs: readonly Run[]
  readonly box: Box
  readonly from: number
  readonly to: number
  readonly base: number
  /** Of its largest letters. */
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  readonly leaf: Leaf | null
}

/** Lines of the runs of a region, top to bottom. One sort and one sweep. */
export function linesOf(runs: readonly Run[]): Line[] {
  const groups: { runs: Run[]; top: number; bottom: number }[] = []
  for (const run of [...runs].sort((a, b) => a.base - b.base || a.from - b.from)) {
    const top = run.base - run.size * 0.7
    const bottom = run.base + run.size * 0.12
    // A superscript comes before its line, a subscript behind it: both overlap it.
    const near = groups.at(-1)
    if (near) {
      const shared = Math.min(bottom, near.bottom) - Math.max(top, near.top)
      if (shared > 0.5 * Math.min(bottom - top, near.bottom - near.top)) {
        near.runs.push(run)
        near.top = Math.min(near.top, top)
        near.bottom = Math.max(near.bottom, bottom)
        continue
      }
    }
    groups.push({ runs: [run], top, bottom })
  }
  return groups.map((g) => lineOf(g.runs))
}

/** Lines of the runs of one block of a tagged page, in the order in which the page shows them: it may go from column to column. */
export function linesInOrder(runs: readonly Run[]): Line[] {
  const groups: Run[][] = []
  for (const run of runs) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    const beside =
      last && run.from > last.from - 1 && Math.abs(run.base - last.base) < 0.7 * Math.max(run.size, last.size)
    if (group && beside) group.push(run)
    else groups.push([run])
  }
  return groups.map(lineOf)
}

/** One line of runs, whatever their order. */
export function lineOf(runs: readonly Run[]): Line {
  const ordered = [...runs].sort((a, b) => a.from - b.from)
  const size = Math.max(...ordered.map((r) => r.size))
  const main = ordered.reduce((best, r) => (r.size * r.text.length > best.size * best.text.length ? r : best))
  const lettered = ordered.filter((r) => /[\p{L}\p{N}]/u.test(r.text))
  return {
    text: textOf(ordered),
    runs: ordered,
    box: around(ordered.map((r) => r.box)),
    from: ordered[0]?.from ?? 0,
    to: Math.max(...ordered.map((r) => r.to)),
    base: main.base,
    size,
    bold: lettered.length > 0 && lettered.every((r) => r.bold),
    italic: lettered.length > 0 && lettered.every((r) => r.italic),
    leaf: (ordered.find((r) => r.leaf && !r.leaf.label) ?? ordered[0])?.leaf ?? null,
  }
}

/** Text of the runs of a line: a space where one is written or where there is room for one. */
function textOf(runs: readonly Run[]): string {
  const tied = spreadLetters(runs)
  let text = ''
  let before: Run | undefined
  for (const run of runs) {
    const apart = before && (wordGap(before, run) || (run.spaced && !isRaised(run, before)))
    if (apart && !tied.has(run)) text += ' '
    text += unspaced(run.text)
    before = run
  }
  return text.replace(/\s+/g, ' ').trim()
}

function wordGap(before: Run, run: Run): boolean {
  return run.from - before.to > 0.18 * Math.min(before.size, run.size)
}

/** « 1er »: raised letters right behind a figure are of its word, whatever white space was written between. */
function isRaised(run: Run, before: Run): boolean {
  return run.size < before.size * 0.8 && run.base < before.base - 0.5 && run.from - before.to < 0.2 * before.size
}

/** Letters spaced one by one (« I R R I T A N T S ») joined into their word, as one stretch or inside one. */
function unspaced(text: string): string {
  if (/^\s*\S(?: \S){2,}\s*$/u.test(text) && /\p{L} \p{L}/u.test(text)) return text.replace(/(?<=\S) (?=\S)/g, '')
  return text.replace(/(?<=^|\s)\p{L}(?: \p{L}){3,}(?=$|\s)/gu, (spread) => spread.replaceAll(' ', ''))
}

/** Letters set one by one, four or more at even distances: all but those behind a wider gap are tied to the one before. */
function spreadLetters(runs: readonly Run[]): ReadonlySet<Run> {
  const tied = new Set<Run>()
  let letters: Run[] = []
  const close = () => {
    const gaps = letters.slice(1).map((run, i) => run.from - (letters[i]?.to ?? 0))
    const usual = median(gaps)
    for (const [i, run] of letters.slice(1).entries())
      if (letters.length >= 4 && (gaps[i] ?? 0) < 1.45 * usual) tied.add(run)
    letters = []
  }
  for (const run of runs) {
    if (!/^\s*[\p{L}’']\s*$/u.test(run.text)) close()
    else letters.push(run)
  }
  close()
  return tied
}
