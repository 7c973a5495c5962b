import type { ItemType } from '../domain/item.ts'
import type { Voice } from '../domain/synthesis.ts'
import { byId } from './identifiers.ts'
import type { TableRow } from './rows.ts'

/** By idea's id, the ideas of other types found in the same rows, with the number of those rows. */
export type Links = ReadonlyMap<string, ReadonlyMap<string, number>>

/** The ideas that rows bring together. */
export function ideasByRow(rows: readonly TableRow[], ideaOf: ReadonlyMap<Voice, string>): Links {
  const links = new Map<string, Map<string, number>>()
  for (const row of rows) {
    if (row.length < 2) continue
    const ids: string[] = []
    const types: ItemType[] = []
    for (const voice of row) {
      const id = ideaOf.get(voice) ?? ''
      if (ids.includes(id)) continue
      ids.push(id)
      types.push(voice.item.type)
    }
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] ?? ''
      let others = links.get(id)
      for (let j = 0; j < ids.length; j++) {
        if (types[i] === types[j]) continue
        others ??= new Map()
        const other = ids[j] ?? ''
        others.set(other, (others.get(other) ?? 0) + 1)
      }
      if (others) links.set(id, others)
    }
  }
  return links
}

/**
 * The ideas linked to one, by type, most often first.
 * @param typeOf type of an idea, by id
 */
export function linkedTo(
  links: ReadonlyMap<string, number> | undefined,
  typeOf: ReadonlyMap<string, ItemType>,
): ReadonlyMap<ItemType, readonly string[]> {
  const linked = new Map<ItemType, string[]>()
  if (!links) return linked
  for (const [id] of [...links].sort(([a, x], [b, y]) => y - x || byId(a, b))) {
    const type = typeOf.get(id)
    if (!type) continue
    const ids = linked.get(type)
    if (ids) ids.push(id)
    else linked.set(type, [id])
  }
  return linked
}
