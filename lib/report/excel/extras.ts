import { getCellAddress, sanitizeAttributeValue, sanitizeTextContent } from 'write-excel-file/utility'
import type { Feature } from './feature.ts'
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
  const titles = sheets.map((sheet, i) => name('_xlnm.Print_Titles', i, reference(sheet.name, '$1:$1')))
  return `<definedNames>${[...filters, ...titles].join('')}</definedNames>`
}

/** What write-excel-file lacks: filters, links inside the workbook, printing on one page's width with the header repeated. */
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
            return (links ? insert(filtered, 'hyperlinks', links) : filtered)
              .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" ')
              .replace(' xSplit="0"', '')
              .replace(/(<pane ySplit="1" topLeftCell="A2") activePane="bottomRight"/, '$1 activePane="bottomLeft"')
          },
        },
      },
    },
  }
}
