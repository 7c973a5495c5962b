import { announced } from './announced.ts'
import { readLabelledCells } from './labelled-cells.ts'
import { outline, type Passage } from './outline.ts'
import type { TableContext, TableReading } from './table-reading.ts'
import { readTable } from './tables.ts'
import type { ThemeClaims } from './theme-claims.ts'

/** The tables in order; each knows the one before it, for a table that goes on over several slides or pages. */
export function readTables(passages: readonly Passage[], claims: ThemeClaims): TableReading[] {
  const readings: TableReading[] = []
  let before: TableContext['before'] = null
  for (const passage of passages) {
    if (passage.kind === 'list' || passage.kind === 'text') before = null
    if (passage.kind !== 'table') continue
    const reading = readTable(passage, claims, { above: claims.above(passage.over), before })
    readings.push(
      reading.columns === null && reading.drafts.length === 0
        ? { ...reading, drafts: readLabelledCells(passage, claims) }
        : reading,
    )
    before = reading.columns === null ? null : { columns: reading.columns, claim: reading.claim, head: reading.head }
  }
  return readings
}

/** What stands beside a table of the template in its section introduces it, or tells how it went: no contributions. */
export function untabled(passages: readonly Passage[], tables: readonly TableReading[]): Passage[] {
  const recognised = passages.filter((p) => p.kind === 'table').filter((_, i) => tables[i]?.columns)
  const beside = (p: Passage) =>
    recognised.some((t) => p.over.length <= t.over.length && p.over.every((o, i) => o === t.over[i]))
  const tells = (p: Passage) => p.kind === 'list' || (p.kind === 'text' && announced(p.over) === 'situation')
  return passages.filter((p) => !tells(p) || !beside(p))
}

/** A roadmap sets its objectives in tables that only lay out the page: their cells are read as passages. */
export function unfolded(passages: readonly Passage[], tables: readonly TableReading[]): Passage[] {
  let rank = 0
  return passages.flatMap((passage): Passage[] => {
    if (passage.kind !== 'table') return [passage]
    if (tables[rank++]?.columns) return []
    return passage.table.rows.flatMap((row) =>
      row.cells.flatMap((cell) =>
        outline(cell.blocks).map((p) => ({
          ...p,
          over: [...passage.over, ...p.over.map((o) => ({ ...o, level: o.level + 10 }))],
        })),
      ),
    )
  })
}
