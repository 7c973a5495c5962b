import { foldName } from '../domain/academie.ts'
import { byCodeUnit, groupBy } from './order.ts'

/** Share of common words, by Dice, from which a text is a copy of another: a word or two changed in a sentence. */
const COPY = 0.9
/** Words that a copy may lack of those it should share: texts this alike have one of their first words in common. */
const FIRST_WORDS = (length: number): number => length - Math.ceil((COPY * length) / (2 - COPY)) + 1

interface Original<T> {
  readonly words: readonly string[]
  readonly copies: T[]
}

/**
 * Groups what says the same in the same words, or nearly so. Texts are those of one idea in one académie: what several
 * of its documents repeat is one voice.
 * @returns groups in the order of their first text, accents and case aside; inside a group, the order given
 */
export function withoutCopies<T>(values: readonly T[], textOf: (value: T) => string): T[][] {
  if (values.length === 1) return [[...values]]
  const byText = groupBy(values, textOf)
  if (byText.size === 1) return [...byText.values()]
  const folded = groupBy(byText, ([text]) => foldName(text))
  const originals: Original<T>[] = []
  const byWord = new Map<string, Original<T>[]>()
  for (const [text, same] of [...folded].sort(([a], [b]) => byCodeUnit(a, b))) {
    const words = text.split(' ').sort()
    const first = words.slice(0, FIRST_WORDS(words.length))
    const original = originalOf(first, byWord, words)
    const copies = same.flatMap(([, own]) => own)
    if (original) original.copies.push(...copies)
    else {
      const own = { words, copies }
      originals.push(own)
      for (const word of new Set(first)) byWord.set(word, [...(byWord.get(word) ?? []), own])
    }
  }
  return originals.map((o) => o.copies)
}

function originalOf<T>(
  first: readonly string[],
  byWord: ReadonlyMap<string, Original<T>[]>,
  words: readonly string[],
): Original<T> | undefined {
  for (const word of new Set(first))
    for (const original of byWord.get(word) ?? []) if (overlap(original.words, words) >= COPY) return original
  return undefined
}

/** Dice overlap of two sorted lists of words, 0 to 1. */
function overlap(a: readonly string[], b: readonly string[]): number {
  if (2 * Math.min(a.length, b.length) < COPY * (a.length + b.length)) return 0
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i] ?? ''
    const y = b[j] ?? ''
    if (x === y) shared++
    if (x <= y) i++
    if (y <= x) j++
  }
  return (2 * shared) / (a.length + b.length)
}
