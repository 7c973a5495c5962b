import type { Facets } from './facets.ts'
import { NumberLists } from './number-lists.ts'
import { byCodeUnit, byNumber, sortedShort } from './order.ts'

/** What tells a statement apart: where its terms begin and end, and its facets. */
interface Said {
  readonly first: number
  readonly last: number
  readonly facets: Facets
}

/**
 * A key that statements of the same terms, in any order, and the same facets share: two units of sixteen bits a number,
 * which takes far less time and room than the words.
 */
export function statementKey(terms: readonly number[], facets: Facets): string {
  const units = [facets & 0xffff, facets >>> 16]
  for (const term of sortedShort([...terms], byNumber)) units.push(term & 0xffff, term >>> 16)
  return String.fromCharCode(...units)
}

/**
 * The place of each statement in the order of its terms, sorted by name, then of its facets: the content alone decides,
 * whatever the numbers of the terms.
 * @param terms of all statements, as numbers
 * @param names of the terms, by number
 * @returns statement by statement
 */
export function placesOf(said: readonly Said[], terms: NumberLists, names: readonly string[]): number[] {
  const byName = new Int32Array(names.length)
  ;[...names.keys()]
    .sort((a, b) => byCodeUnit(names[a] ?? '', names[b] ?? ''))
    .forEach((term, rank) => {
      byName[term] = rank
    })
  const sorted = new NumberLists()
  for (const { first, last } of said)
    sorted.add(
      sortedShort(
        terms.slice(first, last).map((term) => byName[term] ?? 0),
        byNumber,
      ),
    )
  const { values } = sorted
  const order = (x: number, y: number): number => {
    const [a, b] = [said[x] as Said, said[y] as Said]
    for (let i = a.first, j = b.first; i < a.last && j < b.last; i++, j++) {
      const apart = (values[i] ?? 0) - (values[j] ?? 0)
      if (apart !== 0) return apart
    }
    return a.last - a.first - (b.last - b.first) || a.facets - b.facets
  }
  const places: number[] = said.map(() => 0)
  ;[...said.keys()].sort(order).forEach((number, place) => {
    places[number] = place
  })
  return places
}
