import type { ItemType } from '../domain/item.ts'
import type { Idea } from '../domain/synthesis.ts'
import { byId } from './identifiers.ts'
import type { TableRow } from './rows.ts'

type Linked = Idea['linked']

/** Of an idea that meets no other. */
export const UNLINKED: Linked = { irritants: [], needs: [], improvements: [], actions: [] }

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
  const pairs = meetings(rows, new Map(ids.map((id, number) => [id, number])))
  const linked = new Map<string, Linked>()
  for (let from = 0; from < pairs.length; ) {
    const idea = Math.floor((pairs[from] ?? 0) / ids.length)
    const met: { readonly id: string; readonly rows: number }[] = []
    while (from < pairs.length && Math.floor((pairs[from] ?? 0) / ids.length) === idea) {
      const pair = pairs[from] ?? 0
      let to = from
      while (pairs[to] === pair) to++
      met.push({ id: ids[pair % ids.length] ?? '', rows: to - from })
      from = to
    }
    linked.set(
      ids[idea] ?? '',
      told(
        met.sort((a, b) => b.rows - a.rows).map(({ id }) => id),
        typeOf,
      ),
    )
  }
  return linked
}

function told(ids: readonly string[], typeOf: ReadonlyMap<string, ItemType>): Linked {
  const of = (type: ItemType) => ids.filter((id) => typeOf.get(id) === type)
  return { irritants: of('irritant'), needs: of('need'), improvements: of('improvement'), actions: of('action') }
}

/**
 * Each time that an idea meets one of another type in a row, as one number (the first's times how many there are, plus
 * the other's), sorted: millions of them take little room.
 */
function meetings(rows: readonly TableRow[], numberOf: ReadonlyMap<string, number>): Float64Array {
  const pairs: number[] = []
  for (const row of rows) {
    if (row.length < 2) continue
    const first = row.filter((item, i) => !row.slice(0, i).some((other) => other.idea === item.idea))
    for (const { idea, type } of first)
      for (const other of first)
        if (other.type !== type) pairs.push((numberOf.get(idea) ?? 0) * numberOf.size + (numberOf.get(other.idea) ?? 0))
  }
  return Float64Array.from(pairs).sort()
}
