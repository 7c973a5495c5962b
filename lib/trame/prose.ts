import type { ItemType } from '../domain/item.ts'
import { type Lead, leadOfSentence } from './lead-ins.ts'
import { itemTypeOf, type Meaning } from './meanings.ts'
import { sentencesOf } from './sentences.ts'
import { type Part, statedType } from './statement.ts'
import { tellsOfMeeting } from './story.ts'

/** A sentence that states something. */
export interface Stated {
  readonly type: ItemType
  readonly text: string
}

/** What a paragraph states, and what it leads to where it ends on a lead-in; null where it does not. */
export interface ProseReading {
  readonly stated: readonly Stated[]
  readonly leadsTo: Part | null
}

/** How running text under a heading of each meaning is read. */
const PARTS: Partial<Record<Meaning | Lead, Part>> = {
  situation: 'situation',
  irritant: 'troubles',
  strength: 'successes',
  need: 'expectations',
  proposal: 'propositions',
  action: 'actions',
}
/** Those of the kit's plan: état des lieux, principales attentes, défis et propositions. There each sentence speaks by itself. */
const PLAN: ReadonlySet<Part> = new Set(['situation', 'expectations', 'propositions'])

/** From so many sentences on, a paragraph under « Irritants » is a text whose sentences speak one by one; two, in running text. */
const TEXT = 3

/** A paragraph longer than this, in words, tells a story; it is no statement by itself. */
const LONGEST_STATEMENT = 60

const words = (text: string) => text.split(/\s+/).length

/** How running text is read under a heading of this meaning; null where it holds no statements. */
export function partOf(meaning: Meaning | Lead | null): Part | null {
  return meaning === null ? null : (PARTS[meaning] ?? null)
}

/**
 * What a paragraph states right under a heading of this meaning.
 * @param alone its section holds one-sentence paragraphs like it and no list: they stand for bullets
 * @param running the document is mostly running text
 */
export function statedIn(paragraph: string, meaning: Meaning | Lead, alone: boolean, running: boolean): ProseReading {
  const type = meaning === 'frame' ? null : itemTypeOf(meaning)
  const part = partOf(meaning)
  const sentences = sentencesOf(paragraph)
  const plan = part !== null && PLAN.has(part)
  if (type !== null && alone && sentences.length < (running ? 2 : TEXT) && (!plan || sentences.length === 1)) {
    const tells =
      leadOfSentence(paragraph) !== null || (plan && tellsOfMeeting(paragraph) && !statedType(paragraph, part))
    return { stated: words(paragraph) > LONGEST_STATEMENT || tells ? [] : [{ type, text: paragraph }], leadsTo: null }
  }
  return part !== null && (plan || alone) ? bySentence(sentences, part) : { stated: [], leadsTo: null }
}

/**
 * What the sentences of a text state, each by its own words and by the sentence that leads to it (« Voici nos
 * difficultés. »).
 */
export function bySentence(sentences: readonly string[], announcedPart: Part): ProseReading {
  let part = announcedPart
  let leadsTo: Part | null = null
  const stated = sentences.flatMap((text): Stated[] => {
    leadsTo = partOf(leadOfSentence(text))
    if (leadsTo !== null) {
      part = leadsTo
      return []
    }
    const type = statedType(text, part)
    return type === null ? [] : [{ type, text }]
  })
  return { stated, leadsTo }
}
