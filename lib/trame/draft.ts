import type { ReadingDoubt } from '../domain/confidence.ts'
import type { Block, ListItem } from '../domain/document.ts'
import type { ItemType, Place } from '../domain/item.ts'
import type { ThemeClaim } from './theme-claims.ts'

/** An item before its theme is settled and its id known. */
export interface Draft {
  readonly type: ItemType
  readonly text: string
  readonly row: string | null
  readonly place: Place
  /** What the document says of its theme, nearest first: row, heading, title. */
  readonly claim: ThemeClaim | null
  /** What may be wrong in how it was read. */
  readonly doubt?: ReadingDoubt
  readonly improvement?: string
  readonly actors?: readonly string[]
  readonly timeframe?: string
  readonly indicators?: readonly string[]
  readonly sheet?: Readonly<Record<string, string>>
}

/** Verbatim text of an item: bullet glyphs, typed numbers and the closing `;` (or `,` of a list) removed. */
export function cleanText(text: string): string {
  return text
    .replace(/^[\s▶►▸•●▪■◦‣–—*·➢➤✓✔\uE000-\uF8FF-]+(?=\s|[\p{L}\p{N}«"“(])/u, '')
    .replace(/^(?:\(?\d{1,2}\s?[.)°]|\(?[a-z]\))\s+(?=\p{L})/u, '')
    .replace(/\s*;\s*$/u, '')
    .trim()
}

/** One line of a cell, list or section, with its page. */
export interface Line {
  readonly text: string
  readonly page: number | undefined
  /** Ended by a colon over a list: it introduces the lines below and says nothing by itself. */
  readonly introduces: boolean
}

/** The lines of a list, nested ones included. */
export function listLines(items: readonly ListItem[]): Line[] {
  return items.flatMap((item) => {
    const children = item.children ?? []
    return [
      { text: item.text, page: item.page, introduces: children.length > 0 && /:$/.test(item.text.trim()) },
      ...listLines(children),
    ]
  })
}

/** The lines of a cell: one a bullet, and one a paragraph. */
export function cellLines(blocks: readonly Block[]): Line[] {
  return blocks.flatMap((block, i): Line[] => {
    if (block.kind === 'list') return listLines(block.items)
    if (block.kind === 'table') return block.rows.flatMap((r) => r.cells.flatMap((c) => cellLines(c.blocks)))
    return [
      {
        text: block.text,
        page: block.page,
        introduces: /:$/.test(block.text.trim()) && blocks[i + 1]?.kind === 'list',
      },
    ]
  })
}
