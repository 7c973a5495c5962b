import { getCellAddress, sanitizeAttributeValue, sanitizeTextContent } from 'write-excel-file/utility'
import type { Feature } from './feature.ts'
import { printingOf } from './printing.ts'
import type { Link, Sheet } from './sheet.ts'

/** Order of the children of `worksheet` (ECMA-376, 18.3.1.99): Excel repairs a file that breaks it. */
const ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetProtection',
  'autoFilter',
  'mergeCells',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'drawing',
]

/**
 * Puts a child of `worksheet` in its place. Not the library's own insertion: where a sibling stands several times (one
 * `conditionalFormatting` a rule), it puts the newcomer among them, and Excel repairs the file.
 */
function insert(xml: string, name: string, element: string): string {
  const after = ORDER.slice(ORDER.indexOf(name) + 1).join('|')
  const at = xml.search(new RegExp(`<(?:${after})[ />]|</worksheet>`))
  return xml.slice(0, at) + element + xml.slice(at)
}

function reference(sheet: string, cell: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${cell}`
}

function absolute(row: number, column: number): string {
  return getCellAddress(row, column).replace(/([A-Z]+)(\d+)/, '$$$1$$$2')
}

function isLink(value: unknown): value is Link {
  return typeof value === 'object' && value !== null && 'sheet' in value
}

function hyperlinks(sheet: Sheet): string {
  const links = sheet.rows.flatMap((row, r) =>
    row.flatMap((value, c) => {
      if (!isLink(value)) return []
      const location = sanitizeAttributeValue(reference(value.sheet, getCellAddress(value.row + 1, 0)))
      return [`<hyperlink ref="${getCellAddress(r + 1, c)}" location="${location}"/>`]
    }),
  )
  return links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`
}

function definedNames(sheets: readonly Sheet[]): string {
  const name = (title: string, at: number, value: string, hidden = ''): string =>
    `<definedName name="${title}" localSheetId="${at}"${hidden}>${sanitizeTextContent(value)}</definedName>`
  const filters = sheets.map((sheet, i) => {
    const range = `${absolute(0, 0)}:${absolute(sheet.rows.length, sheet.columns.length - 1)}`
    return name('_xlnm._FilterDatabase', i, reference(sheet.name, range), ' hidden="1"')
  })
  const titles = sheets.map(({ name: sheet, columns }, i) => {
    const first = printingOf(columns).wide > 1 ? `${reference(sheet, '$A:$A')},` : ''
    return name('_xlnm.Print_Titles', i, `${first}${reference(sheet, '$1:$1')}`)
  })
  return `<definedNames>${[...filters, ...titles].join('')}</definedNames>`
}

/** Pages from left to right, then down, ruled, with the name of the sheet and their number under them. */
function printed(xml: string, sheet: Sheet): string {
  const { paper, wide } = printingOf(sheet.columns)
  const footer = '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>'
  const laidOut = xml
    .replace(
      /<pageMargins [^>]*>/,
      '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    )
    .replace(
      /<pageSetup [^>]*>/,
      `<pageSetup paperSize="${paper}" fitToWidth="${wide}" fitToHeight="0" pageOrder="overThenDown" orientation="landscape"/>`,
    )
  return insert(insert(laidOut, 'printOptions', '<printOptions gridLines="1"/>'), 'headerFooter', footer)
}

/**
 * What write-excel-file lacks: filters, links inside the workbook, printing in letters that can be read with the header
 * repeated.
 * @param sheets with the widths that their columns have in the end
 */
export function sheetExtras(sheets: readonly Sheet[]): Feature {
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          transform: (xml) => xml.replace(/<definedNames\s*\/>/, definedNames(sheets)),
        },
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const sheet = sheets[sheetIndex]
            if (!sheet) return xml
            const range = `A1:${getCellAddress(sheet.rows.length, sheet.columns.length - 1)}`
            const links = hyperlinks(sheet)
            const fitted = insert(xml, 'sheetPr', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
            const filtered = insert(fitted, 'autoFilter', `<autoFilter ref="${range}"/>`)
            return printed(links ? insert(filtered, 'hyperlinks', links) : filtered, sheet)
              .replace(' xSplit="0"', '')
              .replace(/(<pane ySplit="1" topLeftCell="A2") activePane="bottomRight"/, '$1 activePane="bottomLeft"')
          },
        },
      },
    },
  }
}
