import type { Voice } from '../domain/synthesis.ts'
import { Scale, type Weighed } from './similarity.ts'
import { type Statement, statementOf } from './statement.ts'

/** What is said, by text, weighed on one scale. Texts of one statement share its object. */
export interface Weighing {
  readonly scale: Scale
  readonly byText: ReadonlyMap<string, Weighed>
}

/** Weighs all that the voices say, each text read once: a word's rarity is that of the whole consultation. */
export function weighingOf(voices: readonly Voice[]): Weighing {
  const statements = new Map<string, Statement>()
  for (const { item } of voices) if (!statements.has(item.text)) statements.set(item.text, statementOf(item.text))
  const distinct = new Map([...statements.values()].map((s) => [s.key, s]))
  const scale = new Scale(distinct.values())
  const weighed = new Map<string, Weighed>()
  const byText = new Map<string, Weighed>()
  for (const [text, statement] of statements) {
    const known = weighed.get(statement.key) ?? scale.weigh(statement)
    weighed.set(statement.key, known)
    byText.set(text, known)
  }
  return { scale, byText }
}
