import { findAll, getAttributeValue, getElementsByTagName, textContent } from 'domutils'
import { strFromU8, unzipSync } from 'fflate'
import { parseDocument } from 'htmlparser2'
import type { RenderedFile } from '../../lib/report/render.ts'

/** The text of a rendered file. */
export function textOf(files: readonly RenderedFile[], path: string): string {
  const found = files.find((f) => f.path === path)
  if (!found) throw new Error(`no file ${path} among ${files.map((f) => f.path).join(', ')}`)
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(found.bytes)
}

/** The parts of a Word or Excel file, as text by path. */
export function partsOf(files: readonly RenderedFile[], path: string): Record<string, string> {
  const found = files.find((f) => f.path === path)
  if (!found) throw new Error(`no file ${path}`)
  return Object.fromEntries(Object.entries(unzipSync(found.bytes)).map(([name, part]) => [name, strFromU8(part)]))
}

const xml = (text: string) => parseDocument(text, { xmlMode: true })

/** Names of the sheets, in order, with their part. */
export function sheetParts(parts: Readonly<Record<string, string>>): Map<string, string> {
  const sheets = getElementsByTagName('sheet', xml(parts['xl/workbook.xml'] ?? ''))
  return new Map(
    sheets.map((s, i) => [getAttributeValue(s, 'name') ?? '', parts[`xl/worksheets/sheet${i + 1}.xml`] ?? '']),
  )
}

function columnOf(reference: string): number {
  return [...reference.replace(/\d+/, '')].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** Rows of a sheet as texts, header first. */
export function sheetRows(parts: Readonly<Record<string, string>>, name: string): string[][] {
  const shared = getElementsByTagName('si', xml(parts['xl/sharedStrings.xml'] ?? '')).map((si) => textContent(si))
  const sheet = xml(sheetParts(parts).get(name) ?? '')
  return getElementsByTagName('row', sheet).map((row) => {
    const values: string[] = []
    for (const c of getElementsByTagName('c', row)) {
      const value = textContent(getElementsByTagName('v', c))
      values[columnOf(getAttributeValue(c, 'r') ?? '')] =
        getAttributeValue(c, 't') === 's' ? (shared[Number(value)] ?? '') : value
    }
    return Array.from(values, (v) => v ?? '')
  })
}

/** Rows of every table of a Word document, as texts. */
export function wordRows(parts: Readonly<Record<string, string>>): string[][] {
  const body = xml(parts['word/document.xml'] ?? '')
  return getElementsByTagName('w:tr', body).map((row) =>
    getElementsByTagName('w:tc', row).map((c) =>
      getElementsByTagName('w:t', c)
        .map((t) => textContent(t))
        .join(''),
    ),
  )
}

/** Rows of every table of a page, as texts. */
export function htmlRows(page: string): string[][] {
  return getElementsByTagName('tr', parseDocument(page)).map((row) =>
    findAll((e) => e.name === 'td' || e.name === 'th', [row]).map((c) => textContent(c)),
  )
}

/** Rows of a CSV file, `;` between values, quotes doubled (RFC 4180). */
export function csvRows(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain, end] of text
    .replace(/^\ufeff/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === '\r\n') {
      rows.push(row)
      row = []
    }
  }
  return rows
}
