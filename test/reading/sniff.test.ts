import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withFile } from '../../lib/domain/problem.ts'
import { inspect, sniff } from '../../lib/reading/sniff.ts'
import { handMadeZip } from '../hostile/hand-made-zip.ts'
import { compoundFile } from './compound-files.ts'
import { docxOf, odtOf, pptxOf, zipped } from './office-files.ts'

/** A package whose main part is of this content type. */
const officeOf = (type: string, more: Record<string, string> = {}) =>
  zipped({
    '[Content_Types].xml': `<Types><Override PartName="/main.xml" ContentType="application/${type}+xml"/></Types>`,
    ...more,
  })
const odfOf = (type: string, manifest = '') =>
  zipped({ mimetype: `application/vnd.oasis.opendocument.${type}`, 'META-INF/manifest.xml': manifest })

const WORD = 'vnd.openxmlformats-officedocument.wordprocessingml'
const SLIDES = 'vnd.openxmlformats-officedocument.presentationml'

/** The format and the code of the problem, or null. */
async function told(bytes: Uint8Array): Promise<[string, string | null]> {
  const { format, problem } = await inspect(bytes)
  return [format, problem?.code ?? null]
}

describe('inspect', () => {
  it('knows the formats that are read', async () => {
    expect(await told(docxOf('<w:p/>'))).toEqual(['docx', null])
    expect(await told(odtOf('<text:p/>'))).toEqual(['odt', null])
    expect(await told(pptxOf([]))).toEqual(['pptx', null])
    expect(await told(compoundFile(['1Table', 'WordDocument']))).toEqual(['doc', null])
    expect(await told(Buffer.from('%PDF-1.7\n'))).toEqual(['pdf', null])
  })

  it('knows templates and slide shows for the documents they are', async () => {
    expect(await told(officeOf(`${WORD}.template.main`))).toEqual(['docx', null])
    expect(await told(officeOf(`${SLIDES}.slideshow.main`))).toEqual(['pptx', null])
    expect(await told(odfOf('text-template'))).toEqual(['odt', null])
  })

  it('finds the header of a PDF behind some rubbish, but not anywhere', async () => {
    expect(await told(Buffer.from(`${'\n'.repeat(900)}%PDF-1.4`))).toEqual(['pdf', null])
    expect(await told(Buffer.from(`${'\n'.repeat(2000)}%PDF-1.4`))).toEqual(['other', 'TYPE_INCONNU'])
  })

  it('refuses documents that want a password', async () => {
    expect(await told(compoundFile(['EncryptionInfo', 'EncryptedPackage']))).toEqual(['other', 'CHIFFRE'])
    const fib = Buffer.alloc(12)
    fib.writeUInt16LE(0x0100, 10)
    expect(await told(compoundFile(['WordDocument'], fib))).toEqual(['doc', 'CHIFFRE'])
    const entry =
      '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>'
    expect(await told(odfOf('text', entry))).toEqual(['odt', 'CHIFFRE'])
  })

  it('refuses macros, whatever the extension', async () => {
    expect(await told(officeOf('vnd.ms-word.document.macroEnabled.main'))).toEqual(['docx', 'MACRO'])
    expect(await told(docxOf('<w:p/>', { 'word/vbaProject.bin': 'x' }))).toEqual(['docx', 'MACRO'])
    expect(await told(officeOf('vnd.ms-powerpoint.presentation.macroEnabled.main'))).toEqual(['pptx', 'MACRO'])
    expect(await told(compoundFile(['WordDocument', 'Macros', '_VBA_PROJECT']))).toEqual(['doc', 'MACRO'])
  })

  it('tells workbooks, with what to do', async () => {
    for (const workbook of [
      officeOf('vnd.openxmlformats-officedocument.spreadsheetml.sheet.main'),
      odfOf('spreadsheet'),
      compoundFile(['Workbook']),
    ]) {
      const { format, problem } = await inspect(workbook)
      expect(format).toBe('other')
      expect(problem && withFile(problem, 'Suivi.XLSX').message).toBe(
        "Suivi.XLSX (.xlsx) n'est pas un format lu. Les classeurs ne sont pas lus ; joignez la synthèse en .docx.",
      )
    }
  })

  it('reads a Word document that holds a workbook', async () => {
    expect(await told(compoundFile(['WordDocument', 'ObjectPool', 'Workbook']))).toEqual(['doc', null])
    expect(await told(docxOf('<w:p/>', { 'word/embeddings/sheet.xlsx': 'PK' }))).toEqual(['docx', null])
  })

  it('says what is not read', async () => {
    expect(await told(Buffer.from('{\\rtf1 texte}'))).toEqual(['other', 'TYPE_INCONNU'])
    expect(await told(odfOf('presentation'))).toEqual(['other', 'TYPE_INCONNU'])
    expect(await told(zipped({ mimetype: 'application/epub+zip' }))).toEqual(['other', 'TYPE_INCONNU'])
    expect(await told(zipped({ 'Index/Document.iwa': 'x' }))).toEqual(['other', 'TYPE_INCONNU'])
    expect(await told(compoundFile(['PowerPoint Document']))).toEqual(['other', 'TYPE_INCONNU'])
    expect(await told(new Uint8Array())).toEqual(['other', 'VIDE'])
  })

  it('names the missing extension', async () => {
    const { problem } = await inspect(Buffer.from('texte'))
    expect(problem && withFile(problem, 'LISEZMOI').message).toContain('LISEZMOI (sans extension)')
  })

  it('tells an archive, whole or broken, from a document', async () => {
    const archive = handMadeZip([{ name: 'Synthese.docx', content: 'x' }])
    expect(await told(archive)).toEqual(['zip', null])
    expect(await told(archive.subarray(0, 40))).toEqual(['zip', null])
    expect(await told(handMadeZip([]))).toEqual(['zip', null])
  })

  it('tells the format of a document that is cut short', async () => {
    const whole = handMadeZip([
      { name: '[Content_Types].xml', content: 'x' },
      { name: 'word/document.xml', content: 'y' },
    ])
    expect(await told(whole.subarray(0, -30))).toEqual(['docx', 'FICHIER_ABIME'])
  })

  it('never throws, whatever follows the first bytes of a known kind', async () => {
    const starts = ['504b0304', '504b0506', 'd0cf11e0a1b11ae1', '255044462d'].map((hex) => Buffer.from(hex, 'hex'))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 3_000 }), async (start, rest) => {
        const { format, problem } = await inspect(Buffer.concat([start, rest]))
        expect(format !== 'other' || problem !== null).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})

describe('sniff', () => {
  it('is the format alone', async () => {
    expect(await sniff(docxOf('<w:p/>'))).toBe('docx')
    expect(await sniff(new Uint8Array())).toBe('other')
  })
})
