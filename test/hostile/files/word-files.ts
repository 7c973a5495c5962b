import { docxOf, links, zipped } from '../../reading/office-files.ts'
import { handMadeZip } from '../hand-made-zip.ts'
import { type HostileFile, nested, times } from './file.ts'

const p = (text: string, properties = '') => `<w:p>${properties}<w:r><w:t>${text}</w:t></w:r></w:p>`
const cell = (inside: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`
const table = (rows: string) => `<w:tbl>${rows}</w:tbl>`
const item = (level: number) =>
  p('Un point', `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr>`)
const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const styles = (inside: string) => `<w:styles ${names}>${inside}</w:styles>`
const style = (id: string, base: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${base}"/></w:style>`
const DOCUMENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const TYPES = {
  name: '[Content_Types].xml',
  content: `<Types><Override PartName="/word/document.xml" ContentType="${DOCUMENT_TYPE}"/></Types>`,
}

/** Ten entities of ten each, ten levels down: ten billion words if they were replaced. */
export const LAUGHS = `<!DOCTYPE x [<!ENTITY a0 "ha">${times(10, (i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`)}<!ENTITY f SYSTEM "file:///etc/passwd">]>`

export const WORD_FILES: readonly HostileFile[] = [
  {
    name: 'entities of entities',
    make: () =>
      docxOf('', {
        'word/document.xml': `<?xml version="1.0"?>${LAUGHS}<w:document ${names}><w:body>${p('&a10; &f;')}${p('Un texte')}</w:body></w:document>`,
      }),
    ends: ['read', 'damaged'],
  },
  {
    name: '30,000 paragraphs, which the limits allow',
    make: () => docxOf(times(30_000, (i) => p(`mot ${i * 7919}`))),
    ends: ['ended', 'read'],
  },
  {
    name: '288 MB of declared XML',
    make: () => handMadeZip([TYPES, { name: 'word/document.xml', content: '', declaredSize: 288_000_000 }]),
    ends: ['too-large'],
  },
  {
    name: '60 MB of XML said to be 50 KB',
    make: () =>
      handMadeZip([
        TYPES,
        { name: 'word/document.xml', content: Buffer.alloc(60_000_000, '<w:p/>'), declaredSize: 50_000 },
      ]),
    ends: ['damaged'],
  },
  {
    name: '100,000 cells',
    make: () => docxOf(table(times(1_000, `<w:tr>${times(100, cell(p('mot')))}</w:tr>`))),
    ends: ['read', 'ended'],
  },
  {
    name: 'one row of 5,000 cells',
    make: () => docxOf(table(`<w:tr>${times(5_000, cell(p('mot')))}</w:tr>`)),
    ends: ['read', 'ended'],
  },
  {
    name: 'tables 10,000 deep',
    make: () => docxOf(nested(10_000, '<w:tbl><w:tr><w:tc>', p('Au fond'), '</w:tc></w:tr></w:tbl>')),
    ends: ['damaged', 'ended', 'read'],
  },
  {
    name: 'tables 300 deep, with text on the way',
    make: () => docxOf(nested(300, `<w:tbl><w:tr><w:tc>${p('mot')}`, p('Au fond'), '</w:tc></w:tr></w:tbl>')),
    ends: ['read', 'damaged'],
  },
  {
    name: 'insertions and controls 50,000 deep',
    make: () => docxOf(`<w:p>${nested(50_000, '<w:ins>', '<w:r><w:t>Au fond</w:t></w:r>', '</w:ins>')}</w:p>`),
    ends: ['damaged', 'ended', 'read'],
  },
  {
    name: 'a list of items ever deeper',
    make: () =>
      docxOf(
        times(2_000, (i) => item(i)),
        { 'word/numbering.xml': `<w:numbering ${names}/>` },
      ),
    ends: ['read', 'damaged'],
  },
  {
    name: 'a list of a level that is no number of this world',
    make: () => docxOf(item(2 ** 31) + item(-1) + item(Number.NaN)),
    ends: ['read', 'damaged'],
  },
  {
    name: 'cells over two billion columns',
    make: () =>
      docxOf(
        table(
          times(
            20,
            `<w:tr>${cell(p('a'), '<w:gridSpan w:val="2147483648"/><w:vMerge w:val="restart"/>')}${cell(p('b'), '<w:gridSpan w:val="999999999"/>')}</w:tr>`,
          ),
        ),
      ),
    ends: ['read'],
  },
  {
    name: 'styles that are based on one another',
    make: () =>
      docxOf(p('Un texte', '<w:pPr><w:pStyle w:val="a"/></w:pPr>'), {
        'word/styles.xml': styles(style('a', 'b') + style('b', 'a') + style('c', 'c')),
      }),
    ends: ['read'],
  },
  {
    name: '1,000 styles of titles on 5,000 paragraphs',
    make: () =>
      docxOf(times(5_000, p('mot', '<w:pPr><w:pStyle w:val="zzz"/></w:pPr>')), {
        'word/styles.xml': styles(
          times(
            1_000,
            (i) =>
              `<w:style w:type="paragraph" w:styleId="s${i}"><w:name w:val="s${i}"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>`,
          ),
        ),
      }),
    ends: ['read', 'ended'],
  },
  {
    name: 'a chain of 20,000 styles',
    make: () =>
      docxOf(p('Un texte', '<w:pPr><w:pStyle w:val="s0"/></w:pPr>'), {
        'word/styles.xml': styles(times(20_000, (i) => style(`s${i}`, `s${i + 1}`))),
      }),
    ends: ['read', 'ended'],
  },
  {
    name: 'no document in it',
    make: () => zipped({ '[Content_Types].xml': `<Types>${DOCUMENT_TYPE}</Types>` }),
    ends: ['damaged'],
  },
  {
    name: 'a document that is no XML',
    make: () => docxOf('', { 'word/document.xml': '\u0000<<<>>>&&&' }),
    ends: ['damaged'],
  },
  {
    name: 'links out of the package and up its folders',
    make: () =>
      docxOf(
        `<w:altChunk r:id="r1"/><w:p><w:hyperlink r:id="r2"><w:r><w:t>Un lien</w:t></w:r></w:hyperlink></w:p><w:p><w:r><w:drawing><a:blip r:link="r3"/></w:drawing></w:r></w:p>`,
        {
          'word/_rels/document.xml.rels': links({
            r1: ['aFChunk', '../../../../etc/passwd'],
            r2: ['hyperlink', 'file:///etc/passwd" TargetMode="External'],
            r3: ['image', 'http://127.0.0.1:9/x.png" TargetMode="External'],
          }),
        },
      ),
    ends: ['read', 'damaged'],
  },
  {
    name: 'a main document that is its own relationship',
    make: () => docxOf(p('Un texte'), { '_rels/.rels': links({ r1: ['officeDocument', '_rels/.rels'] }) }),
    ends: ['damaged'],
  },
  {
    name: 'two parts of one name',
    make: () =>
      handMadeZip([
        TYPES,
        { name: '_rels/.rels', content: links({ r1: ['officeDocument', 'word/document.xml'] }) },
        { name: 'word/document.xml', content: `<w:document ${names}><w:body>${p('Le premier')}</w:body></w:document>` },
        { name: 'word/document.xml', content: '<x/>' },
      ]),
    ends: ['read', 'damaged'],
  },
  {
    name: 'fields that never end, 2,000 of them',
    make: () =>
      docxOf(
        times(
          2_000,
          '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK "x"</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>mot</w:t></w:r></w:p>',
        ),
      ),
    ends: ['read', 'damaged', 'ended'],
  },
  {
    name: '20,000 runs in one paragraph',
    make: () => docxOf(`<w:p>${times(20_000, '<w:r><w:rPr><w:b/></w:rPr><w:t>a </w:t></w:r>')}</w:p>`),
    ends: ['read', 'ended'],
  },
  {
    name: 'a paragraph of 10,000 bullets',
    make: () => docxOf(p('▶ a '.repeat(10_000))),
    ends: ['read'],
  },
  ...[
    'a ',
    'I R R ',
    '1.',
    '- ',
    '(',
    '« ',
    '1 2 3 ',
    'Académie de ',
    'et, ',
    '’',
    '2020/2021 ',
    '  ',
    'é',
    'rue ',
    '@a.',
    ': ',
  ].map(
    (piece): HostileFile => ({
      name: `a paragraph of 100,000 signs « ${piece} »`,
      make: () =>
        docxOf(
          `${p(piece.repeat(100_000 / piece.length))}${table(`<w:tr>${cell(p(piece.repeat(100_000 / piece.length)))}${cell(p('mot'))}</w:tr>`)}`,
        ),
      ends: ['read', 'ended'],
    }),
  ),
]
