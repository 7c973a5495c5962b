import mammoth from 'mammoth'
import { officeParts } from '../archive/office-parts.ts'
import type { Reading } from '../domain/document.ts'
import { headingStyleMap } from './docx-styles.ts'
import { htmlBlocks } from './html-blocks.ts'
import { readAs, refusedAs } from './outcome.ts'
import { titleIn } from './own-title.ts'

/**
 * Reads a Word document (.docx) with mammoth: insertions kept; deletions, comments, notes, tables of contents, headers
 * and footers left out; text boxes stand behind the paragraph that holds them.
 * @throws on bytes that are no such document
 */
export async function readDocx(bytes: Uint8Array): Promise<Reading> {
  const { parts, problem } = await officeParts(bytes)
  if (problem) return refusedAs('docx', problem)
  const { value } = await mammoth.convertToHtml(openedPackage(parts), {
    styleMap: [...LISTS, ...headingStyleMap(parts.get('word/styles.xml'))],
    includeDefaultStyleMap: false,
    includeEmbeddedStyleMap: false,
    ignoreEmptyParagraphs: false,
    transformDocument: textAlone,
  })
  return readAs('docx', htmlBlocks(value), {
    title: titleIn(parts.get('docProps/core.xml'), 'cp:coreProperties', 'dc:title'),
    pages: null,
  })
}

/** Lists to their fifth level, as in mammoth's own style map; the rest of it is headings, which ours knows better, and notes. */
const LISTS = [1, 2, 3, 4, 5].flatMap((level) => {
  const over = 'ul|ol > li > '.repeat(level - 1)
  return [`p:unordered-list(${level}) => ${over}ul > li:fresh`, `p:ordered-list(${level}) => ${over}ol > li:fresh`]
})

/** Looks, editing history and the list of styles that Word could have: half of a document's markup, parsed to no use. */
const LOOKS =
  /<w:(?:szC?s?|spacing|color|lang|rFonts|bCs|iCs|kern|shd|jc|ind|tcW|vAlign|noWrap|gridCol|top|left|bottom|right|start|end|insideH|insideV|keepNext|keepLines|cantSplit|widowControl|proofErr|lastRenderedPageBreak)\b[^>]*\/>| w:rsid\w*="[^"]*"|<w:latentStyles\b[\s\S]*?<\/w:latentStyles>/g

/** Notes and comments are no text of the document. */
const ASIDE = /^word\/(?:footnotes|endnotes|comments)\.xml$/

/**
 * What mammoth would misread: a bookmark between two rows makes it give up all the merged cells of the table, and a row
 * that says it is no header (`w:val="false"`) is taken for one. A paragraph whose end is struck out goes on with the next,
 * but not out of its cell, nor into a table: there Word keeps its end.
 */
const MISREAD =
  /<w:bookmarkStart\b[^>]*>|<w:tblHeader\s+w:val="(?:false|0|off)"\s*\/>|<w:del\s[^>]*\/>(?=(?:(?!<w:p[\s>])[\s\S]){0,5000}?<\/w:p>\s*(?:<\/w:(?:tc|txbxContent|sdtContent)>|<w:tbl>))/g

/**
 * The parts as mammoth's own `{ file }` input, so that its zip library, which sets no limit, never sees the bytes.
 * Its types ask for a buffer too, which it does not look at.
 */
function openedPackage(parts: ReadonlyMap<string, Uint8Array>) {
  const file = {
    exists: (name: string): boolean => parts.has(name) && !ASIDE.test(name),
    read: async (name: string, encoding?: string): Promise<string | Uint8Array> => {
      const part = parts.get(name)
      if (!part) throw new Error(`no part ${name}`)
      return encoding ? new TextDecoder(encoding).decode(part).replace(MISREAD, '').replace(LOOKS, '') : part
    },
  }
  return { file, arrayBuffer: new ArrayBuffer(0) }
}

/** Pictures are never loaded (mammoth would inline them as base64), notes and comments never follow the text. */
const NOT_TEXT = new Set(['image', 'noteReference', 'commentReference'])

interface MammothElement {
  readonly type: string
  readonly styleName?: string | null
  readonly children?: readonly MammothElement[]
}

function textAlone(element: MammothElement): MammothElement {
  if (!element.children) return element
  return { ...element, children: element.children.filter(isText).map(textAlone) }
}

/** Word sets in `Placeholder Text` what an empty field asks for (« Cliquez ici pour entrer du texte »). */
function isText({ type, styleName }: MammothElement): boolean {
  return !NOT_TEXT.has(type) && styleName?.toLowerCase() !== 'placeholder text'
}
