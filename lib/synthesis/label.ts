import type { Voice } from '../domain/synthesis.ts'
import { byCodeUnit } from './order.ts'
import type { Scale, Weighed } from './similarity.ts'

/** One statement with all who said it. */
export interface Said {
  readonly key: string
  readonly weighed: Weighed
  readonly voices: readonly Voice[]
}

/** Lengths, in characters, that read well as the name of an idea. */
const READABLE = { least: 30, most: 240 }
/** Of a widely shared idea, the most said statements tell the centre: all pairs of thousands would not tell another. */
const HEARD = 100
/** Sums of the same similarities in another order differ far below this. */
const PRECISION = 1e9

/**
 * The most central verbatim of an idea, which names it: the statement most like all the others, in its most readable
 * wording. Never a title of our own.
 * @param said the statements of the idea, most said first
 * @returns the label, and the voices nearest to it first, then in the order given
 */
export function centralFirst(said: readonly Said[], scale: Scale): { label: string; nearestFirst: Voice[] } {
  const heard = said.slice(0, HEARD)
  const centrality = heard.map(({ weighed }) => {
    const sum = heard.reduce((s, other) => s + other.voices.length * scale.similarity(weighed, other.weighed), 0)
    return Math.round(sum * PRECISION)
  })
  const highest = Math.max(...centrality)
  const central = heard.filter((_, i) => centrality[i] === highest)
  let label: string | null = null
  let centre = central[0]
  for (const statement of central)
    for (const { item } of statement.voices)
      if (label === null || byReadability(item.text, label) < 0) {
        label = item.text
        centre = statement
      }
  const nearestFirst = said
    .map((s) => ({ voices: s.voices, nearness: centre ? scale.similarity(centre.weighed, s.weighed) : 0 }))
    .sort((a, b) => b.nearness - a.nearness)
    .flatMap((s) => [...s.voices].sort((a, b) => Number(b.item.text === label) - Number(a.item.text === label)))
  return { label: label ?? '', nearestFirst }
}

function byReadability(a: string, b: string): number {
  return Number(readable(b)) - Number(readable(a)) || a.length - b.length || byCodeUnit(a, b)
}

function readable(text: string): boolean {
  return text.length >= READABLE.least && text.length <= READABLE.most
}
