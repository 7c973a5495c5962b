import { byCodeUnit, byNumber, groupBy, sortedShort } from './order.ts'

/** Share of common words, by Dice, from which a text is a copy of another: a word or two changed in a sentence. */
const COPY = 0.9
/** Words that a copy may lack of those it should share: texts this alike have one of their first words in common. */
const FIRST_WORDS = (length: number): number => length - Math.ceil((COPY * length) / (2 - COPY)) + 1

/** A text with its very words, small ones too, as numbers. Values of the same text share the object. */
interface Text {
  readonly text: string
  readonly letters: readonly number[]
}

interface Original<T> {
  readonly words: readonly number[]
  readonly copies: T[]
}

/**
 * Groups what says the same in the same words, or nearly so. Texts are those of one idea in one académie: what several
 * of its documents repeat is one voice.
 * @returns groups in the order of their first text by code unit; inside a group, text by text, then the order given
 */
export function withoutCopies<T>(values: readonly T[], textOf: (value: T) => Text): T[][] {
  if (values.length === 1) return [[...values]]
  const byText = groupBy(values, textOf)
  if (byText.size === 1) return [...byText.values()]
  const originals: Original<T>[] = []
  const byWord = new Map<number, Original<T>[]>()
  for (const [text, same] of [...byText].sort(([a], [b]) => byCodeUnit(a.text, b.text))) {
    const words = sortedShort([...text.letters], byNumber)
    const first = words.slice(0, FIRST_WORDS(words.length))
    const original = originalOf(first, byWord, words)
    if (original) {
      original.copies.push(...same)
      continue
    }
    const own = { words, copies: same }
    originals.push(own)
    for (const word of first) {
      const others = byWord.get(word)
      if (!others) byWord.set(word, [own])
      else if (others.at(-1) !== own) others.push(own)
    }
  }
  return originals.map((o) => o.copies)
}

function originalOf<T>(
  first: readonly number[],
  byWord: ReadonlyMap<number, readonly Original<T>[]>,
  words: readonly number[],
): Original<T> | undefined {
  for (const word of first)
    for (const original of byWord.get(word) ?? []) if (overlap(original.words, words) >= COPY) return original
  return undefined
}

/** Dice overlap of two sorted lists, 0 to 1. */
function overlap(a: readonly number[], b: readonly number[]): number {
  if (2 * Math.min(a.length, b.length) < COPY * (a.length + b.length)) return 0
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i] ?? 0
    const y = b[j] ?? 0
    if (x === y) shared++
    if (x <= y) i++
    if (y <= x) j++
  }
  return (2 * shared) / (a.length + b.length)
}
