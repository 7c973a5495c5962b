import type { AnyNode, Element } from 'domhandler'
import { isTag, isText } from 'domhandler'
import { parseDocument } from 'htmlparser2'
import type { Block, ListItem, LooseCell, Row } from '../domain/document.ts'
import { tableOf } from '../domain/document.ts'
import { LINE_BREAK, paragraphOf, paragraphsOf, type Run } from './text-runs.ts'

const BLOCKS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'table', 'div'])

/**
 * Blocks of well-formed HTML (every tag closed), as mammoth writes it.
 * A list item without words of its own that holds a list gives its place to that list's items.
 */
export function htmlBlocks(html: string): Block[] {
  return blocksOf(parseDocument(html, { xmlMode: true, decodeEntities: true }).children, false)
}

function blocksOf(nodes: readonly AnyNode[], inCell: boolean): Block[] {
  const blocks: Block[] = []
  let inline: AnyNode[] = []
  const flush = (): void => {
    blocks.push(...paragraphsOf(runsOf(inline), inCell))
    inline = []
  }
  for (const node of nodes) {
    if (!isTag(node) || !BLOCKS.has(node.name)) {
      inline.push(node)
      continue
    }
    flush()
    blocks.push(...blocksOfElement(node, inCell))
  }
  flush()
  return blocks
}

function blocksOfElement(element: Element, inCell: boolean): Block[] {
  switch (element.name) {
    case 'ul':
    case 'ol': {
      const items = itemsOf(element)
      return items.length === 0 ? [] : [{ kind: 'list', ordered: element.name === 'ol', items }]
    }
    case 'table':
      return [tableOf(rowsOf(element))]
    case 'p':
      return paragraphsOf(runsOf(element.children), inCell)
    case 'div':
    case 'li':
      return blocksOf(element.children, inCell)
    default: {
      const { text } = paragraphOf(runsOf(element.children))
      return text === '' ? [] : [{ kind: 'heading', level: Number(element.name.slice(1)), text }]
    }
  }
}

function itemsOf(list: Element): ListItem[] {
  return list.children.filter(isTag).flatMap((li) => {
    const own = li.children.filter((node) => !isList(node))
    const children = li.children.filter(isList).flatMap(itemsOf)
    const lines = paragraphsOf(runsOf(own), false).map((p) => p.text)
    if (lines.length === 0) return children.length > 0 ? children : [{ text: '' }]
    const items: ListItem[] = lines.map((text) => ({ text }))
    const last = items.pop() ?? { text: '' }
    return [...items, children.length > 0 ? { ...last, children } : last]
  })
}

function isList(node: AnyNode): node is Element {
  return isTag(node) && (node.name === 'ul' || node.name === 'ol')
}

interface LooseRow extends Pick<Row, 'header'> {
  readonly cells: readonly LooseCell[]
}

function rowsOf(table: Element, header = false): LooseRow[] {
  return table.children.filter(isTag).flatMap((part): LooseRow[] => {
    if (part.name !== 'tr') return rowsOf(part, part.name === 'thead')
    const cells = part.children.filter(isTag).map((cell) => ({
      blocks: blocksOf(cell.children, true),
      columnSpan: span(cell.attribs.colspan),
      rowSpan: span(cell.attribs.rowspan),
    }))
    return [{ header, cells }]
  })
}

function span(value: string | undefined): number {
  return Number.parseInt(value ?? '1', 10) || 1
}

function runsOf(nodes: readonly AnyNode[], bold = false, italic = false): Run[] {
  return nodes.flatMap((node): Run[] => {
    if (isText(node)) return [{ text: node.data.replaceAll('\n', ' '), bold, italic }]
    if (!isTag(node)) return []
    if (node.name === 'br') return [LINE_BREAK]
    if (node.name === 'input') return [{ text: 'checked' in node.attribs ? '☒ ' : '☐ ', bold, italic }]
    return runsOf(node.children, bold || node.name === 'strong', italic || node.name === 'em')
  })
}
