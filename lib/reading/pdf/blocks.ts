import type { Block, ListItem, Row } from '../../domain/document.ts'
import { foldText } from '../folded-text.ts'
import { type Draft, type DraftTable, isTable } from './draft.ts'
import type { Passage } from './passage.ts'
import { joinedLines, type Vocabulary } from './words.ts'

/** What is known of the whole document when its blocks are made. */
export interface Whole {
  readonly vocabulary: Vocabulary
  /** Level of a running passage as a heading, or null. */
  readonly headingLevel: (passage: Passage) => number | null
}

/** Blocks of drafts in their order; `inCell` turns headings by size off. */
export function blocksOf(drafts: readonly Draft[], whole: Whole, inCell = false): Block[] {
  const blocks: Block[] = []
  let list: Passage[] = []
  const closeList = () => {
    if (list.length > 0) blocks.push(listOf(list, whole))
    list = []
  }
  for (const draft of drafts) {
    if (isTable(draft)) {
      closeList()
      blocks.push(tableOf(draft, whole))
    } else if (isItem(draft)) list.push(draft)
    else {
      closeList()
      const block = paragraphOf(draft, whole, inCell)
      if (block) blocks.push(block)
    }
  }
  closeList()
  return blocks
}

function isItem(passage: Passage): boolean {
  return passage.bullet !== null || (passage.depth !== null && passage.heading === null)
}

function textOf(passage: Passage, whole: Whole): string {
  return foldText(joinedLines(passage.lines, whole.vocabulary))
}

function paragraphOf(passage: Passage, whole: Whole, inCell: boolean): Block | null {
  const text = textOf(passage, whole)
  if (text === '') return null
  const page = passage.page
  const level = passage.heading ?? (inCell ? null : whole.headingLevel(passage))
  if (level !== null && !/^[☒☐]/.test(text)) return { kind: 'heading', level, text, page }
  const emphasis = passage.bold ? ('bold' as const) : passage.italic ? ('italic' as const) : null
  return { kind: 'paragraph', text, page, ...(emphasis ? { emphasis } : {}) }
}

interface OpenItem {
  readonly text: string
  readonly page: number
  readonly children: OpenItem[]
}

/** A list of successive items, nested by the structure tree or else by indentation. */
function listOf(passages: readonly Passage[], whole: Whole): Block {
  const roots: OpenItem[] = []
  const bullets: (string | null)[] = [] // of the outermost items
  const open: { readonly indent: number; readonly item: OpenItem }[] = []
  for (const passage of passages) {
    const indent = passage.depth === null ? passage.indent : passage.depth * 1000
    const item = { text: textOf(passage, whole), page: passage.page, children: [] }
    while (open.length > 0 && indent < (open.at(-1)?.indent ?? 0) + 6) open.pop()
    const parent = open.at(-1)
    ;(parent ? parent.item.children : roots).push(item)
    if (!parent) bullets.push(passage.bullet)
    open.push({ indent, item })
  }
  const ordered = bullets.every((bullet) => /^\(?[\p{L}\d]{1,4}\s?[.)°-]/u.test(bullet ?? ''))
  return { kind: 'list', ordered, items: roots.map(closed) }
}

function closed({ text, page, children }: OpenItem): ListItem {
  return { text, page, ...(children.length > 0 ? { children: children.map(closed) } : {}) }
}

function tableOf(table: DraftTable, whole: Whole): Block {
  const rows = table.rows.map(
    ({ cells, header, page }): Row => ({
      header,
      page,
      cells: cells.map(({ content, column, columnSpan, rowSpan }) => ({
        blocks: blocksOf(content, whole, true),
        column,
        columnSpan,
        rowSpan,
      })),
    }),
  )
  return { kind: 'table', rows, ...(table.loose ? { loose: table.loose } : {}) }
}
