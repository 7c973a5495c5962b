import mammoth from 'mammoth'
import { officeParts } from '../archive/office-parts.ts'
import type { Reading } from '../domain/document.ts'
import { htmlBlocks } from './html-blocks.ts'
import { readAs, refusedAs } from './outcome.ts'
import { titleIn } from './own-title.ts'

/** Titles are headings; a table of contents repeats the headings and is no text of the authors. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Titre'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Sous-titre'] => h2:fresh",
  ...[1, 2, 3, 4, 5, 6].map((n) => `p[style-name='Titre ${n}'] => h${n}:fresh`),
  "p[style-name^='toc '] => !",
]

/**
 * Reads a Word document (.docx) with mammoth: insertions kept, deletions, comments, notes, headers and footers left out.
 * @throws on bytes that are no such document
 */
export async function readDocx(bytes: Uint8Array): Promise<Reading> {
  const { parts, problem } = await officeParts(bytes)
  if (problem) return refusedAs('docx', problem)
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { styleMap: STYLES, ignoreEmptyParagraphs: false, transformDocument: textAlone },
  )
  return readAs('docx', htmlBlocks(value), {
    title: titleIn(parts.get('docProps/core.xml'), 'cp:coreProperties', 'dc:title'),
    pages: null,
  })
}

/** Pictures are never loaded (mammoth would inline them as base64), notes never follow the text. */
const LEFT_OUT = new Set(['image', 'noteReference', 'commentReference'])

interface MammothElement {
  readonly type: string
  readonly children?: readonly MammothElement[]
}

function textAlone(element: MammothElement): MammothElement {
  if (!element.children) return element
  return { ...element, children: element.children.filter((c) => !LEFT_OUT.has(c.type)).map(textAlone) }
}
