import { type Lead, leadOfHeading } from './lead-ins.ts'
import { type Meaning, partMeaning, sectionMeaning } from './meanings.ts'

import type { Over } from './outline.ts'

/** Headings that say where or for whom, not what: « Niveau établissement », « Collège ». They let the heading above decide. */
const TRANSPARENT: ReadonlySet<Meaning> = new Set(['level', 'theme'])

/** What a heading announces: by the names of the kit's columns and sections, else by an idiom. */
export function announcedBy(heading: string): Meaning | Lead | null {
  return sectionMeaning(heading) ?? partMeaning(heading) ?? leadOfHeading(heading)
}

/**
 * What the headings above a passage announce: the nearest one that means something decides. A heading of a container
 * (« Diagnostic des points forts et irritants ») means two things, hence nothing.
 */
export function announced(over: readonly Over[]): Meaning | Lead | null {
  for (const heading of [...over].reverse()) {
    const meaning = announcedBy(heading.text)
    if (meaning !== null && !(meaning !== 'frame' && TRANSPARENT.has(meaning))) return meaning
  }
  return null
}
