import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkCompoundFile } from '../../lib/reading/compound-file.ts'
import { docBlocks, readDoc } from '../../lib/reading/doc.ts'
import type { DocParagraph } from '../../lib/reading/doc-paragraphs.ts'
import { sketch } from './office-files.ts'

/** Written by LibreOffice from a text of our own: nothing else writes this format. */
const SMALL = new Uint8Array(readFileSync(new URL('fixtures/small.doc', import.meta.url)))

const runs = (text: string) => [{ text, bold: false, italic: false }]
const plain = (text: string, more: Partial<DocParagraph> = {}): DocParagraph => ({
  runs: runs(text),
  end: 'paragraph',
  inTable: false,
  headingLevel: null,
  properties: new Map(),
  ...more,
})
const inCell = (text: string): DocParagraph => plain(text, { inTable: true })
const cellEnd = (text: string): DocParagraph => plain(text, { end: 'cell', inTable: true })
const rowEnd = (properties: DocParagraph['properties'] = new Map()): DocParagraph =>
  plain('', { end: 'row', inTable: true, properties })

/** A row's definition: edges in twips, and for each cell its vertical merge (0 none, 1 continued, 3 first). */
function definition(edges: readonly number[], merges: readonly number[]): [number, Buffer] {
  const bytes = Buffer.alloc(1 + edges.length * 2 + merges.length * 20)
  bytes.writeUInt8(merges.length, 0)
  edges.forEach((edge, i) => {
    bytes.writeInt16LE(edge, 1 + i * 2)
  })
  merges.forEach((merge, i) => {
    bytes.writeUInt16LE(merge << 5, 1 + edges.length * 2 + i * 20)
  })
  return [0xd608, bytes]
}

describe('readDoc', () => {
  it('reads headings, lists, merged cells and links; no deletion, note or header; text boxes last', async () => {
    const reading = await readDoc(SMALL)
    expect(reading).toMatchObject({ format: 'doc', status: 'read', pages: null, title: null, problems: [] })
    expect(sketch(reading.blocks)).toEqual([
      '# Synthèse du bassin',
      '# Diagnostic',
      '**Tout gras**',
      'Le réseau est lent et espacé partout',
      'un lien',
      '- Équiper',
      '  - les écoles',
      '- Former',
      '- tapé à la main',
      '|= Thème | <2×1> Irritants |',
      '| <1×2> Accès / pour tous | - Débit / - Prêt | un / deux |',
      '|  | ☒ oui |',
      'Après le tableau',
      '| Autre tableau |',
      'Encadré',
    ])
  })

  it('throws on bytes that are no Word file, and on a Word file cut short', async () => {
    await expect(readDoc(new Uint8Array(2000))).rejects.toThrow()
    await expect(readDoc(SMALL.slice(0, 4000))).rejects.toThrow()
  })
})

describe('docBlocks', () => {
  it('gives the first cell all its paragraphs, and none of the text before the table', () => {
    const paragraphs = [
      plain('Introduction'),
      inCell('Format'),
      cellEnd('à cocher'),
      cellEnd('oui'),
      rowEnd(),
      plain('Fin'),
    ]
    expect(sketch(docBlocks(paragraphs))).toEqual(['Introduction', '| Format / à cocher | oui |', 'Fin'])
  })

  it('reads rows of other widths as one table, and a text between as two', () => {
    const row = (...cells: string[]): DocParagraph[] => [...cells.map(cellEnd), rowEnd()]
    const blocks = docBlocks([...row('a', 'b'), ...row('c'), plain('entre'), ...row('d')])
    expect(blocks.map((b) => b.kind)).toEqual(['table', 'paragraph', 'table'])
    expect(sketch(blocks)).toEqual(['| a | b |', '| c |', 'entre', '| d |'])
  })

  it('finds merged cells by edges, a millimetre aside, and by marks', () => {
    const rows = [
      [cellEnd('x'), cellEnd('large'), rowEnd(new Map([definition([0, 100, 500], [3, 0])]))],
      [cellEnd(''), cellEnd('b'), cellEnd('c'), rowEnd(new Map([definition([10, 95, 300, 505], [1, 0, 0])]))],
    ]
    expect(sketch(docBlocks(rows.flat()))).toEqual(['| <1×2> x | <2×1> large |', '| b | c |'])
  })

  it('keeps the cells of a row whose definition is of another row', () => {
    const rows = [cellEnd('a'), cellEnd('b'), rowEnd(new Map([definition([0, 100], [0])]))]
    expect(sketch(docBlocks(rows))).toEqual(['| a | b |'])
  })

  it('loses no text where marks are missing', () => {
    expect(sketch(docBlocks([cellEnd('seule'), inCell('suite')]))).toEqual(['| seule |', 'suite'])
  })
})

describe('checkCompoundFile', () => {
  const changed = (at: number, value: number): Uint8Array => {
    const copy = Buffer.from(SMALL)
    copy.writeInt32LE(value, at)
    return copy
  }

  it('passes a file that Word can open', () => {
    expect(() => checkCompoundFile(SMALL)).not.toThrow()
  })

  it('refuses tables larger than the file, which would be allocated before they are read', () => {
    expect(() => checkCompoundFile(changed(44, 0x7fffff))).toThrow('larger than the file')
  })

  it('refuses a chain that bites its tail, which would be followed for ever', () => {
    const table = (Buffer.from(SMALL).readInt32LE(76) + 1) * 512
    const looped = Buffer.from(changed(table, 1))
    looped.writeInt32LE(0, table + 4)
    expect(() => checkCompoundFile(looped)).toThrow('without end')
  })
})
