import type { Voice } from '../domain/synthesis.ts'
import { tokens } from '../language/french.ts'
import { Scale, type Weighed } from './similarity.ts'
import { type Statement, statementIn } from './statement.ts'
import { WordNumbers } from './word-numbers.ts'

interface ReadText {
  /** Of its statement. */
  readonly key: string
  readonly words: readonly number[]
}

/** What some voices say, by text, weighed on one scale: a word's rarity is that of these voices. */
export class Weighing {
  readonly scale: Scale
  readonly #texts = new Map<string, ReadText>()
  readonly #statements = new Map<string, Weighed>()

  /** Reads each text once. */
  constructor(voices: readonly Voice[]) {
    const numbers = new WordNumbers()
    const statements = new Map<string, Statement>()
    for (const { item } of voices) {
      if (this.#texts.has(item.text)) continue
      const words = tokens(item.text)
      const statement = statementIn(item.text, words)
      if (!statements.has(statement.key)) statements.set(statement.key, statement)
      this.#texts.set(item.text, { key: statement.key, words: numbers.of(words) })
    }
    this.scale = new Scale(statements.values())
    for (const [key, statement] of statements) this.#statements.set(key, this.scale.weigh(statement))
  }

  /** What a text says; texts of one statement share the object. Undefined where no voice says the text. */
  statementOf(text: string): Weighed | undefined {
    const read = this.#texts.get(text)
    return read && this.#statements.get(read.key)
  }

  /** The very words of a text, as `WordNumbers` gives them: they tell copies from paraphrases. */
  wordsOf(text: string): readonly number[] {
    return this.#texts.get(text)?.words ?? []
  }
}
