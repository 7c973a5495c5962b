import type { LineCounts } from '../domain/analysis.ts'
import { type Block, linesOf } from '../domain/document.ts'
import type { Item } from '../domain/item.ts'
import { isEmptyText, isTemplate } from './boilerplate.ts'
import { columnMeaning } from './meanings.ts'

/** What became of every line of a document: the parts add up to the total. */
export function countLines(blocks: readonly Block[], items: readonly Item[]): LineCounts {
  const lines = linesOf(blocks)
  const headings = new Set(blocks.flatMap((b) => (b.kind === 'heading' ? [b.text] : [])))
  const texts = items
    .flatMap((i) => [i.text, i.improvement ?? '', i.timeframe ?? '', ...(i.actors ?? []), ...(i.indicators ?? [])])
    .join('\n')
  const counts = { items: 0, headings: 0, template: 0, empty: 0, setAside: 0 }
  for (const line of lines) {
    if (isEmptyText(line)) counts.empty++
    else if (headings.has(line)) counts.headings++
    else if (texts.includes(line.replace(/\s*;\s*$/u, ''))) counts.items++
    else if (isTemplate(line) || columnMeaning(line) !== null) counts.template++
    else counts.setAside++
  }
  return { total: lines.length, ...counts }
}
