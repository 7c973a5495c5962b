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
    styleMap: headingStyleMap(parts.get('word/styles.xml')),
    includeEmbeddedStyleMap: false,
    ignoreEmptyParagraphs: false,
    transformDocument: textAlone,
  })
  return readAs('docx', htmlBlocks(value), {
    title: titleIn(parts.get('docProps/core.xml'), 'cp:coreProperties', 'dc:title'),
    pages: null,
  })
}

/**
 * What mammoth would misread: a bookmark between two rows makes it give up all the merged cells of the table, and a row
 * that says it is no header (`w:val="false"`) is taken for one.
 */
const MISREAD = /<w:bookmarkStart\b[^>]*>|<w:tblHeader\s+w:val="(?:false|0|off)"\s*\/>/g

/**
 * The parts as mammoth's own `{ file }` input, so that its zip library, which sets no limit, never sees the bytes.
 * Its types ask for a buffer too, which it does not look at.
 */
function openedPackage(parts: ReadonlyMap<string, Uint8Array>) {
  const file = {
    exists: (name: string): boolean => parts.has(name),
    read: async (name: string, encoding?: string): Promise<string | Uint8Array> => {
      const part = parts.get(name)
      if (!part) throw new Error(`no part ${name}`)
      return encoding ? new TextDecoder(encoding).decode(part).replace(MISREAD, '') : part
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
