import type { Voice } from '../domain/synthesis.ts'
import { wordsOf } from '../language/french.ts'
import { groupBy } from './order.ts'
import { Scale, type Weighed } from './similarity.ts'
import { type Statement, statementIn } from './statement.ts'

/** A text as some voices say it. Voices that say the same text share the object. */
export interface Wording {
  readonly text: string
  /** Its very words, small ones too, as numbers (`Word.letters`). */
  readonly letters: readonly number[]
  /** What it says; wordings of one statement share the object. */
  readonly statement: Weighed
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
  /** By text, the number of its wording. */
  readonly #numbers = new Map<string, number>()
  readonly #wordings: readonly Wording[]

  constructor(voices: readonly Voice[]) {
    const said = voices.map(({ item: { text } }) => {
      let number = this.#numbers.get(text)
      if (number === undefined) {
        number = this.#numbers.size
        this.#numbers.set(text, number)
      }
      return number
    })
    const texts = [...this.#numbers.keys()]
    const letters: (readonly number[])[] = []
    this.scale = new Scale(statementsOf(texts, letters))
    this.#wordings = texts.map((text, number) => ({
      text,
      letters: letters[number] as readonly number[],
      statement: this.scale.weighed[number] as Weighed,
    }))
    this.heard = voices.map((voice, i) => ({ voice, wording: this.#wordings[said[i] ?? -1] as Wording }))
  }

  /** Some of the voices again, with what they say. */
  hear(voices: readonly Voice[]): Heard[] {
    return voices.flatMap((voice) => {
      const wording = this.#wordingOf(voice.item.text)
      return wording ? { voice, wording } : []
    })
  }

  /** What a text says; texts of one statement share the object. Undefined where no voice says the text. */
  statementOf(text: string): Weighed | undefined {
    return this.#wordingOf(text)?.statement
  }

  #wordingOf(text: string): Wording | undefined {
    return this.#wordings[this.#numbers.get(text) ?? -1]
  }

  /** Some voices by what they say, statements in order of first appearance. */
  byStatement(heard: readonly Heard[]): Said[] {
    return [...groupBy(heard, (h) => h.wording.statement)].map(([statement, heard]) => ({ statement, heard }))
  }
}

/** One at a time: the scale keeps none. @param letters of each text, which are added */
function* statementsOf(texts: Iterable<string>, letters: (readonly number[])[]): Iterable<Statement> {
  for (const text of texts) {
    const words = wordsOf(text)
    letters.push(words.map((word) => word.letters))
    yield statementIn(text, words)
  }
}
