/** Under this width a table is not readable: one `key : value` a line. */
const NARROWEST = 60

export interface TableLayout {
  /** Rank of the column that may be long: where the table is too wide it is cut, and keeps its end, which tells rows apart. */
  readonly long: number
  /** Of the terminal, in characters; by default that of standard output. */
  readonly width?: number
}

/** A table for a terminal, its header first; `key : value` on a narrow one. */
export function asTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  { long, width = process.stdout.columns ?? Number.POSITIVE_INFINITY }: TableLayout,
): readonly string[] {
  if (width < NARROWEST) return rows.map((row) => `${row.map((cell, c) => `${header[c]} : ${cell}`).join('\n')}\n`)
  const lines = [header, ...rows]
  const widths = header.map((_, c) => Math.max(...lines.map((row) => row[c]?.length ?? 0)))
  const others = widths.reduce((sum, w, c) => sum + (c === long ? 0 : w + 2), 0)
  const room = Math.max(NARROWEST / 3, width - others - 1)
  const fitted = widths.map((w, c) => (c === long ? Math.min(w, room) : w))
  const cut = (text: string, most: number) => (text.length > most ? `…${text.slice(text.length - most + 1)}` : text)
  return lines.map((row) =>
    fitted
      .map((w, c) => cut(row[c] ?? '', w).padEnd(w))
      .join('  ')
      .trimEnd(),
  )
}
