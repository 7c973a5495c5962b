/** A cell in quotes, or plain, then what ends it. Sticky: what it does not take is no CSV. */
const CELL = /(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n|\n|$)/y

/**
 * The rows of a CSV file, `;` between values, quotes doubled (RFC 4180), with or without its mark; lines end as on any
 * system.
 * @returns null where quotes are not closed, or stand inside a plain value
 */
export function readCsv(text: string): string[][] | null {
  const rows: string[][] = []
  let row: string[] = []
  let at = text.startsWith('\ufeff') ? 1 : 0
  while (at < text.length) {
    CELL.lastIndex = at
    const found = CELL.exec(text)
    if (!found) return null
    const [, quoted, plain, end] = found
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    at = CELL.lastIndex
    if (end === ';' && at < text.length) continue
    if (end === ';') row.push('')
    rows.push(row)
    row = []
  }
  return rows
}
