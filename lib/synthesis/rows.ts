import type { SynthesisItem } from '../domain/synthesis.ts'

/** The items of one table row of one document, in the order of the document. */
export type TableRow = readonly SynthesisItem[]

/** The table rows of some items, in order of first appearance; items outside tables are in none. */
export function rowsOf(items: readonly SynthesisItem[]): TableRow[] {
  const rows: SynthesisItem[][] = []
  const byDocument = new Map<string, Map<string, SynthesisItem[]>>()
  for (const item of items) {
    if (item.row === null) continue
    const own = byDocument.get(item.document) ?? new Map<string, SynthesisItem[]>()
    if (own.size === 0) byDocument.set(item.document, own)
    const row = own.get(item.row)
    if (row) row.push(item)
    else {
      const begun = [item]
      own.set(item.row, begun)
      rows.push(begun)
    }
  }
  return rows
}
