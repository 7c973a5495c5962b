import type { ItemType } from '../domain/item.ts'
import type { Idea } from '../domain/synthesis.ts'
import { byId } from './identifiers.ts'
import type { TableRow } from './rows.ts'

type Linked = Idea['linked']

/** Of an idea that meets no other. */
export const UNLINKED: Linked = { irritants: [], needs: [], improvements: [], actions: [] }

/** Lists of an idea's links by the type of what they lead to. */
const LISTS: Readonly<Partial<Record<ItemType, keyof Linked>>> = {
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
  const ideas = [...typeOf].map(([id, type]) => ({ id, type })).sort((a, b) => byId(a.id, b.id))
  const pairs = meetings(rows, ideas)
  const linked = new Map<string, Linked>()
  for (let from = 0; from < pairs.length; ) {
    const number = Math.floor((pairs[from] ?? 0) / ideas.length)
    const met: Met[] = []
    while (from < pairs.length && Math.floor((pairs[from] ?? 0) / ideas.length) === number) {
      const pair = pairs[from] ?? 0
      let to = from
      while (pairs[to] === pair) to++
      const other = ideas[pair % ideas.length]
      if (other) met.push({ rows: to - from, ...other }) // the copy last: V8 takes twenty times as long to add a key to one
      from = to
    }
    linked.set(ideas[number]?.id ?? '', told(met.sort((a, b) => b.rows - a.rows)))
  }
  return linked
}

/** An idea, and in how many rows another meets it. */
interface Met {
  readonly id: string
  readonly type: ItemType
  readonly rows: number
}

function told(met: readonly Met[]): Linked {
  const lists = {
    irritants: [] as string[],
    needs: [] as string[],
    improvements: [] as string[],
    actions: [] as string[],
  }
  for (const { id, type } of met) {
    const list = LISTS[type]
    if (list) lists[list].push(id)
  }
  return lists
}

/**
 * Each time that an idea meets one of another type in a row, as one number (the first's rank times how many there are, plus
 * the other's), sorted: millions of them take little room.
 */
function meetings(rows: readonly TableRow[], ideas: readonly Pick<Met, 'id' | 'type'>[]): Float64Array {
  const rankOf = new Map(ideas.map(({ id }, rank) => [id, rank]))
  const pairs: number[] = []
  for (const row of rows) {
    if (row.length < 2) continue
    const ranks: number[] = []
    for (const { idea } of row) {
      const rank = rankOf.get(idea) ?? 0
      if (!ranks.includes(rank)) ranks.push(rank)
    }
    for (const one of ranks)
      for (const other of ranks) if (ideas[one]?.type !== ideas[other]?.type) pairs.push(one * ideas.length + other)
  }
  return Float64Array.from(pairs).sort()
}
