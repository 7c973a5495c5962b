import type { SynthesisItem } from '../../lib/domain/synthesis.ts'
import { countBy } from '../../lib/synthesis/order.ts'
import { familyOf, subjectOf } from './synthetic-items.ts'

/** How well ideas find again what the generator planted, 0 to 1. */
export interface Gathering {
  /** Of the pairs of one family, theme and type, the share that stand in one idea. */
  readonly recall: number
  /** Share of items that stand in an idea mostly about their own subject. */
  readonly purity: number
}

const pairs = (n: number): number => (n * (n - 1)) / 2
const sumOf = (counts: Iterable<number>, of: (count: number) => number): number => {
  let sum = 0
  for (const count of counts) sum += of(count)
  return sum
}

/** Measures ideas against what the generator planted. */
export function gathering(items: readonly SynthesisItem[]): Gathering {
  const families = countBy(items, (i) => `${i.theme} ${i.type} ${familyOf(i.text)}`)
  const together = countBy(items, (i) => `${i.idea} ${familyOf(i.text)}`)
  const subjects = countBy(items, (i) => `${i.idea} ${subjectOf(familyOf(i.text))}`)
  const largest = new Map<string, number>()
  for (const [key, count] of subjects) {
    const [idea = ''] = key.split(' ', 1)
    largest.set(idea, Math.max(count, largest.get(idea) ?? 0))
  }
  return {
    recall: sumOf(together.values(), pairs) / sumOf(families.values(), pairs),
    purity: sumOf(largest.values(), (n) => n) / items.length,
  }
}
