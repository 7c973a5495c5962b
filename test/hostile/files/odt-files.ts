import { odtOf, zipped } from '../../reading/office-files.ts'
import { type HostileFile, nested, times } from './file.ts'
import { LAUGHS } from './word-files.ts'

const HUGE = 2 ** 31
const p = (text: string) => `<text:p>${text}</text:p>`
const table = (rows: string) => `<table:table>${rows}</table:table>`
const row = (cells: string, times = 1) =>
  `<table:table-row table:number-rows-repeated="${times}">${cells}</table:table-row>`
const cell = (inside: string, times = 1) =>
  `<table:table-cell table:number-columns-repeated="${times}">${inside}</table:table-cell>`

export const ODT_FILES: readonly HostileFile[] = [
  { name: 'a cell two billion times', make: () => odtOf(table(row(cell(p('mot'), HUGE)))), ends: ['read'] },
  { name: 'a row two billion times', make: () => odtOf(table(row(cell(p('mot')), HUGE))), ends: ['read'] },
  {
    name: 'tables repeated in cells repeated in rows repeated, six deep',
    make: () =>
      odtOf(
        nested(
          6,
          `<table:table><table:table-row table:number-rows-repeated="${HUGE}"><table:table-cell table:number-columns-repeated="${HUGE}">`,
          p('mot'),
          '</table:table-cell></table:table-row></table:table>',
        ),
      ),
    ends: ['read', 'ended'],
  },
  {
    name: 'a cell over two billion columns and rows',
    make: () =>
      odtOf(
        table(
          times(
            20,
            row(
              `<table:table-cell table:number-columns-spanned="${HUGE}" table:number-rows-spanned="${HUGE}">${p('mot')}</table:table-cell>`,
            ),
          ),
        ),
      ),
    ends: ['read'],
  },
  {
    name: 'lists 10,000 deep',
    make: () => odtOf(nested(10_000, '<text:list><text:list-item>', p('Au fond'), '</text:list-item></text:list>')),
    ends: ['damaged', 'read', 'ended'],
  },
  {
    name: 'lists 500 deep, with text on the way',
    make: () =>
      odtOf(nested(500, `<text:list><text:list-item>${p('mot')}`, p('Au fond'), '</text:list-item></text:list>')),
    ends: ['read', 'damaged'],
  },
  {
    name: 'sections 100,000 deep',
    make: () => odtOf(nested(100_000, '<text:section>', p('Au fond'), '</text:section>')),
    ends: ['damaged', 'read', 'ended'],
  },
  {
    name: 'spans 50,000 deep',
    make: () => odtOf(p(nested(50_000, '<text:span>', 'Au fond', '</text:span>'))),
    ends: ['damaged', 'read', 'ended'],
  },
  {
    name: 'styles that are their own parents',
    make: () =>
      odtOf(
        `<text:p text:style-name="a">Un texte</text:p>`,
        '<style:style style:family="paragraph" style:name="a" style:parent-style-name="b"/><style:style style:family="paragraph" style:name="b" style:parent-style-name="a"/>',
      ),
    ends: ['read'],
  },
  {
    name: 'entities of entities',
    make: () =>
      odtOf('', '', {
        'content.xml': `<?xml version="1.0"?>${LAUGHS}<office:document-content><office:body><office:text>${p('&a10; &f;')}</office:text></office:body></office:document-content>`,
      }),
    ends: ['read', 'damaged'],
  },
  {
    name: 'no content',
    make: () => zipped({ mimetype: 'application/vnd.oasis.opendocument.text' }),
    ends: ['damaged'],
  },
  {
    name: 'a content cut off',
    make: () => odtOf('', '', { 'content.xml': '<office:document-content><office:body><office:text><text:p>Un te' }),
    ends: ['read', 'damaged'],
  },
  {
    name: '30,000 paragraphs, which the limits allow',
    make: () => odtOf(times(30_000, (i) => p(`mot ${i * 7919}`))),
    ends: ['ended', 'read'],
  },
  { name: 'two billion spaces', make: () => odtOf(p(`a<text:s text:c="${HUGE}"/>b`)), ends: ['read'] },
  {
    name: 'text boxes 5,000 deep',
    make: () =>
      odtOf(
        nested(5_000, '<text:p>mot<draw:frame><draw:text-box>', p('Au fond'), '</draw:text-box></draw:frame></text:p>'),
      ),
    ends: ['read', 'damaged', 'ended'],
  },
]
