import mammoth from 'mammoth'
import { withPdf } from '../../lib/reading/pdf/runtime.ts'

/** What the library of a format does alone with the same bytes, beside which our whole analysis is measured. */
export const ALONE: Readonly<Record<string, (bytes: Uint8Array) => Promise<void>>> = {
  pdf: textAndOperators,
  docx: async (bytes) => {
    await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
  },
}

/** pdfjs's text and operator list of each page, both asked at once, as we do. */
function textAndOperators(bytes: Uint8Array): Promise<void> {
  return withPdf(bytes, async (document) => {
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      await Promise.all([page.getTextContent(), page.getOperatorList()])
      page.cleanup()
    }
  })
}
