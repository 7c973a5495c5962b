// The order of these imports matters: stubs, then the worker, then the library that looks for it. The worker puts
// itself in `globalThis.pdfjsWorker`, and pdfjs runs it in this thread: no worker file to ship beside a bundle.
import './stubs.ts'
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { PDFParse } from 'pdf-parse'
import type { PDFDocumentProxy } from 'pdfjs-dist'

/** The library's own list of drawing operations: taken from here, so that nothing loads it before the stubs. */
export { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/**
 * Opens a PDF, lends it to `use`, and destroys it whatever happens.
 *
 * CMaps and standard fonts are not given: they are files that a bundle does not hold, and French texts map to Unicode
 * without them.
 * @throws PasswordException (by name) when it wants a password; other errors of pdf-parse when it is no PDF
 */
export async function withPdf<T>(bytes: Uint8Array, use: (document: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const parser = new PDFParse({
    data: bytes.slice(), // pdfjs takes the buffer for itself
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    maxImageSize: 0, // pictures are never decoded
  })
  try {
    return await use(await open(parser))
  } finally {
    await parser.destroy()
  }
}

/** pdf-parse keeps the pdfjs document to itself; reaching it is what lets a page be parsed once for everything. */
async function open(parser: PDFParse): Promise<PDFDocumentProxy> {
  const load: unknown = Reflect.get(parser, 'load')
  if (typeof load !== 'function') throw new Error('pdf-parse has no load(): pinned version changed')
  return (await load.call(parser)) as PDFDocumentProxy
}
