import type { Voice } from '../domain/synthesis.ts'
import { tokens } from '../language/french.ts'
import { Scale, type Weighed } from './similarity.ts'
import { type Statement, statementIn } from './statement.ts'
import { WordNumbers } from './word-numbers.ts'

/** A text as some voices say it. Voices that say the same text share the object. */
export interface Wording {
  readonly text: string
  /** Its very words as `WordNumbers` gives them: they tell copies from paraphrases. */
  readonly words: readonly number[]
  /** Number of its statement. */
  readonly statement: number
}

/** A voice with what it says. */
export interface Heard {
  readonly voice: Voice
  readonly wording: Wording
}

/** One statement with all who said it. */
export interface Said {
  readonly statement: Weighed
  readonly heard: readonly Heard[]
}

/** What some voices say, by text, weighed on one scale: a word's rarity is that of these voices. */
export class Weighing {
  readonly scale: Scale
  /** The voices, in the order given. */
  readonly heard: readonly Heard[]
  readonly #wordings = new Map<string, Wording>()
  readonly #statements: readonly Weighed[]

  /** Reads each text once. */
  constructor(voices: readonly Voice[]) {
    const wordNumbers = new WordNumbers()
    const statements: Statement[] = []
    const numberOf = new Map<string, number>()
    const read = (text: string): Wording => {
      const words = tokens(text)
      const statement = statementIn(text, words)
      let number = numberOf.get(statement.key)
      if (number === undefined) {
        number = statements.push(statement) - 1
        numberOf.set(statement.key, number)
      }
      const wording = { text, words: wordNumbers.of(words), statement: number }
      this.#wordings.set(text, wording)
      return wording
    }
    this.heard = voices.map((voice) => {
      const { text } = voice.item
      return { voice, wording: this.#wordings.get(text) ?? read(text) }
    })
    this.scale = new Scale(statements)
    this.#statements = statements.map((statement) => this.scale.weigh(statement))
  }

  /** Some of the voices again, with what they say. */
  hear(voices: readonly Voice[]): Heard[] {
    return voices.flatMap((voice) => {
      const wording = this.#wordings.get(voice.item.text)
      return wording ? { voice, wording } : []
    })
  }

  /** What a text says; texts of one statement share the object. Undefined where no voice says the text. */
  statementOf(text: string): Weighed | undefined {
    return this.#statements[this.#wordings.get(text)?.statement ?? -1]
  }

  /** Some voices by what they say, statements in order of first appearance. */
  byStatement(heard: readonly Heard[]): Said[] {
    const groups = new Map<number, { readonly statement: Weighed; readonly heard: Heard[] }>()
    for (const one of heard) {
      const number = one.wording.statement
      const group = groups.get(number)
      const statement = this.#statements[number]
      if (group) group.heard.push(one)
      else if (statement) groups.set(number, { statement, heard: [one] })
    }
    return [...groups.values()]
  }
}
