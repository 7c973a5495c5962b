import { links, pptxOf, zipped } from '../../reading/office-files.ts'
import { type HostileFile, nested, times } from './file.ts'

const HUGE = 2 ** 31
const text = (words: string, properties = '') =>
  `<p:txBody><a:p>${properties}<a:r><a:t>${words}</a:t></a:r></a:p></p:txBody>`
const shape = (words: string, x = 0, y = 0, type = '') =>
  `<p:sp><p:nvSpPr><p:nvPr>${type && `<p:ph type="${type}"/>`}</p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="9" cy="9"/></a:xfrm></p:spPr>${text(words)}</p:sp>`
const cell = (words: string, span = '') => `<a:tc ${span}>${text(words).replaceAll('p:txBody', 'a:txBody')}</a:tc>`
const table = (rows: string) =>
  `<p:graphicFrame><a:graphic><a:graphicData><a:tbl>${rows}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
const deck = (ids: string, targets: Record<string, readonly [string, string]>, parts: Record<string, string> = {}) =>
  zipped({
    'ppt/presentation.xml': `<p:presentation><p:sldIdLst>${ids}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': links(targets),
    ...parts,
  })
const SLIDE = `<p:sld><p:cSld><p:spTree>${shape('mot')}</p:spTree></p:cSld></p:sld>`

export const SLIDE_FILES: readonly HostileFile[] = [
  {
    name: 'slides that are not there',
    make: () =>
      deck(
        times(50, (i) => `<p:sldId r:id="s${i}"/>`),
        { s1: ['slide', 'slides/none.xml'] },
      ),
    ends: ['damaged'],
  },
  {
    name: 'one slide 100,000 times, which stands once',
    make: () => deck(times(100_000, '<p:sldId r:id="s"/>'), { s: ['slide', 'slide.xml'] }, { 'ppt/slide.xml': SLIDE }),
    ends: ['read'],
  },
  {
    name: 'six hundred slides',
    make: () => pptxOf(Array.from({ length: 600 }, () => shape('mot'))),
    ends: ['too-large'],
  },
  {
    name: '20 slides of 10,000 pictures',
    make: () => pptxOf(Array.from({ length: 20 }, () => shape('mot') + times(10_000, '<p:pic><p:x/></p:pic>'))),
    ends: ['read', 'ended'],
  },
  {
    name: 'a layout that is its own master, and a master above itself',
    make: () =>
      deck(
        '<p:sldId r:id="s"/>',
        { s: ['slide', 'slide.xml'] },
        {
          'ppt/slide.xml': SLIDE,
          'ppt/_rels/slide.xml.rels': links({ a: ['slideLayout', 'slide.xml'], b: ['slideMaster', '../../../x'] }),
        },
      ),
    ends: ['read'],
  },
  {
    name: 'groups 10,000 deep',
    make: () => pptxOf([nested(10_000, '<p:grpSp>', shape('Au fond'), '</p:grpSp>')]),
    ends: ['damaged', 'read', 'ended'],
  },
  {
    name: 'choices 20,000 deep',
    make: () =>
      pptxOf([
        nested(20_000, '<mc:AlternateContent><mc:Choice>', shape('Au fond'), '</mc:Choice></mc:AlternateContent>'),
      ]),
    ends: ['damaged', 'read', 'ended'],
  },
  {
    name: 'cells over two billion columns and rows',
    make: () =>
      pptxOf([table(times(20, `<a:tr>${cell('mot', `gridSpan="${HUGE}" rowSpan="${HUGE}"`)}${cell('mot')}</a:tr>`))]),
    ends: ['read'],
  },
  {
    name: 'a cell over infinitely many columns',
    make: () => pptxOf([table(`<a:tr>${cell('mot', 'gridSpan="Infinity" rowSpan="1e999"')}</a:tr>`)]),
    ends: ['read'],
  },
  {
    name: '5,000 shapes anywhere',
    make: () => pptxOf([times(5_000, (i) => shape('mot', (i * 7919) % 9000, (i * 104_729) % 9000))]),
    ends: ['read', 'ended'],
  },
  {
    name: '5,000 shapes like a stair',
    make: () => pptxOf([times(5_000, (i) => shape('mot', i * 10, i * 10))]),
    ends: ['read', 'ended', 'damaged'],
  },
  { name: '5,000 shapes in one place', make: () => pptxOf([times(5_000, () => shape('mot'))]), ends: ['read'] },
  {
    name: '3,000 shapes that look for their like among 3,000',
    make: () =>
      pptxOf([times(3_000, (i) => shape('mot', i, i, 'body'))], {
        'ppt/slides/_rels/slide1.xml.rels': links({ l: ['slideLayout', '../layout.xml'] }),
        'ppt/layout.xml': `<p:sldLayout><p:cSld><p:spTree>${times(3_000, (i) => shape('mot', i, i, `x${i}`))}</p:spTree></p:cSld></p:sldLayout>`,
      }),
    ends: ['read', 'ended'],
  },
  {
    name: 'levels that are no numbers of this world',
    make: () =>
      pptxOf([
        `<p:sp><p:txBody>${['999999999', '-5', 'x', 'Infinity'].map((level) => `<a:p><a:pPr lvl="${level}"><a:buChar char="•"/></a:pPr><a:r><a:t>mot</a:t></a:r></a:p>`).join('')}</p:txBody></p:sp>`,
      ]),
    ends: ['read'],
  },
  {
    name: 'a list of items ever deeper, 20,000 of them',
    make: () =>
      pptxOf([
        `<p:sp><p:txBody>${times(20_000, (i) => `<a:p><a:pPr lvl="${i}"><a:buChar char="•"/></a:pPr><a:r><a:t>mot</a:t></a:r></a:p>`)}</p:txBody></p:sp>`,
      ]),
    ends: ['read', 'damaged', 'ended'],
  },
  {
    name: 'a table of 100,000 cells',
    make: () => pptxOf([table(times(1_000, `<a:tr>${times(100, cell('mot'))}</a:tr>`))]),
    ends: ['read', 'ended'],
  },
]
