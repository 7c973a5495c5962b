import { constants, deflateRawSync, deflateSync } from 'node:zlib'

/** The body of an object: text, or a stream with its dictionary. */
export type PdfObject = string | { readonly dictionary?: string; readonly data: string | Uint8Array }

/** A PDF of hand-written objects, numbered from 1, the first being the catalogue, with a table of their places. */
export function pdfFile(objects: readonly PdfObject[], { trailer = '', table = true } = {}): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const places: number[] = []
  let length = parts[0]?.length ?? 0
  const add = (part: Buffer) => {
    parts.push(part)
    length += part.length
  }
  objects.forEach((object, i) => {
    places.push(length)
    add(Buffer.from(`${i + 1} 0 obj\n`))
    if (typeof object === 'string') add(Buffer.from(object, 'latin1'))
    else {
      const data = typeof object.data === 'string' ? Buffer.from(object.data, 'latin1') : Buffer.from(object.data)
      add(Buffer.from(`<< ${object.dictionary ?? ''} /Length ${data.length} >>\nstream\n`))
      add(data)
      add(Buffer.from('\nendstream'))
    }
    add(Buffer.from('\nendobj\n'))
  })
  const start = length
  const rows = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  if (table) add(Buffer.from(`xref\n0 ${places.length + 1}\n0000000000 65535 f \n${rows}`))
  add(Buffer.from(`trailer\n<< /Size ${places.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`))
  return Buffer.concat(parts)
}

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'

/** A PDF of one page with this content; `more` are objects from number 5 on, for the page and its resources to name. */
export function onePage(
  contents: PdfObject,
  { page = '', resources = '', catalogue = '', more = [] as readonly PdfObject[] } = {},
): Uint8Array {
  return pdfFile([
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F ${FONT} >> ${resources} >> ${page} >>`,
    contents,
    ...more,
  ])
}

/** A stream, deflated. */
export function deflated(data: string | Uint8Array, dictionary = ''): PdfObject {
  return { dictionary: `${dictionary} /Filter /FlateDecode`, data: deflateSync(data) }
}

/** What inflates to this text `megabytes` times, the text being padded to a megabyte with spaces; made without inflating. */
export function bomb(text: string, megabytes: number): Uint8Array {
  const piece = deflateRawSync(text.padEnd(1024 * 1024), { finishFlush: constants.Z_FULL_FLUSH })
  return Buffer.concat([
    Buffer.from([0x78, 0x9c]),
    ...Array.from({ length: megabytes }, () => piece),
    Buffer.from([3, 0]),
  ])
}
