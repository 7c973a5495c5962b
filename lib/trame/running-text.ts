import type { ListItem } from '../domain/document.ts'
import type { Passage } from './outline.ts'
import { sentencesOf } from './sentences.ts'

/** Less is an introduction. */
const LEAST_SENTENCES = 8

/** True for a document that says what it says in paragraphs rather than in lists: more sentences in them than bullets. */
export function isRunningText(passages: readonly Passage[]): boolean {
  let sentences = 0
  let bullets = 0
  for (const passage of passages)
    if (passage.kind === 'list') bullets += countItems(passage.items)
    else if (passage.kind === 'text') {
      const own = sentencesOf(passage.text).length
      if (own >= 2) sentences += own
    }
  return sentences >= LEAST_SENTENCES && sentences > bullets
}

function countItems(items: readonly ListItem[]): number {
  return items.reduce((n, item) => n + 1 + countItems(item.children ?? []), 0)
}
