import type { Document, Element } from 'domhandler'
import { isTag, isText } from 'domhandler'
import { getElementsByTagName } from 'domutils'
import type { OdtStyles } from './odt-styles.ts'
import { LINE_BREAK, type Run } from './text-runs.ts'

/** The words of a paragraph, and the drawings anchored in it, which hold paragraphs of their own. */
export interface OdtText {
  readonly runs: readonly Run[]
  readonly drawings: readonly Element[]
}

/** Form check boxes of a document, by id: their sign and their label. */
export type CheckBoxes = ReadonlyMap<string, string>

/** Notes, comments and what an empty field asks for are not the document's text; ruby text repeats its base. */
const NOT_TEXT = new Set(['text:note', 'office:annotation', 'text:ruby-text', 'text:placeholder'])

/** Reads a `text:p` or `text:h`: spans with their weight and slope, spaces, tabs, line breaks, check boxes. */
export function odtText(paragraph: Element, styles: OdtStyles, boxes: CheckBoxes): OdtText {
  const drawings: Element[] = []
  const runsOf = (element: Element, bold: boolean, italic: boolean): Run[] =>
    element.children.flatMap((node): Run[] => {
      if (isText(node)) return [{ text: node.data.replaceAll('\n', ' '), bold, italic }]
      if (!isTag(node) || NOT_TEXT.has(node.name) || node.attribs['loext:showing-place-holder'] === 'true') return []
      switch (node.name) {
        case 'text:s':
        case 'text:tab':
          return [{ text: ' ', bold, italic }]
        case 'text:line-break':
          return [LINE_BREAK]
        case 'draw:control':
          return [{ text: boxes.get(node.attribs['draw:control'] ?? '') ?? '', bold, italic }]
        case 'field:fieldmark':
          return [{ text: markOf(node), bold, italic }, ...runsOf(node, bold, italic)]
      }
      if (node.name.startsWith('draw:') && node.name !== 'draw:a') {
        drawings.push(node)
        return []
      }
      const look = node.name === 'text:span' ? styles.look('text', node.attribs['text:style-name']) : {}
      return runsOf(node, look.bold ?? bold, look.italic ?? italic)
    })
  const look = styles.look('paragraph', paragraph.attribs['text:style-name'])
  const runs = runsOf(paragraph, look.bold ?? false, look.italic ?? false)
  return { runs, drawings }
}

/** The check boxes of the document's forms (`form:checkbox`), which `draw:control` places in the text. */
export function checkBoxes(content: Document): CheckBoxes {
  const boxes = new Map<string, string>()
  for (const box of getElementsByTagName('form:checkbox', content)) {
    const ticked = (box.attribs['form:current-state'] ?? box.attribs['form:state']) === 'checked'
    const text = `${ticked ? '☒' : '☐'} ${box.attribs['form:label'] ?? ''} `
    for (const id of [box.attribs['form:id'], box.attribs['xml:id']]) if (id) boxes.set(id, text)
  }
  return boxes
}

/** Sign of a check box that Word's old form fields left behind (LibreOffice's `field:fieldmark`). */
function markOf(mark: Element): string {
  if (!mark.attribs['field:type']?.endsWith('FORMCHECKBOX')) return ''
  const ticked = mark.children.some((p) => isTag(p) && p.attribs['field:value'] === 'true')
  return ticked ? '☒ ' : '☐ '
}
