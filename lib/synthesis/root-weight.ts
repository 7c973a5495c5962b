import type { Part } from './statement.ts'

/** A word of one statement in sixty is rare; how much rarer says nothing more of what is meant. */
const RARE = 60
/** Statements without the word, taken for heard besides: among few, one that holds a word twice does not make it common. */
const ASSUMED = 200
/** What a part weighs of its rarity. */
const WEIGHT: Readonly<Record<Part, number>> = {
  subject: 1,
  broad: 0.4,
  frame: 0.4,
  quantity: 0.4,
  who: 0.4,
  where: 0.4,
  polarity: 0.4,
}
/** What a subject weighs that is in none of our lists: more often a detail than the matter. */
const UNKNOWN = 0.5
/** What a shared root tells of the matter. */
const TELLS: Readonly<Record<Part, number>> = {
  subject: 2,
  broad: 1,
  frame: 0,
  quantity: 0,
  who: 0,
  where: 0,
  polarity: 1,
}

/** Weights are whole numbers, in millionths: their sums are the same in any order. */
const UNIT = 1e6

/** What a root weighs on a scale, in millionths. @param seen statements that hold it, of `count` in all */
export function rootWeight(seen: number, count: number, part: Part, known: boolean): number {
  const rarity = Math.log(1 + Math.min((count + ASSUMED) / seen, RARE))
  return Math.round(UNIT * rarity * WEIGHT[part] * (part === 'subject' && !known ? UNKNOWN : 1))
}

/** What a shared root tells of the matter, by what it does. */
export function tellsOf(part: Part): number {
  return TELLS[part]
}

/** Which part stands for a root whose terms do several things: the heavier. */
export function weighsMore(a: Part, b: Part): boolean {
  return WEIGHT[a] > WEIGHT[b]
}
