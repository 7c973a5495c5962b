import type { Voice } from '../domain/synthesis.ts'
import { wordsOf } from '../language/french.ts'
import { NumberLists } from './number-lists.ts'
import { groupBy } from './order.ts'
import { Scale, type Weighed } from './similarity.ts'
import { type Statement, statementIn } from './statement.ts'
import { WordNumbers } from './word-numbers.ts'

/** A text as some voices say it. Voices that say the same text share the object. */
export interface Wording {
  readonly text: string
  /** Where its words begin and end among those of the weighing. */
  readonly from: number
  readonly to: number
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
  readonly #words = new NumberLists()
  readonly #wordings = new Map<string, Wording>()

  constructor(voices: readonly Voice[]) {
    const texts = new Set(voices.map((voice) => voice.item.text))
    const ends: number[] = []
    this.scale = new Scale(this.#read(texts, ends))
    let number = 0
    for (const text of texts) {
      const statement = this.scale.weighed[number]
      const from = ends[number - 1] ?? 0
      const to = ends[number] ?? from
      if (statement) this.#wordings.set(text, { text, from, to, statement })
      number++
    }
    this.heard = this.hear(voices)
  }

  /** Reads each text once, keeps the numbers of its words, and tells what it says. @param ends where the words of each end, to be filled */
  *#read(texts: Iterable<string>, ends: number[]): Iterable<Statement> {
    const wordNumbers = new WordNumbers()
    for (const text of texts) {
      const words = wordsOf(text)
      ends.push(this.#words.add(wordNumbers.of(words)) + words.length)
      yield statementIn(text, words)
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
    return this.#wordings.get(text)?.statement
  }

  /** Some voices by what they say, statements in order of first appearance. */
  byStatement(heard: readonly Heard[]): Said[] {
    return [...groupBy(heard, (h) => h.wording.statement)].map(([statement, heard]) => ({ statement, heard }))
  }
}
