import type { Voice } from '../domain/synthesis.ts'
import { tokens } from '../language/french.ts'
import type { Said } from './label.ts'
import { groupBy } from './order.ts'
import { Scale, type Weighed } from './similarity.ts'
import { type Statement, statementIn } from './statement.ts'
import { WordNumbers } from './word-numbers.ts'

interface ReadText {
  /** Number of its statement. */
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
    const wordNumbers = new WordNumbers()
    const statements: Statement[] = []
    const numberOf = new Map<string, number>()
    for (const { item } of voices) {
      if (this.#texts.has(item.text)) continue
      const words = tokens(item.text)
      const statement = statementIn(item.text, words)
      let number = numberOf.get(statement.key)
      if (number === undefined) {
        number = statements.push(statement) - 1
        numberOf.set(statement.key, number)
      }
      this.#texts.set(item.text, { statement: number, words: wordNumbers.of(words) })
    }
    this.scale = new Scale(statements)
    this.#statements = statements.map((statement) => this.scale.weigh(statement))
  }

  /** What a text says; texts of one statement share the object. Undefined where no voice says the text. */
  statementOf(text: string): Weighed | undefined {
    return this.#statements[this.#texts.get(text)?.statement ?? -1]
  }

  /** Some voices by what they say, statements in order of first appearance. */
  byStatement(voices: readonly Voice[]): Said[] {
    const groups = groupBy(voices, (v) => this.#texts.get(v.item.text)?.statement ?? -1) // numbers hash faster than objects
    return [...groups].flatMap(([number, saying]) => {
      const statement = this.#statements[number]
      return statement ? { statement, voices: saying } : []
    })
  }

  /** The very words of a text, as `WordNumbers` gives them: they tell copies from paraphrases. */
  wordsOf(text: string): readonly number[] {
    return this.#texts.get(text)?.words ?? []
  }
}
