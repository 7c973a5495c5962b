import { type Word, wordsOf } from './french.ts'

/** A word or phrase of a data file, ready to be found in a text. */
export interface Phrase {
  readonly stems: readonly string[]
  /** Its stop words count (« qui fait quoi », « pas de »: they make the phrase); otherwise those of the text are passed over. */
  readonly exact: boolean
}

/** Reads a phrase; `stems` is empty where it has no words. A phrase with less than two words that carry a meaning is exact. */
export function phraseOf(written: string): Phrase {
  const words = wordsOf(written)
  const meaningful = words.filter((t) => !t.stop)
  const exact = meaningful.length < Math.min(2, words.length)
  return { stems: (exact ? words : meaningful).map((t) => t.stem), exact }
}

/** The rank after the last word of the phrase where it begins at rank `from`, or null where it does not. */
export function phraseEnd(words: readonly Word[], from: number, phrase: Phrase): number | null {
  if (words[from]?.stop && !phrase.exact) return null // « dans » has the stem of « DAN », « sur » that of « sûr »
  const { stems, exact } = phrase
  let at = from
  for (let i = 0; i < stems.length; i++, at++) {
    if (i > 0 && !exact) while (words[at]?.stop) at++
    if (words[at]?.stem !== stems[i]) return null
  }
  return at
}
