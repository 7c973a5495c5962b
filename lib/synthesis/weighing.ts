import type { Voice } from '../domain/synthesis.ts'
import { tokens } from '../language/french.ts'
import { Scale, type Weighed } from './similarity.ts'
import { type Statement, statementIn } from './statement.ts'
import { WordNumbers } from './word-numbers.ts'

/** A text as heard: what it says, and its very words, which tell copies from paraphrases. */
export interface Heard {
  /** Texts of one statement share the object. */
  readonly statement: Weighed
  /** As `WordNumbers` gives them. */
  readonly words: readonly number[]
}

/** What is said, by text, weighed on one scale. */
export interface Weighing {
  readonly scale: Scale
  readonly byText: ReadonlyMap<string, Heard>
}

/** Weighs all that the voices say, each text read once: a word's rarity is that of these voices. */
export function weighingOf(voices: readonly Voice[]): Weighing {
  const numbers = new WordNumbers()
  const statements = new Map<string, Statement>()
  const texts = new Map<string, { readonly key: string; readonly words: readonly number[] }>()
  for (const { item } of voices) {
    if (texts.has(item.text)) continue
    const words = tokens(item.text)
    const statement = statementIn(item.text, words)
    if (!statements.has(statement.key)) statements.set(statement.key, statement)
    texts.set(item.text, { key: statement.key, words: numbers.of(words) })
  }
  const scale = new Scale(statements.values())
  const weighed = new Map<string, Weighed>()
  for (const [key, statement] of statements) weighed.set(key, scale.weigh(statement))
  const byText = new Map<string, Heard>()
  for (const [text, { key, words }] of texts) {
    const statement = weighed.get(key)
    if (statement) byText.set(text, { statement, words })
  }
  return { scale, byText }
}
