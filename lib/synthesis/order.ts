/** Order of two texts by UTF-16 code unit: the same on every machine, which `localeCompare` is not. */
export function byCodeUnit(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1 // most often one text, or texts of two lengths: told apart unread
}

/** Order of two numbers, the smaller first. */
export function byNumber(a: number, b: number): number {
  return a - b
}

/** Longer lists are better left to `sort`. */
const SHORT = 32

/**
 * Sorts a list of a few values in place, by insertion: each call of `sort` takes up to a kilobyte of memory, and the
 * words of a million texts were a fifth of all the memory that a synthesis went through.
 */
export function sortedShort<T>(list: T[], compare: (a: T, b: T) => number): T[] {
  if (list.length > SHORT) return list.sort(compare)
  for (let i = 1; i < list.length; i++) {
    const value = list[i] as T
    let at = i
    for (; at > 0 && compare(list[at - 1] as T, value) > 0; at--) list[at] = list[at - 1] as T
    list[at] = value
  }
  return list
}

/** Groups values by key, keys in order of first appearance. */
export function groupBy<K, V>(values: Iterable<V>, keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>()
  for (const value of values) {
    const key = keyOf(value)
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return groups
}

/** How many values have each key, keys in order of first appearance. */
export function countBy<K, V>(values: Iterable<V>, keyOf: (value: V) => K): Map<K, number> {
  const counts = new Map<K, number>()
  for (const value of values) {
    const key = keyOf(value)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}
