import type { ItemType } from '../domain/item.ts'
import { itemTypeOf, type Meaning } from './meanings.ts'
import { sentencesOf } from './sentences.ts'
import { type Part, statedType, tellsOfMeeting } from './statement.ts'

/** A sentence that states something. */
export interface Stated {
  readonly type: ItemType
  readonly text: string
}

/** The parts of the kit's plan: état des lieux, principales attentes, défis et propositions. */
const PARTS: Partial<Record<Meaning, Part>> = {
  situation: 'situation',
  need: 'expectations',
  proposal: 'propositions',
}

/** From so many sentences on, a paragraph under « Irritants » is a text whose sentences speak one by one. */
const TEXT = 3

/** A paragraph longer than this, in words, tells a story; it is no statement by itself. */
const LONGEST_STATEMENT = 60

const words = (text: string) => text.split(/\s+/).length

/**
 * What a paragraph states under a heading of this meaning.
 * @param alone its section holds one-sentence paragraphs like it and no list: they stand for bullets
 */
export function statedIn(paragraph: string, meaning: Meaning, alone: boolean): Stated[] {
  const type = itemTypeOf(meaning)
  const part = PARTS[meaning] ?? null
  const sentences = sentencesOf(paragraph)
  if (type !== null && alone && sentences.length < TEXT && (part === null || sentences.length === 1))
    return words(paragraph) > LONGEST_STATEMENT ||
      (part !== null && tellsOfMeeting(paragraph) && !statedType(paragraph, part))
      ? []
      : [{ type, text: paragraph }]
  if (part !== null) return bySentence(sentences, part)
  return type !== null && alone && sentences.length >= TEXT
    ? sentences.filter((s) => !tellsOfMeeting(s)).map((text) => ({ type, text }))
    : []
}

/** What the sentences of a text state, each by its own words. */
export function bySentence(sentences: readonly string[], part: Part): Stated[] {
  return sentences.flatMap((text) => {
    const type = statedType(text, part)
    return type === null ? [] : [{ type, text }]
  })
}
