import type { Draft } from './draft.ts'
import type { Meaning } from './meanings.ts'
import type { Passage } from './outline.ts'
import type { ThemeClaim } from './theme-claims.ts'

export type TablePassage = Extract<Passage, { kind: 'table' }>

/** Column by column, what a table announces. */
export type Columns = readonly (Meaning | null)[]

export interface TableReading {
  readonly drafts: readonly Draft[]
  /** The columns last announced; null for a table that is not of the template's kind. */
  readonly columns: Columns | null
  /** The theme of the last row, for a table that goes on elsewhere. */
  readonly claim: ThemeClaim | null
  /** The row that announced the columns, folded, to know it again where a page repeats it. */
  readonly head: string
  /** Data rows with something in only a part of their item columns. */
  readonly incomplete: number
  readonly empty: number
}

/** What a table inherits from what precedes it. */
export interface TableContext {
  /** Theme of the heading or title above. */
  readonly above: ThemeClaim | null
  /** The table just before, where this one may go on with it. */
  readonly before: { readonly columns: Columns; readonly claim: ThemeClaim | null; readonly head: string } | null
}

/** The heading under which a table stands, as a part of the place of its items. */
export function headingOf(passage: TablePassage): { heading?: string } {
  const heading = passage.over.at(-1)?.text
  return heading ? { heading } : {}
}
