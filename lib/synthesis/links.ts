import type { ItemType } from '../domain/item.ts'
import type { Idea } from '../domain/synthesis.ts'
import { byId } from './identifiers.ts'
import type { TableRow } from './rows.ts'

type Linked = Idea['linked']

/** Of an idea that meets no other. */
export const UNLINKED: Linked = { irritants: [], needs: [], improvements: [], actions: [] }

/** Where the ideas of a type are told; those of the others are not. */
const TOLD: Readonly<Partial<Record<ItemType, keyof Linked>>> = {
  irritant: 'irritants',
  need: 'needs',
  improvement: 'improvements',
  action: 'actions',
}

/**
 * The ideas of other types that stand in the same rows as an idea, those of most rows first.
 * @param typeOf type of each idea, by id
 * @returns by idea's id; nothing for one that meets none
 */
export function linkedByRows(
  rows: readonly TableRow[],
  typeOf: ReadonlyMap<string, ItemType>,
): ReadonlyMap<string, Linked> {
  const ids = [...typeOf.keys()].sort(byId)
  const linked = new Map<string, Linked>()
  for (const [idea, met] of meetings(rows, new Map(ids.map((id, number) => [id, number])))) {
    const of = { irritants: [], needs: [], improvements: [], actions: [] } as Record<keyof Linked, string[]>
    for (const { other } of met.sort((a, b) => b.rows - a.rows)) {
      const id = ids[other] ?? ''
      const told = TOLD[typeOf.get(id) ?? 'strength']
      if (told) of[told].push(id)
    }
    linked.set(ids[idea] ?? '', of)
  }
  return linked
}

/** An idea, by its number, that another meets in so many rows. */
interface Met {
  readonly other: number
  readonly rows: number
}

/** By idea's number, the ideas of other types that it meets, by number. Pairs are counted as sorted numbers: millions of them take little room. */
function meetings(rows: readonly TableRow[], numberOf: ReadonlyMap<string, number>): Map<number, Met[]> {
  const pairs: number[] = []
  for (const row of rows) {
    if (row.length < 2) continue
    const first = row.filter((item, i) => !row.slice(0, i).some((other) => other.idea === item.idea))
    for (const { idea, type } of first)
      for (const other of first)
        if (other.type !== type) pairs.push((numberOf.get(idea) ?? 0) * numberOf.size + (numberOf.get(other.idea) ?? 0))
  }
  const sorted = Float64Array.from(pairs).sort()
  const met = new Map<number, Met[]>()
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    const pair = sorted[from] ?? 0
    while (sorted[to] === pair) to++
    const other = pair % numberOf.size
    const idea = (pair - other) / numberOf.size
    const own = met.get(idea)
    if (own) own.push({ other, rows: to - from })
    else met.set(idea, [{ other, rows: to - from }])
  }
  return met
}
