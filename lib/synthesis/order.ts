/** Order of two texts by UTF-16 code unit: the same on every machine, which `localeCompare` is not. */
export function byCodeUnit(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1 // most often one text, or texts of two lengths: told apart unread
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
