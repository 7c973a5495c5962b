import BufferReader from 'word-extractor/lib/buffer-reader.js'
import WordOleExtractor from 'word-extractor/lib/word-ole-extractor.js'
import { checkCompoundFile } from './compound-file.ts'
import { type Formatted, formattedText } from './doc-properties.ts'
import { type Role, styleRoles } from './doc-styles.ts'
import { LINE_BREAK, type Run } from './text-runs.ts'

/** A paragraph of a Word 97 file, with what its mark and its properties say. */
export interface DocParagraph {
  /** Field codes gone, their results kept. */
  readonly runs: readonly Run[]
  /** What ends it: a paragraph mark, a cell, or a whole row (then there is no text). */
  readonly end: 'paragraph' | 'cell' | 'row'
  readonly inTable: boolean
  /** By its style; null where that is no heading's. */
  readonly headingLevel: number | null
  readonly properties: ReadonlyMap<number, Buffer>
}

const IN_TABLE = 0x2416
const ROW_END = 0x2417
/** Properties too long for a page of them lie elsewhere, unread: only the ends of rows of many cells have so many. */
const ELSEWHERE = 0x6646
const DELETED = 0x0800
const BOLD = 0x0835
const ITALIC = 0x0836

/**
 * Paragraphs of a Word 97 file (.doc), body first, then text boxes; deletions, notes, comments, tables of
 * contents, headers and footers left out.
 * word-extractor opens the file and finds its text; its own pass tells neither the ends of cells from tabs nor the
 * styles, and takes text of uneven letter spacing for deleted, so that the properties are read here ([MS-DOC] 2.4).
 * @throws on bytes that are no such file
 */
export async function docParagraphs(bytes: Uint8Array): Promise<DocParagraph[]> {
  checkCompoundFile(bytes)
  const file = new PropertiesKept()
  await file.extract(new BufferReader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)))
  const { ccpText, ccpFtn, ccpHdd, ccpAtn, ccpEdn, ccpTxbx } = file._boundaries
  const boxes = ccpText + ccpFtn + ccpHdd + ccpAtn + ccpEdn
  return [...file.paragraphs(0, ccpText), ...file.paragraphs(boxes, boxes + ccpTxbx)]
}

/** A property of one byte that is on. */
export function isSet(properties: ReadonlyMap<number, Buffer> | undefined, code: number): boolean {
  return ((properties?.get(code)?.[0] ?? 0) & 1) === 1
}

class PropertiesKept extends WordOleExtractor {
  private formats: Formatted[] = []
  private looks: Formatted[] = []
  private roles = new Map<number, Role>()

  override writeBookmarks(): void {}

  override writeParagraphProperties(stream: Buffer, table: Buffer): void {
    this.formats = formattedText('paragraph', stream, table)
    this.roles = styleRoles(stream, table)
  }

  override writeCharacterProperties(stream: Buffer, table: Buffer): void {
    this.looks = formattedText('run', stream, table)
  }

  override normalizeHeaders(): void {}

  override buildDocument(): null {
    return null
  }

  /** @param from, to places in the text, in characters */
  paragraphs(from: number, to: number): DocParagraph[] {
    const found: DocParagraph[] = []
    const fields = new FieldFilter()
    let runs: Run[] = []
    const close = (mark: string, format: Formatted | null): void => {
      const properties = format?.properties ?? new Map<number, Buffer>()
      const endsRow = isSet(properties, ROW_END) || properties.has(ELSEWHERE)
      const end = mark !== '\x07' ? 'paragraph' : endsRow ? 'row' : 'cell'
      const role = this.roles.get(format?.style ?? 0) ?? null
      const headingLevel = role === 'contents' ? null : role
      if (role !== 'contents') found.push({ runs, end, inTable: isSet(properties, IN_TABLE), headingLevel, properties })
      runs = []
    }
    for (const { char, at } of this.characters(from, to)) {
      const look = covering(this.looks, at)?.properties
      if (isSet(look, DELETED)) continue
      if (char === '\r' || char === '\x07' || char === '\f') close(char, covering(this.formats, at))
      else if (char === '\v') runs.push(LINE_BREAK)
      else append(runs, { text: fields.keep(char), bold: isSet(look, BOLD), italic: isSet(look, ITALIC) })
    }
    if (runs.length > 0) close('', null)
    return found
  }

  private *characters(from: number, to: number): Generator<{ char: string; at: number }> {
    let start = 0
    for (const { text, startFilePos, bpc } of this._pieces) {
      const end = Math.min(to - start, text.length)
      for (let i = Math.max(0, from - start); i < end; i++) yield { char: text[i] ?? '', at: startFilePos + i * bpc }
      start += text.length
    }
  }
}

function append(runs: Run[], run: Run): void {
  const last = runs.at(-1)
  if (last && last !== LINE_BREAK && last.bold === run.bold && last.italic === run.italic)
    runs.splice(-1, 1, { ...last, text: last.text + run.text })
  else if (run.text !== '') runs.push(run)
}

/** The stretch that holds a place, by bisection. */
function covering(stretches: readonly Formatted[], at: number): Formatted | null {
  let low = 0
  let high = stretches.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const stretch = stretches[middle]
    if (!stretch) break
    if (at < stretch.from) high = middle - 1
    else if (at >= stretch.to) low = middle + 1
    else return stretch
  }
  return null
}

/** Fields are code and result between marks (0x13 code 0x14 result 0x15), one inside another: results alone are text. */
class FieldFilter {
  private readonly open: ('code' | 'result')[] = []

  keep(char: string): string {
    if (char === '\x13') this.open.push('code')
    else if (char === '\x14') this.open.splice(-1, 1, 'result')
    else if (char === '\x15') this.open.pop()
    else if (!this.open.includes('code')) return char < ' ' && char !== '\t' ? '' : char
    return ''
  }
}
