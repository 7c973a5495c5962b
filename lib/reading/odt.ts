import type { Element } from 'domhandler'
import { getElementsByTagName } from 'domutils'
import { officeParts } from '../archive/office-parts.ts'
import type { Block, ListItem, LooseCell, Reading, Row } from '../domain/document.ts'
import { tableOf } from '../domain/document.ts'
import { type OdtStyles, odtStyles } from './odt-styles.ts'
import { type CheckBoxes, checkBoxes, odtText } from './odt-text.ts'
import { readAs, refusedAs } from './outcome.ts'
import { titleIn } from './own-title.ts'
import { paragraphOf, paragraphsOf } from './text-runs.ts'
import { elementAt, elements, parseXml } from './xml.ts'

/**
 * Reads an OpenDocument text (.odt): insertions kept; deletions, comments, notes, tables of contents, headers and
 * footers left out; text boxes stand behind the paragraph that holds them.
 * @throws where the package has no text document
 */
export async function readOdt(bytes: Uint8Array): Promise<Reading> {
  const { parts, problem } = await officeParts(bytes)
  if (problem) return refusedAs('odt', problem)
  const content = parseXml(parts.get('content.xml') ?? new Uint8Array())
  const body = elementAt(content, 'office:document-content', 'office:body', 'office:text')
  if (!body) throw new Error('no office:text in content.xml')
  const styles = odtStyles(content, parseXml(parts.get('styles.xml') ?? new Uint8Array()))
  return readAs('odt', blocksOf(body, { styles, boxes: checkBoxes(content), inCell: false }), {
    title: titleIn(parts.get('meta.xml'), 'office:document-meta', 'office:meta', 'dc:title'),
    pages: null,
  })
}

interface Context {
  readonly styles: OdtStyles
  readonly boxes: CheckBoxes
  readonly inCell: boolean
}

function blocksOf(parent: Element, context: Context): Block[] {
  return elements(parent).flatMap((element) => blocksOfElement(element, context))
}

function blocksOfElement(element: Element, context: Context): Block[] {
  switch (element.name) {
    case 'text:h':
    case 'text:p':
      return paragraphBlocks(element, context)
    case 'text:list':
      return listBlocks(element, context)
    case 'table:table':
      return [tableOf(rowsOf(element, { ...context, inCell: true }))]
    case 'text:section':
    case 'text:numbered-paragraph':
    case 'draw:frame':
    case 'draw:text-box':
    case 'draw:g':
    case 'draw:a':
      return blocksOf(element, context)
    default: // shapes hold paragraphs; tracked changes, forms, indexes and pictures are no text
      return element.name.startsWith('draw:')
        ? elements(element)
            .filter((child) => child.name === 'text:p' || child.name === 'text:list')
            .flatMap((child) => blocksOfElement(child, context))
        : []
  }
}

function paragraphBlocks(paragraph: Element, context: Context): Block[] {
  const { runs, drawings } = odtText(paragraph, context.styles, context.boxes)
  const level = levelOf(paragraph, context.styles)
  const { text } = paragraphOf(runs)
  const own: Block[] =
    level === null ? paragraphsOf(runs, context.inCell) : text === '' ? [] : [{ kind: 'heading', level, text }]
  return [...own, ...drawings.flatMap((drawing) => blocksOfElement(drawing, context))]
}

function levelOf(paragraph: Element, styles: OdtStyles): number | null {
  if (paragraph.name === 'text:h') return Number(paragraph.attribs['text:outline-level']) || 1
  return styles.headingLevel(paragraph.attribs['text:style-name'])
}

/** A list, cut by what is no item of it: numbered headings are lists of headings in this format. */
function listBlocks(list: Element, context: Context, inherited?: string, level = 1): Block[] {
  const style = list.attribs['text:style-name'] ?? inherited
  const ordered = context.styles.numbered(style, level)
  const blocks: Block[] = []
  let items: ListItem[] = []
  const flush = (): void => {
    if (items.length > 0) blocks.push({ kind: 'list', ordered, items })
    items = []
  }
  for (const element of elements(list)) {
    if (element.name !== 'text:list-item' && element.name !== 'text:list-header') continue
    const { item, apart } = itemOf(element, context, style, level)
    items.push(...item)
    if (apart.length === 0) continue
    flush()
    blocks.push(...apart)
  }
  flush()
  return blocks
}

/** An item: its paragraphs joined, its lists as children (or in its place, where it has no words of its own), and what is neither. */
function itemOf(element: Element, context: Context, style: string | undefined, level: number) {
  const texts: string[] = []
  const children: ListItem[] = []
  const apart: Block[] = []
  let empty = false
  for (const child of elements(element)) {
    const inner = child.name === 'text:list'
    const blocks = inner ? listBlocks(child, context, style, level + 1) : blocksOfElement(child, context)
    if (!inner && blocks.length === 0 && child.name === 'text:p') empty = true
    for (const block of blocks) {
      if (block.kind === 'paragraph') texts.push(block.text)
      else if (block.kind === 'list') children.push(...block.items)
      else apart.push(block)
    }
  }
  const text = texts.join(' ')
  const item: readonly ListItem[] =
    text !== ''
      ? [children.length > 0 ? { text, children } : { text }]
      : children.length > 0 || !empty
        ? children
        : [{ text: '' }]
  return { item, apart }
}

/** Files may repeat an empty cell or row millions of times to fill a sheet; no table of a text is that wide. */
const MOST_REPEATS = 100

function rowsOf(table: Element, context: Context, header = false): (Pick<Row, 'header'> & { cells: LooseCell[] })[] {
  return elements(table).flatMap((part) => {
    if (part.name === 'table:table-header-rows') return rowsOf(part, context, true)
    if (part.name === 'table:table-rows' || part.name === 'table:table-row-group') return rowsOf(part, context, header)
    if (part.name !== 'table:table-row') return []
    const cells = elements(part, 'table:table-cell').flatMap((cell) => {
      const blocks = blocksOf(cell, context)
      const columnSpan = count(cell, 'table:number-columns-spanned')
      const rowSpan = count(cell, 'table:number-rows-spanned')
      return repeated<LooseCell>({ blocks, columnSpan, rowSpan }, cell, 'table:number-columns-repeated')
    })
    return repeated({ header, cells }, part, 'table:number-rows-repeated')
  })
}

/** What holds a table is there once: tables repeated inside one another would soon be more than memory holds. */
function repeated<T>(value: T, element: Element, attribute: string): T[] {
  const times = Math.min(count(element, attribute), MOST_REPEATS)
  const once = times === 1 || getElementsByTagName('table:table', element, true, 1).length > 0
  return Array.from({ length: once ? 1 : times }, () => value)
}

function count(element: Element, attribute: string): number {
  return Math.max(1, Number.parseInt(element.attribs[attribute] ?? '1', 10) || 1)
}
