import type { Voice } from '../domain/synthesis.ts'
import { tokens } from '../language/french.ts'
import { Scale, type Weighed } from './similarity.ts'
import { type Statement, statementIn } from './statement.ts'
import { WordNumbers } from './word-numbers.ts'

interface ReadText {
  /** Rank of its statement. */
  readonly statement: number
  readonly words: readonly number[]
}

/** What some voices say, by text, weighed on one scale: a word's rarity is that of these voices. */
export class Weighing {
  readonly scale: Scale
  readonly #texts = new Map<string, ReadText>()
  readonly #statements: readonly Weighed[]

  /** Reads each text once. */
  constructor(voices: readonly Voice[]) {
    const numbers = new WordNumbers()
    const statements: Statement[] = []
    const ranks = new Map<string, number>()
    for (const { item } of voices) {
      if (this.#texts.has(item.text)) continue
      const words = tokens(item.text)
      const statement = statementIn(item.text, words)
      let rank = ranks.get(statement.key)
      if (rank === undefined) {
        rank = statements.push(statement) - 1
        ranks.set(statement.key, rank)
      }
      this.#texts.set(item.text, { statement: rank, words: numbers.of(words) })
    }
    this.scale = new Scale(statements)
    this.#statements = statements.map((statement) => this.scale.weigh(statement))
  }

  /** What a text says; texts of one statement share the object. Undefined where no voice says the text. */
  statementOf(text: string): Weighed | undefined {
    const read = this.#texts.get(text)
    return read && this.#statements[read.statement]
  }

  /** The very words of a text, as `WordNumbers` gives them: they tell copies from paraphrases. */
  wordsOf(text: string): readonly number[] {
    return this.#texts.get(text)?.words ?? []
  }
}
