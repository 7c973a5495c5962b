import { foldName } from '../domain/academie.ts'
import type { Word } from '../language/french.ts'
import { byNumber, sortedShort } from './order.ts'

/** Gives words numbers, so that texts are compared fast: the same to words that differ only by case and accents. */
export class WordNumbers {
  readonly #folded = new Map<string, number>()
  /** For speed: a word as written is folded once. */
  readonly #written = new Map<string, number>()

  /** The numbers of the words of a text, small words too, sorted. */
  of(words: readonly Word[]): readonly number[] {
    return sortedShort(
      words.map((word) => this.#numberOf(word.text)),
      byNumber,
    )
  }

  #numberOf(word: string): number {
    const known = this.#written.get(word)
    if (known !== undefined) return known
    const folded = foldName(word)
    const number = this.#folded.get(folded) ?? this.#folded.size
    this.#folded.set(folded, number)
    this.#written.set(word, number)
    return number
  }
}
