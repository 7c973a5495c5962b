import { type Block, linesOf } from '../domain/document.ts'
import type { Item } from '../domain/item.ts'
import { isEmptyText } from '../trame/boilerplate.ts'

/** A document as it is searched for quotes: white space folded. */
export interface Quotable {
  readonly whole: string
  /** By number of table, from 1; tables inside cells belong to theirs. */
  readonly tables: readonly string[]
}

/** The words of a quote, from `start` (included) to `end`, in its table or in the whole document. */
export interface Span {
  readonly table: number | null
  readonly start: number
  readonly end: number
}

const folded = (text: string): string => text.replace(/\s+/gu, ' ').trim()
/** Without the lines that say nothing (a lone bullet, « à compléter »), which are no part of what stands around them. */
const textOf = (blocks: readonly Block[]): string => linesOf(blocks).map(wordsIn).filter(Boolean).join(' ')

/** The words of a line as they stand in a `Quotable`, a space between two lines; empty for one that says nothing. */
export function wordsIn(line: string): string {
  return isEmptyText(line) ? '' : folded(line)
}

/** Reads blocks once, to find many quotes in them. */
export function quotable(blocks: readonly Block[]): Quotable {
  return { whole: textOf(blocks), tables: blocks.filter((b) => b.kind === 'table').map((table) => textOf([table])) }
}

type Sought = Pick<Item, 'text' | 'source'>

/**
 * Where an item is said, word for word: in its table where it has one, which no other table stands for, else anywhere
 * in the text. Null where it is not.
 * @param before items of the document that stand before it: of those that say the same, each has a place of its own
 */
export function findQuote(document: Quotable, item: Sought, before: readonly Sought[] = []): Span | null {
  const table = item.source.table ?? null
  const place = table === null ? document.whole : document.tables[table - 1]
  const quote = folded(item.text)
  let start = place === undefined || quote === '' ? -1 : place.indexOf(quote)
  for (const { text, source } of before) {
    if (start < 0 || (source.table ?? null) !== table || folded(text) !== quote) continue
    const next = place?.indexOf(quote, start + quote.length) ?? -1
    if (next >= 0) start = next
  }
  return start < 0 ? null : { table, start, end: start + quote.length }
}
