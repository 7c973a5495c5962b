import type { Line } from './lines.ts'

/** A number or letter that may begin a list item: « 1. », « 2) », « 3- », « a) ». */
const NUMBER = /^(\(?(\d{1,2}|[a-z])\s?([.)°-]))\s+(?=\S)/

/** How a line is numbered. */
export interface Numbered {
  readonly mark: string
  readonly rank: number
  readonly sign: string
  readonly rest: string
}

/**
 * Numbers that make a list: each has its neighbour in the same region, written the same way at the same place. Larger
 * or bold lines are headings, and keep their number.
 */
export function numbersOf(lines: readonly Line[], body: number): ReadonlyMap<Line, Numbered> {
  const candidates = new Map<string, { line: Line; numbered: Numbered }[]>()
  for (const line of lines) {
    const [whole, mark = '', written = '', sign = ''] = NUMBER.exec(line.text) ?? []
    if (whole === undefined || line.bold || line.size > body * 1.1) continue
    const rank = /\d/.test(written) ? Number(written) : written.charCodeAt(0) - 96
    const key = `${sign}${/\d/.test(written)}@${Math.round(line.from / 6)}`
    const group = candidates.get(key) ?? []
    candidates.set(key, group)
    group.push({ line, numbered: { mark, rank, sign, rest: line.text.slice(whole.length) } })
  }
  const numbers = new Map<Line, Numbered>()
  for (const group of candidates.values())
    group.forEach(({ line, numbered }, i) => {
      const after = group[i + 1]?.numbered.rank === numbered.rank + 1
      const before = group[i - 1]?.numbered.rank === numbered.rank - 1
      if (after || before) numbers.set(line, numbered)
    })
  return numbers
}
