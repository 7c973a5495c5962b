import type { Block, ListItem, Paragraph } from '../domain/document.ts'

/** `1.` `2)` `(3)` `4/` `5°` `6 -` or `a)` before a word; figures that go on (« 1.5 », « 12/10 ») are none. */
const NUMBER = /^\(?(?:(\d{1,2})(?:[.)/°]| ?[-–])|([a-z])\))\s*(?=\p{L}|[«"(])/u

/**
 * Makes ordered lists of the numbers that people type: two paragraphs or more that follow one another as 1, 2, 3 or
 * a, b, c. Meant for cells of tables: in running text such numbers are those of headings.
 */
export function gatherNumbers(blocks: readonly Block[]): Block[] {
  const gathered: Block[] = []
  let index = 0
  while (index < blocks.length) {
    const run = runFrom(blocks, index)
    if (run.length >= 2) gathered.push({ kind: 'list', ordered: true, items: run.map(itemOf) })
    else gathered.push(...blocks.slice(index, index + 1))
    index += run.length >= 2 ? run.length : 1
  }
  return gathered
}

/** The paragraphs from this one on that are numbered from 1. */
function runFrom(blocks: readonly Block[], from: number): Paragraph[] {
  const run: Paragraph[] = []
  for (let block = blocks[from]; block?.kind === 'paragraph'; block = blocks[from + run.length]) {
    if (numberOf(block.text) !== run.length + 1) break
    run.push(block)
  }
  return run
}

function numberOf(text: string): number | null {
  const found = NUMBER.exec(text)
  if (!found) return null
  return found[1] ? Number(found[1]) : (found[2]?.charCodeAt(0) ?? 0) - 'a'.charCodeAt(0) + 1
}

function itemOf({ text, page }: Paragraph): ListItem {
  return { text: text.replace(NUMBER, ''), ...(page === undefined ? {} : { page }) }
}
