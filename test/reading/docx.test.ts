import {
  AlignmentType,
  DeletedTextRun,
  Document,
  Footer,
  Header,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../lib/reading/docx.ts'
import { coreTitle, docxOf, links, sketch, zipped } from './office-files.ts'

const p = (inside: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`
const r = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const tc = (inside: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`
const tr = (cells: string, properties = ''): string => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`
const read = async (body: string, more = {}): Promise<string[]> => sketch((await readDocx(docxOf(body, more))).blocks)

describe('readDocx', () => {
  it('reads what a Word library writes: headings, nested lists, header rows, tracked changes', async () => {
    const change = { id: 1, author: 'A', date: '2020-10-01T00:00:00Z' }
    const item = (text: string, level: number) => new Paragraph({ text, numbering: { reference: 'n', level } })
    const file = new Document({
      title: 'Synthèse de bassin',
      numbering: {
        config: [
          {
            reference: 'n',
            levels: [0, 1].map((level) => ({
              level,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
            })),
          },
        ],
      },
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph('En-tête')] }) },
          footers: { default: new Footer({ children: [new Paragraph('Pied')] }) },
          children: [
            new Paragraph({ text: 'Diagnostic', heading: HeadingLevel.HEADING_2 }),
            new Paragraph({
              children: [
                new TextRun('Le débit est '),
                new DeletedTextRun({ text: 'bon', ...change }),
                new InsertedTextRun({ text: 'faible', ...change }),
              ],
            }),
            new Table({
              rows: [
                new TableRow({
                  tableHeader: true,
                  children: [new TableCell({ children: [new Paragraph('Irritants')] })],
                }),
                new TableRow({
                  children: [new TableCell({ children: [item('Réseau', 0), item('Débit', 1), item('Prêt', 0)] })],
                }),
              ],
            }),
          ],
        },
      ],
    })
    const reading = await readDocx(new Uint8Array(await Packer.toBuffer(file)))
    expect(reading).toMatchObject({ format: 'docx', status: 'read', title: 'Synthèse de bassin', pages: null })
    expect(sketch(reading.blocks)).toEqual([
      '## Diagnostic',
      'Le débit est faible',
      '|= Irritants |',
      '| - Réseau /   - Débit / - Prêt |',
    ])
  })

  it('makes headings of titles, of French style names, and of styles based on a heading; a table of contents is no text', async () => {
    const style = (id: string, name: string, more = '') =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`
    const styles = [
      style('Title', 'Title'),
      style('Titre2', 'Titre 2'),
      style('Mien', "Titre de l'académie", '<w:basedOn w:val="Titre2"/>'),
      style('Plan', 'Grand axe', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'),
      style('TM1', 'toc 1', '<w:basedOn w:val="Titre2"/>'),
    ]
    const body = ['TM1', 'Title', 'Titre2', 'Mien', 'Plan'].map((id) => p(r(id), `<w:pStyle w:val="${id}"/>`)).join('')
    const more = {
      'word/styles.xml': `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${styles.join('')}</w:styles>`,
      'word/_rels/document.xml.rels': links({ r1: ['styles', 'styles.xml'] }),
    }
    expect(await read(body, more)).toEqual(['# Title', '## Titre2', '## Mien', '### Plan'])
  })

  it('keeps merged cells in both directions, even with a bookmark between the rows', async () => {
    const rows = [
      tr(
        tc(p(r('Participants')), '<w:vMerge w:val="restart"/>') +
          tc(p(r('Élus')) + p(r('4')), '<w:gridSpan w:val="2"/>'),
      ),
      tr(tc(p(''), '<w:vMerge/>') + tc(p(r('Parents'))) + tc(p(r('2')))),
    ]
    const table = `<w:tbl>${rows.join('<w:bookmarkStart w:id="0" w:name="_Hlk1"/>')}</w:tbl>`
    expect(await read(table)).toEqual(['| <1×2> Participants | <2×1> Élus / 4 |', '| Parents | 2 |'])
  })

  it('leaves out deleted rows, moved text where it was, notes and comments', async () => {
    const table = `<w:tbl>${tr(tc(p(r('gardée'))))}${tr(tc(p(r('ôtée'))), '<w:del w:id="1" w:author="A"/>')}</w:tbl>`
    const moved = p(`<w:moveFrom w:id="2" w:author="A">${r('ancienne ')}</w:moveFrom>${r('place')}`)
    const noted = p(`${r('noté')}<w:r><w:footnoteReference w:id="2"/><w:commentReference w:id="3"/></w:r>`)
    const notes = {
      'word/_rels/document.xml.rels': links({ r1: ['footnotes', 'footnotes.xml'] }),
      'word/footnotes.xml': `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2">${p(r('en bas'))}</w:footnote></w:footnotes>`,
    }
    expect(await read(table + moved + noted, notes)).toEqual(['| gardée |', 'place', 'noté'])
  })

  it('joins a paragraph whose end is struck out with the next one, but not with that of another cell', async () => {
    const struck = (text: string) =>
      `<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="A"/></w:rPr></w:pPr><w:del w:id="2" w:author="A"><w:r><w:delText>ôté</w:delText></w:r></w:del>${r(text)}</w:p>`
    const row = tr(tc(struck('un ') + struck('point fort')) + tc(p(r('un besoin'))))
    const lines = await read(`${struck('avant ')}${p(r('après'))}${struck('seul')}<w:tbl>${row}</w:tbl>`)
    expect(lines).toEqual(['avant après', 'seul', '| un point fort | un besoin |'])
  })

  it('writes check boxes one way: content controls, symbols, glyphs', async () => {
    const control = (value: string) =>
      `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${value}"/></w14:checkbox></w:sdtPr><w:sdtContent>${r('☐')}</w:sdtContent></w:sdt>`
    const symbol = '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'
    const body = [control('1') + r(' A'), control('0') + r(' B'), symbol + r('C'), r('□ D')].map((x) => p(x)).join('')
    expect(await read(body)).toEqual(['☒ A', '☐ B', '☒ C', '☐ D'])
  })

  it('tells emphasis of whole paragraphs, joins superscripts, keeps links and text boxes', async () => {
    const body = [
      p(r('Tout gras', '<w:b/>') + r(' ', '')),
      p(r('Italique', '<w:i/>')),
      p(r('Un mot', '<w:b/>') + r(' gras')),
      p(r('Le 1') + r('er', '<w:vertAlign w:val="superscript"/>') + r(' degré')),
      p(`<w:hyperlink w:anchor="a">${r('un lien')}</w:hyperlink>`),
      p(
        `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p(r('encadré'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
      ),
    ]
    expect(await read(body.join(''))).toEqual([
      '**Tout gras**',
      '_Italique_',
      'Un mot gras',
      'Le 1er degré',
      'un lien',
      'encadré',
    ])
  })

  it('parts lines at soft breaks in cells and where bullets are typed, and joins them in running text', async () => {
    const lines = (...texts: string[]): string => p(texts.map((t) => r(t)).join('<w:r><w:br/></w:r>'))
    const cell = `<w:tbl>${tr(tc(lines('Débit', 'Prêt')))}</w:tbl>`
    const body = lines('une phrase', 'qui continue') + lines('Besoins :', '- du débit', 'partout', '- du prêt') + cell
    expect(await read(body)).toEqual([
      'une phrase qui continue',
      'Besoins :',
      '- du débit partout',
      '- du prêt',
      '| Débit / Prêt |',
    ])
  })

  it('keeps empty bullets, typed or not', async () => {
    const numbering = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    const more = {
      'word/_rels/document.xml.rels': links({ r1: ['numbering', 'numbering.xml'] }),
      'word/numbering.xml':
        '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
    }
    expect(await read(p('', numbering) + p(r('x')) + p(r('▶')), more)).toEqual(['-', 'x', '-'])
  })

  it('leaves out what an empty field asks for', async () => {
    const more = {
      'word/styles.xml':
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="character" w:styleId="T"><w:name w:val="Placeholder Text"/></w:style></w:styles>',
      'word/_rels/document.xml.rels': links({ r1: ['styles', 'styles.xml'] }),
    }
    expect(await read(p(r('Besoin : ') + r('Cliquez ici', '<w:rStyle w:val="T"/>')), more)).toEqual(['Besoin :'])
  })

  it('folds white space and takes a generic title for none', async () => {
    const reading = await readDocx(
      docxOf(p(r('\u00a0un\u202fdeux\u200b  tro\u00adis\te\u0301te ')), {
        'docProps/core.xml': coreTitle('Document1'),
      }),
    )
    expect(reading.title).toBeNull()
    expect(sketch(reading.blocks)).toEqual(['un deux trois éte'])
  })

  it('refuses a document without text, and throws on a zip that is none', async () => {
    expect(await readDocx(docxOf(p('')))).toMatchObject({ status: 'damaged', blocks: [], problems: [{ code: 'VIDE' }] })
    await expect(readDocx(zipped({ 'a.txt': 'a' }))).rejects.toThrow()
  })

  it('takes a row for a header only where it says so', async () => {
    const rows =
      tr(tc(p(r('Irritants'))), '<w:tblHeader/>') + tr(tc(p(r('Câbles usés'))), '<w:tblHeader w:val="false"/>')
    const { blocks } = await readDocx(docxOf(`<w:tbl>${rows}</w:tbl>`))
    expect(blocks).toMatchObject([{ kind: 'table', rows: [{ header: true }, { header: false }] }])
  })
})
