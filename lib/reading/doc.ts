import type { Block, Reading } from '../domain/document.ts'
import { type DocParagraph, docParagraphs } from './doc-paragraphs.ts'
import { type DocRow, docTable } from './doc-tables.ts'
import { type LevelledItem, levelledList } from './levelled-list.ts'
import { readAs } from './outcome.ts'
import { paragraphOf, paragraphsOf } from './text-runs.ts'

const LIST = 0x460b
const LIST_LEVEL = 0x260a
const OUTLINE_LEVEL = 0x2640
/** Lists are numbered from 1 to this; other values take a paragraph out of its list ([MS-DOC] 2.6.2 sprmPIlfo). */
const LAST_LIST = 0x7fe
const BODY_TEXT = 9

/**
 * Reads a Word 97 document (.doc): headings by their style, lists (numbers are not told from bullets), tables with
 * merged cells; deletions, comments, notes, headers and footers left out, text boxes at the end.
 * @throws on bytes that are no such document
 */
export async function readDoc(bytes: Uint8Array): Promise<Reading> {
  return readAs('doc', docBlocks(await docParagraphs(bytes)), { title: null, pages: null })
}

/** Blocks of a file's paragraphs: rows that follow one another are one table. */
export function docBlocks(paragraphs: readonly DocParagraph[]): Block[] {
  const blocks: Block[] = []
  let rows: DocRow[] = []
  let cells: Block[][] = []
  let waiting: DocParagraph[] = []
  const flush = (): void => {
    if (cells.length > 0) rows.push({ cells, properties: new Map() }) // a row whose end is not marked
    if (rows.length > 0) blocks.push(docTable(rows))
    blocks.push(...flowBlocks(waiting, false))
    rows = []
    cells = []
    waiting = []
  }
  for (const paragraph of paragraphs) {
    if (paragraph.end === 'row') {
      rows.push({ cells, properties: paragraph.properties })
      cells = []
      continue
    }
    const opensTable = (paragraph.inTable || paragraph.end === 'cell') && rows.length + cells.length === 0
    const leavesTable = !paragraph.inTable && paragraph.end === 'paragraph' && rows.length + cells.length > 0
    if ((opensTable && waiting.some((p) => !p.inTable)) || leavesTable) flush()
    waiting.push(paragraph)
    if (paragraph.end !== 'cell') continue
    cells.push(flowBlocks(waiting, true))
    waiting = []
  }
  flush()
  return blocks
}

function flowBlocks(paragraphs: readonly DocParagraph[], inCell: boolean): Block[] {
  const blocks: Block[] = []
  let items: LevelledItem[] = []
  const flush = (): void => {
    if (items.length > 0) blocks.push(levelledList(items, false))
    items = []
  }
  for (const paragraph of paragraphs) {
    const level = levelOf(paragraph)
    const { text } = paragraphOf(paragraph.runs)
    if (level === null && isItem(paragraph)) {
      items.push({ text, level: paragraph.properties.get(LIST_LEVEL)?.[0] ?? 0 })
      continue
    }
    flush()
    if (level !== null && text !== '') blocks.push({ kind: 'heading', level, text })
    else if (level === null) blocks.push(...paragraphsOf(paragraph.runs, inCell))
  }
  flush()
  return blocks
}

function levelOf({ headingLevel, properties }: DocParagraph): number | null {
  if (headingLevel !== null) return headingLevel
  const outline = properties.get(OUTLINE_LEVEL)?.[0] ?? BODY_TEXT
  return outline < BODY_TEXT ? outline + 1 : null
}

function isItem({ properties }: DocParagraph): boolean {
  const list = properties.get(LIST)
  const number = list && list.length >= 2 ? list.readUInt16LE(0) : 0
  return number >= 1 && number <= LAST_LIST
}
