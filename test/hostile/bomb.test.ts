import { deflateRawSync, deflateSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { READING_WORKER } from '../../functions/reading-worker-url.ts'
import { Isolate, READING_LIMITS } from '../../lib/reading/isolate.ts'
import type { Analysed } from '../../lib/service/analyse-document.ts'
import { docxOf } from '../reading/office-files.ts'
import { handMadeZip } from './hand-made-zip.ts'

/** The worker as built (npm test builds it first), with little room, so that small bombs suffice. */
const readers = new Isolate<{ bytes: Uint8Array; document: string }, Analysed>(READING_WORKER, {
  ...READING_LIMITS,
  workers: 2,
  growthMb: 250,
})
const read = (bytes: Uint8Array) => readers.run({ bytes, document: 'any' })

afterAll(() => readers.close())

/** A PDF of one page with this content stream, deflated. */
function pdfOf(content: Uint8Array): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >>',
    `<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n${Buffer.from(content).toString('latin1')}\nendstream`,
  ]
  const body = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join('')
  return Buffer.from(`%PDF-1.4\n${body}trailer << /Size 5 /Root 1 0 R >>\n%%EOF`, 'latin1')
}

describe('a document that takes all the memory', () => {
  it('is ended, and the good one beside it is read', async () => {
    const bomb = pdfOf(deflateSync(Buffer.alloc(500_000_000, ' ')))
    const good = docxOf('<w:p><w:r><w:t>Un réseau instable</w:t></w:r></w:p>')
    const [bombed, neighbour] = await Promise.all([read(bomb), read(good)])
    expect(bombed).toMatchObject({ ok: false, reason: 'memory' })
    expect(neighbour).toMatchObject({ ok: true, value: { analysis: { format: 'docx', status: 'read' } } })
  })

  it('is refused before it is opened where its sizes say so', async () => {
    const size = 288_000_000
    const docx = handMadeZip([
      { name: '[Content_Types].xml', content: 'wordprocessingml.document.main' },
      { name: 'word/document.xml', declaredSize: size, packed: deflateRawSync(Buffer.alloc(size, '<w:p/>')) },
    ])
    expect(await read(docx)).toMatchObject({ ok: true, value: { analysis: { format: 'docx', status: 'too-large' } } })
  })

  it('is refused while it is inflated where its sizes lie', async () => {
    const docx = handMadeZip([
      { name: '[Content_Types].xml', content: 'wordprocessingml.document.main' },
      { name: 'word/document.xml', content: '<w:p/>'.repeat(1_000_000), declaredSize: 50_000 },
    ])
    expect(await read(docx)).toMatchObject({ ok: true, value: { analysis: { format: 'docx', status: 'damaged' } } })
  })
})
