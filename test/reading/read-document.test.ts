import { PDFDocument } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { linesOf } from '../../lib/domain/document.ts'
import { readDocument } from '../../lib/reading/read-document.ts'
import { handMadeZip } from '../hostile/hand-made-zip.ts'
import { compoundFile } from './compound-files.ts'
import { docxOf, odtOf } from './office-files.ts'

async function pdfOf(text: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.addPage().drawText(text, { x: 50, y: 500 })
  return pdf.save()
}

describe('readDocument', () => {
  it('reads each format with its own reader', async () => {
    const documents = [
      await pdfOf('Un reseau instable'),
      docxOf('<w:p><w:r><w:t>Un reseau instable</w:t></w:r></w:p>'),
      odtOf('<text:p>Un reseau instable</text:p>'),
    ]
    const readings = await Promise.all(documents.map(readDocument))
    expect(readings.map((r) => [r.format, r.status, linesOf(r.blocks)])).toEqual(
      ['pdf', 'docx', 'odt'].map((format) => [format, 'read', ['Un reseau instable']]),
    )
  })

  it('says of what it does not read why not, without blocks', async () => {
    for (const [bytes, status, code] of [
      [new Uint8Array(), 'damaged', 'VIDE'],
      [Buffer.from('texte'), 'unsupported', 'TYPE_INCONNU'],
      [handMadeZip([{ name: 'a.docx', content: 'x' }]), 'unsupported', 'TYPE_INCONNU'],
      [compoundFile(['EncryptedPackage']), 'encrypted', 'CHIFFRE'],
    ] as const) {
      expect(await readDocument(bytes)).toMatchObject({ status, blocks: [], problems: [{ code, status }] })
    }
  })

  it('says damaged of what a reader cannot make sense of, and nothing of the reason', async () => {
    const damaged = [
      Buffer.from('%PDF-1.7 and then nothing'),
      compoundFile(['WordDocument']),
      handMadeZip([{ name: '[Content_Types].xml', content: 'wordprocessingml.document.main' }]),
      handMadeZip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true }]),
      docxOf('<w:p><w:r><w:t>whole</w:t></w:r></w:p>').subarray(0, -40),
    ]
    const readings = await Promise.all(damaged.map(readDocument))
    expect(readings.map((r) => [r.format, r.status, r.problems.map((p) => p.message)])).toEqual(
      ['pdf', 'doc', 'docx', 'odt', 'docx'].map((format) => [
        format,
        'damaged',
        [
          '{fichier} est endommagé ou incomplet. Ouvrez-le sur votre poste, enregistrez-le de nouveau et remplacez le dépôt.',
        ],
      ]),
    )
  })
})
