import { PDFDocument } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { readPdf } from '../../../lib/reading/pdf/read-pdf.ts'
import { pdfOf } from './draw.ts'
import { protectedPdf } from './protected.ts'

describe('what becomes of a PDF', () => {
  it('is read, with its pages and title, and the place of each block', async () => {
    const pdf = await PDFDocument.load(
      await pdfOf(
        (s) => s.text('Une page.', 50, 60),
        (s) => s.text('Une autre page.', 50, 60),
      ),
    )
    pdf.setTitle('Synthèse de Limoges')
    expect(await readPdf(await pdf.save())).toEqual({
      format: 'pdf',
      status: 'read',
      pages: 2,
      title: 'Synthèse de Limoges',
      blocks: [
        { kind: 'paragraph', text: 'Une page.', page: 1 },
        { kind: 'paragraph', text: 'Une autre page.', page: 2 },
      ],
      problems: [],
    })
  })

  it('leaves the bytes to their owner', async () => {
    const bytes = await pdfOf((s) => s.text('Une page.', 50, 60))
    const before = bytes.slice()
    await readPdf(bytes)
    expect(bytes).toEqual(before)
  })

  it('has no text where all pages are pictures', async () => {
    const reading = await readPdf(await pdfOf((s) => s.picture(0, 0, 595, 842)))
    expect(reading).toMatchObject({ status: 'no-text', pages: 1, blocks: [], problems: [{ code: 'PDF_SANS_TEXTE' }] })
  })

  it('is encrypted where it wants a password', async () => {
    expect(await readPdf(protectedPdf())).toMatchObject({
      status: 'encrypted',
      blocks: [],
      problems: [{ code: 'CHIFFRE' }],
    })
  })

  it('is too large above 500 pages', async () => {
    const pdf = await PDFDocument.create()
    for (let i = 0; i < 501; i++) pdf.addPage()
    expect(await readPdf(await pdf.save())).toMatchObject({
      status: 'too-large',
      pages: 501,
      problems: [{ code: 'LIMITE_DEPASSEE' }],
    })
  })
})
