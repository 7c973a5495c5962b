import type { Voice } from '../domain/synthesis.ts'
import { tokens } from '../language/french.ts'
import { NumberLists } from './number-lists.ts'
import { Scale, type Weighed } from './similarity.ts'
import { type Statement, statementIn } from './statement.ts'
import { WordNumbers } from './word-numbers.ts'

/** A text as some voices say it. Voices that say the same text share the object. */
export interface Wording {
  readonly text: string
  /** Where its words begin and end among those of the weighing. */
  readonly from: number
  readonly to: number
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
  readonly #heard: Heard[] = []
  readonly #words = new NumberLists()
  readonly #wordings = new Map<string, Wording>()

  constructor(voices: readonly Voice[]) {
    this.scale = new Scale(this.#read(voices))
  }

  /** The voices, in the order given. */
  get heard(): readonly Heard[] {
    return this.#heard
  }

  /** Hears the voices, each text read once, and tells each statement once. */
  *#read(voices: readonly Voice[]): Iterable<Statement> {
    const wordNumbers = new WordNumbers()
    const numbers = new Map<string, number>()
    for (const voice of voices) {
      const { text } = voice.item
      const known = this.#wordings.get(text)
      if (known) {
        this.#heard.push({ voice, wording: known })
        continue
      }
      const words = tokens(text)
      const statement = statementIn(text, words)
      const number = numbers.get(statement.key) ?? numbers.size
      const from = this.#words.add(wordNumbers.of(words))
      const wording = { text, from, to: from + words.length, statement: number }
      this.#wordings.set(text, wording)
      this.#heard.push({ voice, wording })
      if (number < numbers.size) continue
      numbers.set(statement.key, number)
      yield statement
    }
  }

  /** Some of the voices again, with what they say. */
  hear(voices: readonly Voice[]): Heard[] {
    return voices.flatMap((voice) => {
      const wording = this.#wordings.get(voice.item.text)
      return wording ? { voice, wording } : []
    })
  }

  /** The very words of a text, as `WordNumbers` gives them: they tell copies from paraphrases. */
  wordsOf({ from, to }: Wording): readonly number[] {
    return this.#words.slice(from, to)
  }

  /** What a text says; texts of one statement share the object. Undefined where no voice says the text. */
  statementOf(text: string): Weighed | undefined {
    return this.scale.weighed[this.#wordings.get(text)?.statement ?? -1]
  }

  /** Some voices by what they say, statements in order of first appearance. */
  byStatement(heard: readonly Heard[]): Said[] {
    const groups = new Map<number, { readonly statement: Weighed; readonly heard: Heard[] }>()
    for (const one of heard) {
      const number = one.wording.statement
      const group = groups.get(number)
      const statement = this.scale.weighed[number]
      if (group) group.heard.push(one)
      else if (statement) groups.set(number, { statement, heard: [one] })
    }
    return [...groups.values()]
  }
}
