import type { Participants } from '../domain/analysis.ts'
import { type Block, linesOf } from '../domain/document.ts'

/** « Nombre de participants : 8 », colon or not. */
const NUMBER = /nombre de participants\s*:?\s*(\d{1,5})/i
/** « Participants : 64 (dont 21 enseignants…) » as a line of its own. */
const TOTAL = /^(?:nombre (?:total )?de )?participants?\s*:?\s*(\d{1,5})\b/i
const TOTAL_AFTER = /^(\d{1,5}) participants?\b/i

/** Participants by category, from the introduction's table; else the total that a line states; null where nothing says. */
export function participantsOf(blocks: readonly Block[]): Participants | null {
  const byCategory: Record<string, number> = {}
  for (const block of blocks)
    if (block.kind === 'table')
      for (const row of block.rows) {
        const cells = row.cells.map((c) => linesOf(c.blocks))
        cells.forEach((lines, i) => {
          const number = lines.map((l) => NUMBER.exec(l)?.[1]).find((n) => n !== undefined)
          const label = (cells[i - 1] ?? lines)
            .join(' ')
            .replace(/[☒☐☑✓✔]\s*/gu, '')
            .trim()
          if (number !== undefined && label) byCategory[label] = (byCategory[label] ?? 0) + Number(number)
        })
      }
  const sum = Object.values(byCategory).reduce((a, b) => a + b, 0)
  if (sum > 0) return { total: sum, byCategory }
  for (const line of linesOf(blocks)) {
    const total = TOTAL.exec(line)?.[1] ?? TOTAL_AFTER.exec(line)?.[1]
    if (total) return { total: Number(total), byCategory: {} }
  }
  return null
}
