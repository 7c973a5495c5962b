import { describe, expect, it } from 'vitest'
import { readPdf } from '../../lib/reading/pdf/read-pdf.ts'
import { pdfOf, ruled } from '../reading/pdf/draw.ts'
import { rawPdf } from '../reading/pdf/protected.ts'

const page =
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>'
const stream = (dictionary: string, body: string) =>
  `<< ${dictionary} /Length ${body.length} >>\nstream\n${body}\nendstream`

describe('PDF files that are none, or broken', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['garbage', new TextEncoder().encode('x'.repeat(5000))],
    ['a header alone', new TextEncoder().encode('%PDF-1.7\n')],
  ])('refuses %s with an error', async (_, bytes) => {
    await expect(readPdf(bytes)).rejects.toThrow(Error)
  })

  it('refuses or reads in part a file cut in its middle, without hanging', async () => {
    const whole = await pdfOf((s) => s.text('Une page.', 50, 60))
    const outcome = await readPdf(whole.slice(0, whole.length >> 1)).then(
      (r) => r.status,
      (e: unknown) => (e instanceof Error ? 'damaged' : 'other'),
    )
    expect(['damaged', 'read', 'no-text']).toContain(outcome)
  })

  it('ends on a page tree that loops', async () => {
    const loop = rawPdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 2 >>',
      '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 2 >>',
    ])
    await expect(readPdf(loop)).rejects.toThrow(Error)
  })

  it('ends on a form that draws itself', async () => {
    const self = rawPdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      page,
      stream('', '/X Do'),
      stream('/Type /XObject /Subtype /Form /BBox [0 0 200 200] /Resources << /XObject << /X 5 0 R >> >>', '/X Do'),
    ])
    expect((await readPdf(self)).status).toBe('no-text')
  })

  it('stands text and rules at places that are no numbers of this world', async () => {
    const far = rawPdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      page,
      stream('', '1e38 0 0 1e38 1e38 1e38 cm 0 0 m 1e38 1e38 l S 0 0 1e-30 1e38 re f'),
      stream('/Type /XObject /Subtype /Form /BBox [0 0 1 1]', ''),
    ])
    expect((await readPdf(far)).status).toBe('no-text')
  })

  it('reads a page of ten thousand rules', async () => {
    const pdf = await pdfOf((sheet) => {
      const steps = Array.from({ length: 100 }, (_, i) => i)
      for (const _ of steps.slice(0, 50))
        ruled(
          sheet,
          steps.map((i) => 50 + i * 5),
          steps.map((i) => 50 + i * 5),
        )
      sheet.text('Une légende', 50, 800)
    })
    expect((await readPdf(pdf)).status).toBe('read')
  })
})
