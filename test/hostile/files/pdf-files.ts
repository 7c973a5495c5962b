import { deflateSync } from 'node:zlib'
import { protectedPdf } from '../../reading/pdf/protected.ts'
import { type HostileFile, nested, times } from './file.ts'
import { bomb, deflated, onePage, type PdfObject, pdfFile } from './pdf-file.ts'

const TEXT = 'BT /F 10 Tf 50 700 Td (Un texte) Tj ET'
const pages = (kids: string, count: number) => `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`
const PAGE = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] >>'
const CATALOGUE = '<< /Type /Catalog /Pages 2 0 R >>'
const form = (name: string, data: string, object: number): PdfObject =>
  deflated(data, `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /${name} ${object} 0 R >> >>`)

/** A page whose text goes with this structure tree, from object 5 on. */
const tagged = (...more: readonly string[]) =>
  onePage(
    { data: `/P << /MCID 0 >> BDC ${TEXT} EMC` },
    {
      page: '/StructParents 0',
      catalogue: '/MarkInfo << /Marked true >> /StructTreeRoot 5 0 R',
      more,
    },
  )

/** Where a pseudo-random thing number `i` stands on the page. */
const spread = (i: number) => [(i * 7919) % 590, (i * 104_729) % 790] as const

export const PDF_FILES: readonly HostileFile[] = [
  {
    name: '600 MB of deflated spaces',
    make: () => onePage({ dictionary: '/Filter /FlateDecode', data: bomb('', 600) }),
    ends: ['too-large', 'ended'],
  },
  {
    name: '600 MB deflated twice',
    make: () => onePage({ dictionary: '/Filter [/FlateDecode /FlateDecode]', data: deflateSync(bomb('', 600)) }),
    ends: ['too-large', 'ended'],
  },
  {
    name: '600 MB of run lengths',
    make: () =>
      onePage({ dictionary: '/Filter /RunLengthDecode', data: Buffer.alloc(9_800_000, Buffer.from([129, 32])) }),
    ends: ['too-large', 'ended'],
  },
  {
    name: 'a page of ten contents of 60 MB',
    make: () =>
      onePage('null', {
        page: `/Contents [${times(10, '5 0 R ')}]`,
        more: [{ dictionary: '/Filter /FlateDecode', data: bomb('', 60) }],
      }),
    ends: ['too-large', 'ended', 'damaged', 'no-text'],
  },
  {
    name: 'a million operators',
    make: () => onePage({ dictionary: '/Filter /FlateDecode', data: bomb('(x) Tj '.repeat(140_000), 7) }),
    ends: ['too-large', 'ended', 'no-text'],
  },
  {
    name: 'three million texts of one letter',
    make: () =>
      onePage({ dictionary: '/Filter /FlateDecode', data: bomb('BT /F 9 Tf 9 9 Td (x) Tj ET '.repeat(37_000), 80) }),
    ends: ['too-large', 'ended', 'read'],
  },
  {
    name: 'a page tree that loops',
    make: () => pdfFile([CATALOGUE, pages('3 0 R', 2), '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 2 >>']),
    ends: ['damaged'],
  },
  {
    name: 'a page tree of 20,000 levels',
    make: () => pdfFile([CATALOGUE, ...Array.from({ length: 20_000 }, (_, i) => pages(`${i + 3} 0 R`, 1)), PAGE]),
    ends: ['damaged', 'no-text', 'ended'],
  },
  {
    name: '100,000 pages declared, one there',
    make: () => pdfFile([CATALOGUE, pages('3 0 R', 100_000), PAGE]),
    ends: ['too-large', 'no-text', 'damaged'],
  },
  {
    name: 'a negative number of pages',
    make: () => pdfFile([CATALOGUE, pages('3 0 R', -5), PAGE]),
    ends: ['damaged', 'no-text'],
  },
  {
    name: 'one page 100,000 times',
    make: () => pdfFile([CATALOGUE, pages(times(100_000, '3 0 R '), 100_000), PAGE]),
    ends: ['too-large'],
  },
  {
    name: 'places of objects that are garbage',
    make: () =>
      Buffer.from(
        Buffer.from(onePage({ data: TEXT }))
          .toString('latin1')
          .replace(/\d{10} 00000 n/g, '9999999999 00000 n'),
        'latin1',
      ),
    ends: ['read', 'damaged'],
  },
  {
    name: 'an end cut off',
    make: () => onePage({ data: TEXT.repeat(100) }).subarray(0, 2_000),
    ends: ['read', 'damaged', 'no-text'],
  },
  {
    name: 'a stream of objects that is inside itself',
    make: () => objectStreamLoop(),
    ends: ['damaged', 'no-text', 'read'],
  },
  {
    name: 'a previous table of places that is the same',
    make: () => {
      const plain = Buffer.from(pdfFile([CATALOGUE, pages('3 0 R', 1), PAGE]))
      const at = plain.indexOf('xref\n')
      return Buffer.from(plain.toString('latin1').replace('/Root', `/Prev ${at} /Root`), 'latin1')
    },
    ends: ['no-text', 'damaged'],
  },
  {
    name: 'a page as large as a country',
    make: () =>
      pdfFile([CATALOGUE, pages('3 0 R', 1), PAGE.replace('600 800', '1e12 1e12').replace('>>', '/UserUnit 1e9 >>')]),
    ends: ['no-text', 'damaged'],
  },
  {
    name: 'a page of no size with text',
    make: () => onePage({ data: TEXT }, { page: '/MediaBox [0 0 0 0] /Rotate 45' }),
    ends: ['read', 'no-text', 'damaged'],
  },
  {
    name: 'a form that draws itself',
    make: () => onePage({ data: '/X Do' }, { resources: '/XObject << /X 5 0 R >>', more: [form('X', '/X Do', 5)] }),
    ends: ['no-text', 'damaged'],
  },
  {
    name: 'forms that draw ten forms each, nine levels down',
    make: () =>
      onePage(
        { data: '/X Do '.repeat(10) },
        {
          resources: '/XObject << /X 5 0 R >>',
          more: Array.from({ length: 9 }, (_, i) => form('X', i === 8 ? '0 0 1 1 re f' : '/X Do '.repeat(10), i + 6)),
        },
      ),
    ends: ['ended', 'too-large', 'no-text', 'damaged'],
  },
  {
    name: '20,000 rectangles anywhere',
    make: () => onePage(deflated(times(20_000, (i) => `${spread(i).join(' ')} 9 9 re f `) + TEXT)),
    ends: ['read'],
  },
  {
    name: 'a grid of 1,700 by 1,700 rules',
    make: () =>
      onePage(
        deflated(
          `0.1 w ${times(1_700, (i) => `${i * 5} 0 m ${i * 5} 9000 l S 0 ${i * 5} m 9000 ${i * 5} l S `)}${TEXT}`,
        ),
        { page: '/MediaBox [0 0 9000 9000]' },
      ),
    ends: ['read', 'ended'],
  },
  {
    name: '20,000 rules that cross nothing, and texts between',
    make: () =>
      onePage(
        deflated(
          times(
            20_000,
            (i) => `${(i % 40) * 15} ${Math.floor(i / 40)} m ${(i % 40) * 15 + 9} ${Math.floor(i / 40)} l S `,
          ) + times(400, (i) => `BT /F 6 Tf ${spread(i).join(' ')} Td (mot) Tj ET `),
        ),
      ),
    ends: ['read'],
  },
  {
    name: '6,000 words anywhere, in all directions',
    make: () =>
      onePage(
        deflated(
          times(6_000, (i) => {
            const turn = ['1 0 0 1', '0 1 -1 0', '-1 0 0 -1', '0 -1 1 0'][i % 4]
            return `BT /F 4 Tf ${turn} ${spread(i).join(' ')} Tm (mot) Tj ET `
          }),
        ),
      ),
    ends: ['read', 'ended'],
  },
  {
    name: '6,000 words in one place',
    make: () => onePage(deflated(times(6_000, (i) => `BT /F 9 Tf 50 50 Td (mot ${i}) Tj ET `))),
    ends: ['read'],
  },
  {
    name: '1,000 frames one inside another, with texts',
    make: () =>
      onePage(
        deflated(
          times(1_000, (i) => `${i / 10} ${i / 10} ${600 - i / 5} ${800 - i / 5} re S `) +
            times(1_000, (i) => `BT /F 6 Tf ${spread(i).join(' ')} Td (mot) Tj ET `),
        ),
      ),
    ends: ['read'],
  },
  {
    name: 'fifty columns of sixty lines',
    make: () =>
      onePage(deflated(times(3_000, (i) => `BT /F 3 Tf ${(i % 50) * 40} ${Math.floor(i / 50) * 4} Td (mot) Tj ET `)), {
        page: '/MediaBox [0 0 2000 800]',
      }),
    ends: ['read'],
  },
  {
    name: 'a font whose map covers four billion letters',
    make: () =>
      onePage(
        { data: 'BT /G 9 Tf 50 50 Td <0041> Tj ET' },
        {
          resources: '/Font << /G 5 0 R >>',
          more: [
            '<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>',
            '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /W [0 4294967295 500] >>',
            {
              data: '/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00000000> <ffffffff> endcodespacerange 1 beginbfrange <00000000> <ffffffff> <0041> endbfrange 1 begincidrange <00000000> <ffffffff> 0 endcidrange endcmap',
            },
          ],
        },
      ),
    ends: ['read', 'ended', 'no-text', 'damaged'],
  },
  {
    name: 'widths of a font from 0 to four billion',
    make: () =>
      onePage(
        { data: 'BT /G 9 Tf 50 50 Td (A) Tj ET' },
        {
          resources:
            '/Font << /G << /Type /Font /Subtype /TrueType /BaseFont /A /FirstChar 0 /LastChar 4294967295 /Widths [500] >> >>',
        },
      ),
    ends: ['read', 'ended', 'no-text', 'damaged'],
  },
  {
    name: 'a structure tree that is its own child',
    make: () =>
      tagged(
        '<< /Type /StructTreeRoot /K [5 0 R 6 0 R] /ParentTree << /Nums [0 [6 0 R]] >> >>',
        '<< /S /P /P 6 0 R /Pg 3 0 R /K [6 0 R 0] >>',
      ),
    ends: ['read', 'damaged'],
  },
  {
    name: 'a structure tree of 50,000 levels',
    make: () =>
      tagged(
        '<< /Type /StructTreeRoot /K [6 0 R] /ParentTree << /Nums [0 [50005 0 R]] >> >>',
        ...Array.from(
          { length: 50_000 },
          (_, i) => `<< /S /Div /P ${i + 5} 0 R /Pg 3 0 R /K ${i === 49_999 ? 0 : `[${i + 7} 0 R]`} >>`,
        ),
      ),
    ends: ['read', 'damaged', 'ended'],
  },
  {
    name: 'a million arrays one inside another',
    make: () => onePage({ data: TEXT }, { page: `/Trap ${nested(1_000_000, '[', '0', ']')}` }),
    ends: ['read', 'damaged', 'no-text'],
  },
  {
    name: 'a picture of ten billion points',
    make: () =>
      onePage(
        { data: '600 0 0 800 0 0 cm /X Do' },
        {
          resources: '/XObject << /X 5 0 R >>',
          more: [
            {
              dictionary:
                '/Subtype /Image /Width 100000 /Height 100000 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /FlateDecode',
              data: bomb('', 600),
            },
          ],
        },
      ),
    ends: ['no-text', 'too-large', 'ended'],
  },
  {
    name: 'a title of a megabyte',
    make: () =>
      pdfFile(
        [
          CATALOGUE,
          pages('3 0 R', 1),
          PAGE.replace(
            '>>',
            '/Contents 4 0 R /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>',
          ),
          { data: TEXT },
          `<< /Title (${'a '.repeat(500_000)}) >>`,
        ],
        { trailer: '/Info 5 0 R' },
      ),
    ends: ['read'],
  },
  { name: 'a password', make: protectedPdf, ends: ['encrypted'] },
  {
    name: 'a cipher that nobody knows',
    make: () =>
      pdfFile([CATALOGUE, pages('3 0 R', 1), PAGE], {
        trailer: '/Encrypt << /Filter /Nobody /V 99 >> /ID [<00> <00>]',
      }),
    ends: ['damaged', 'encrypted'],
  },
]

/** Object 4 is said to be inside the stream of objects number 4. */
function objectStreamLoop(): Uint8Array {
  const head = `%PDF-1.7\n1 0 obj\n${CATALOGUE}\nendobj\n2 0 obj\n${pages('4 0 R', 1)}\nendobj\n`
  const at = head.length
  const entry = (type: number, second: number, third: number) => Buffer.from([type, second >> 8, second & 255, third])
  const table = Buffer.concat([
    entry(0, 0, 0),
    entry(1, head.indexOf('1 0 obj'), 0),
    entry(1, head.indexOf('2 0 obj'), 0),
    entry(1, at, 0),
    entry(2, 4, 0),
  ])
  return Buffer.concat([
    Buffer.from(`${head}3 0 obj\n<< /Type /XRef /Size 5 /W [1 2 1] /Root 1 0 R /Length ${table.length} >>\nstream\n`),
    table,
    Buffer.from(`\nendstream\nendobj\nstartxref\n${at}\n%%EOF\n`),
  ])
}
