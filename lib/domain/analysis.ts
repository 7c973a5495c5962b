import type { DocumentKind, DocumentStatus, Format } from './document.ts'
import type { Item } from './item.ts'
import type { Problem } from './problem.ts'
import type { WordBag } from './word-bag.ts'

/** How far a piece of evidence about the académie is trusted: written in so many words, or worked out from traces. */
export type AcademieTrust = 'written' | 'deduced'

/** What a text says of who wrote it. */
export interface Attribution {
  /** Official name of one of the 30 académies; null where none is recognised. */
  readonly academie: string | null
  /** Région académique where it is named alone and counts several académies. */
  readonly region: string | null
  /** Département, bassin, réseau or académie, as far as is known. */
  readonly territory: string | null
  readonly trust: AcademieTrust | null
  /** The words that say so, as written. */
  readonly evidence: readonly string[]
}

export const NO_ATTRIBUTION: Attribution = { academie: null, region: null, territory: null, trust: null, evidence: [] }

/** Declared participants, from the « Participants à la session » table. */
export interface Participants {
  readonly total: number
  readonly byCategory: Readonly<Record<string, number>>
}

/** What became of every line of a document, so that the figures add up. */
export interface LineCounts {
  readonly total: number
  readonly items: number
  readonly headings: number
  readonly template: number
  readonly empty: number
  readonly setAside: number
}

/**
 * All that one document says, from its bytes alone: a pure function of bytes and method version, whatever the name
 * under which the document was deposited.
 */
export interface Analysis {
  readonly format: Format
  readonly status: DocumentStatus
  readonly kind: DocumentKind
  readonly pages: number | null
  readonly title: string | null
  readonly attribution: Attribution
  readonly participants: Participants | null
  readonly items: readonly Item[]
  readonly problems: readonly Problem[]
  /** Why this académie, this kind, these themes: French sentences for `--explain`. */
  readonly reasons: readonly string[]
  /** The words of the document, to tell the same text in another format (word-bag.ts). */
  readonly words: WordBag
  readonly lines: LineCounts
}
