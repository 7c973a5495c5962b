import type { DocumentRecord } from '../domain/deposit.ts'
import type { Format } from '../domain/document.ts'
import { wordOverlap } from '../domain/word-bag.ts'

/** Of one text in several formats, the one that was easiest to read well speaks. */
const PREFERENCE: readonly Format[] = ['docx', 'odt', 'pptx', 'doc', 'pdf', 'zip', 'other']

/** From this share of common words on, two documents are one text. */
export const SAME_TEXT = 0.95

/** From this share on, and below that of one text, two documents are probably two versions of one. */
const SAME_ORIGIN = 0.75

interface Copy {
  readonly record: Pick<DocumentRecord, 'id' | 'format' | 'words'>
  readonly path: string
}

/**
 * Finds the documents that only repeat another's text, in another format or layout.
 * @param copies documents of one académie (or of one reading), in any order: the outcome does not depend on it
 * @returns each document that repeats, with the one that speaks for it
 */
export function sameTexts<T extends Copy>(copies: readonly T[]): Map<T, T> {
  const speaking: T[] = []
  const repeats = new Map<T, T>()
  for (const copy of [...copies].sort(bySpeech)) {
    const speaker = speaking.find((s) => wordOverlap(s.record.words, copy.record.words) >= SAME_TEXT)
    if (speaker) repeats.set(copy, speaker)
    else speaking.push(copy)
  }
  return repeats
}

/** A document, an earlier one in the order of speech that it resembles most, and the share of their words in common. */
export interface Resemblance<T> {
  readonly copy: T
  readonly other: T
  readonly share: number
}

/** Finds documents of one académie that are probably versions of one another; both count, and their depositor is asked. */
export function probableVersions<T extends Copy>(copies: readonly T[]): Resemblance<T>[] {
  const inOrder = [...copies].sort(bySpeech)
  return inOrder.flatMap((copy, i) => {
    const [nearest] = inOrder
      .slice(0, i)
      .map((other) => ({ copy, other, share: wordOverlap(other.record.words, copy.record.words) }))
      .sort((a, b) => b.share - a.share)
    return nearest && nearest.share >= SAME_ORIGIN && nearest.share < SAME_TEXT ? [nearest] : []
  })
}

function bySpeech(a: Copy, b: Copy): number {
  const format = PREFERENCE.indexOf(a.record.format) - PREFERENCE.indexOf(b.record.format)
  if (format !== 0) return format
  if (a.path !== b.path) return a.path < b.path ? -1 : 1
  return a.record.id < b.record.id ? -1 : 1
}
