import type { Element } from 'domhandler'
import { getElementsByTagName } from 'domutils'
import type { Block, LooseCell } from '../domain/document.ts'
import { tableOf } from '../domain/document.ts'
import { type Placeholders, placeholderType } from './pptx-placeholders.ts'
import { isTrue, lineOf, textBlocks } from './pptx-text.ts'
import { type Placed, readingOrder } from './reading-order.ts'
import { elementAt, elements } from './xml.ts'

/** Slide numbers, footers and dates are not the slide's text. */
const NOT_TEXT = new Set(['sldNum', 'ftr', 'dt', 'hdr'])

interface PlacedBlocks extends Placed {
  readonly title: boolean
  readonly blocks: readonly Block[]
}

/** What a slide's shapes take from other parts of the package. */
export interface SlideContext {
  readonly placeholders: Placeholders
  /** Text bodies of the diagram (SmartArt) of this relationship id. */
  diagram(id: string): readonly Element[]
}

/** Blocks of a slide (`p:sld`): its title first, then its shapes in reading order. */
export function slideBlocks(slide: Element, context: SlideContext): Block[] {
  const tree = elementAt(slide, 'p:cSld', 'p:spTree')
  const shapes = tree ? shapesOf(tree, context) : []
  const titles = shapes.filter((s) => s.title)
  return [...titles, ...readingOrder(shapes.filter((s) => !s.title))].flatMap((s) => s.blocks)
}

function shapesOf(tree: Element, context: SlideContext): PlacedBlocks[] {
  return elements(tree).flatMap((shape): PlacedBlocks[] => {
    switch (shape.name) {
      case 'p:sp':
        return textShape(shape, context)
      case 'p:graphicFrame':
        return placed(elementAt(shape, 'p:xfrm'), frameBlocks(shape, context))
      case 'p:grpSp': {
        const inside = shapesOf(shape, context)
        const blocks = readingOrder(inside).flatMap((s) => s.blocks)
        return placed(elementAt(shape, 'p:grpSpPr', 'a:xfrm'), blocks)
      }
      case 'mc:AlternateContent': {
        const choices = elements(shape).map((choice) => shapesOf(choice, context))
        return choices.find((shapes) => shapes.length > 0) ?? []
      }
      default:
        return []
    }
  })
}

function textShape(shape: Element, { placeholders }: SlideContext): PlacedBlocks[] {
  const type = placeholderType(shape)
  const body = elementAt(shape, 'p:txBody')
  const hidden = isTrue(elementAt(shape, 'p:nvSpPr', 'p:cNvPr')?.attribs.hidden)
  if (!body || hidden || NOT_TEXT.has(type)) return []
  const frame = placeholders.frame(shape)
  const blocks = textBlocks(body, placeholders.bullets(shape), false)
  if (type !== 'title' && type !== 'ctrTitle') return placed(frame, type === 'other' ? titled(blocks) : blocks)
  const text = lineOf(body)
  return text === '' ? [] : placed(frame, [{ kind: 'heading', level: type === 'ctrTitle' ? 1 : 2, text }], true)
}

/** Longest title of a text box, in words. */
const LONGEST_TITLE = 7

/** A text box that begins with a short line which no stop ends, above sentences or bullets, has that line for its title. */
function titled(blocks: readonly Block[]): readonly Block[] {
  const [first, second, ...rest] = blocks
  if (first?.kind !== 'paragraph' || !second) return blocks
  const short = first.text.split(' ').length <= LONGEST_TITLE && /^\p{Lu}.*[\p{L}\p{N})»…]$/u.test(first.text)
  const under = second.kind === 'list' || (second.kind === 'paragraph' && /[.!?:;]$/.test(second.text))
  return short && under ? [{ ...first, emphasis: 'bold' }, second, ...rest] : blocks
}

function frameBlocks(frame: Element, context: SlideContext): Block[] {
  const table = getElementsByTagName('a:tbl', frame, true, 1)[0]
  if (table) return [tableBlock(table)]
  const diagram = getElementsByTagName('dgm:relIds', frame, true, 1)[0]
  const bodies = diagram ? context.diagram(diagram.attribs['r:dm'] ?? '') : []
  return bodies.flatMap((body) => textBlocks(body, () => null, false))
}

function tableBlock(table: Element): Block {
  const headed = isTrue(elementAt(table, 'a:tblPr')?.attribs.firstRow)
  const rows = elements(table, 'a:tr').map((row, index) => ({
    header: headed && index === 0,
    cells: elements(row, 'a:tc')
      .filter((cell) => !isTrue(cell.attribs.hMerge) && !isTrue(cell.attribs.vMerge))
      .map((cell): LooseCell => {
        const body = elementAt(cell, 'a:txBody')
        return {
          blocks: body ? textBlocks(body, () => null, true) : [],
          columnSpan: Number(cell.attribs.gridSpan ?? 1) || 1,
          rowSpan: Number(cell.attribs.rowSpan ?? 1) || 1,
        }
      }),
  }))
  return tableOf(rows)
}

/** Blocks at the place that an `a:xfrm` or `p:xfrm` gives, in EMU; at the top left where there is none. */
function placed(frame: Element | null, blocks: readonly Block[], title = false): PlacedBlocks[] {
  if (blocks.length === 0) return []
  const [off, ext] = ['a:off', 'a:ext'].map((name) => (frame ? elementAt(frame, name) : null)?.attribs ?? {})
  const number = (value: string | undefined): number => Number(value ?? 0) || 0
  return [{ title, blocks, x: number(off?.x), y: number(off?.y), width: number(ext?.cx), height: number(ext?.cy) }]
}
