import { foldName } from './academie.ts'
import { shortHash } from './identity.ts'
import type { Item, ItemType } from './item.ts'
import type { Theme } from './theme.ts'

/** How much of a document a correction speaks of: an item, the items of its row, of its table, of its document. */
export const CORRECTION_SCOPES = ['item', 'row', 'table', 'document'] as const
export type CorrectionScope = (typeof CORRECTION_SCOPES)[number]

export const CORRECTION_FIELDS = ['theme', 'type', 'academie', 'exclude', 'mask'] as const
export type CorrectionField = (typeof CORRECTION_FIELDS)[number]

/** What a person decided: who, when, why, and whether it was taken back since. */
export interface Decided {
  readonly campaign: string
  readonly reason: string
  /** Who decided. */
  readonly by: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly undoneAt?: string
  readonly undoneBy?: string
}

/**
 * What a correction changes. `exclude` takes the items out of the count; `mask` hides a span of their text from every
 * output.
 */
export type CorrectionChange =
  | { readonly field: 'theme'; readonly value: Theme | null }
  | { readonly field: 'type'; readonly value: ItemType }
  | { readonly field: 'academie'; readonly value: string }
  | { readonly field: 'exclude'; readonly value: true }
  | { readonly field: 'mask'; readonly value: string }

/** A correction, kept apart from the analysis that it corrects: a document may be read again, it stands. */
export type Correction = Decided &
  CorrectionChange & {
    /** As in `K-0192`. */
    readonly id: string
    /** The item that was pointed at. */
    readonly target: string
    readonly scope: CorrectionScope
    /** SHA-256 of its document. */
    readonly document: string
    /** Where the row or the table stands in it, for these scopes. */
    readonly row: string | null
    readonly table: number | null
    /** As they were read, to be known again in another document of the same académie. */
    readonly items: readonly CorrectedItem[]
    /** The académie that spoke; null where nobody knew. */
    readonly academie: string | null
  }

/** An item as it was read when it was corrected. */
export interface CorrectedItem {
  readonly id: string
  readonly type: ItemType
  readonly theme: Theme | null
  /** `textKey` of its text. */
  readonly text: string
}

/** Takes the place of a masked span. */
export const MASKED_PASSAGE = '[passage masqué]'

/** Two texts of the same key are the same, case, accents and punctuation aside. Short, so that a correction may hold thousands. */
export function textKey(text: string): string {
  return shortHash(['text', foldName(text)], 12)
}

export function correctedItem({ id, type, theme, text }: Item): CorrectedItem {
  return { id, type, theme, text: textKey(text) }
}

/** In force: not taken back. */
export function stands(decided: Decided): boolean {
  return decided.undoneAt === undefined
}
