import { type Draft, isTable } from './draft.ts'
import type { Line } from './lines.ts'
import type { Passage } from './passage.ts'

const LARGER = 1.12
const LONGEST = 160

/** Size of the letters of most of the text. */
export function bodySize(lines: readonly Line[]): number {
  const weights = new Map<number, number>()
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2
    weights.set(rounded, (weights.get(rounded) ?? 0) + text.length)
  }
  return [...weights].reduce((best, w) => (w[1] > best[1] ? w : best), [0, 0])[0]
}

/** Levels of headings: what the structure tree says; else larger letters by rank of size, then short bold lines. */
export function headingLevels(drafts: readonly Draft[], body: number): (passage: Passage) => number | null {
  const running = drafts.filter((d): d is Passage => !isTable(d) && d.bullet === null)
  const sizes = [...new Set(running.filter((p) => p.size > body * LARGER && short(p)).map((p) => Math.round(p.size)))]
  const ranks = sizes.sort((a, b) => b - a)
  return (passage) => {
    if (!short(passage)) return null
    const rank = passage.size > body * LARGER ? ranks.indexOf(Math.round(passage.size)) : -1
    if (rank >= 0) return Math.min(6, rank + 1)
    const text = passage.lines.join(' ')
    return passage.bold && passage.size >= body * 0.9 && !/[.;,]$/.test(text) ? Math.min(6, ranks.length + 1) : null
  }
}

function short(passage: Passage): boolean {
  const text = passage.lines.join(' ')
  return text.length <= LONGEST && /\p{L}/u.test(text)
}
