import type { Voice } from '../domain/synthesis.ts'
import { groupBy } from './order.ts'

/** The voices of one table row of one document, in the order of the document. */
export type TableRow = readonly Voice[]

/** The table rows of some voices, in order of first appearance; voices outside tables are in none. */
export function rowsOf(voices: readonly Voice[]): TableRow[] {
  const inRows = voices.filter((v) => v.item.row !== null)
  return [...groupBy(inRows, (v) => `${v.document} ${v.item.row}`).values()]
}
