import type { Voice } from '../domain/synthesis.ts'

/** The voices of one table row of one document, in the order of the document. */
export type TableRow = readonly Voice[]

/** The table rows of some voices, in order of first appearance; voices outside tables are in none. */
export function rowsOf(voices: readonly Voice[]): TableRow[] {
  const rows: Voice[][] = []
  const byDocument = new Map<string, Map<string, Voice[]>>()
  for (const voice of voices) {
    if (voice.item.row === null) continue
    const own = byDocument.get(voice.document) ?? new Map<string, Voice[]>()
    if (own.size === 0) byDocument.set(voice.document, own)
    const row = own.get(voice.item.row)
    if (row) row.push(voice)
    else {
      const begun = [voice]
      own.set(voice.item.row, begun)
      rows.push(begun)
    }
  }
  return rows
}
