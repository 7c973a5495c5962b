/** A paragraph, heading or list item in the making: lines that belong together. */
export interface Passage {
  /** Texts of its lines, the bullet left out. */
  readonly lines: readonly string[]
  /** Its bullet or number as written; '' where a browser drew it; null for none. */
  readonly bullet: string | null
  /** Left edge of its bullet, or of its text. */
  readonly indent: number
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  /** Level that the structure tree says: of a heading, or of a list item. */
  readonly heading: number | null
  readonly depth: number | null
  readonly header: boolean
  readonly page: number
  /** The last line reaches the right edge: the passage may go on. */
  readonly full: boolean
}

/** Where lines stand: what decides whether a line was full. */
export interface Region {
  readonly left: number
  readonly right: number
  readonly page: number
  readonly cell: boolean
}

/** Usual distance between the lines of a paragraph, by size of letter. */
export type Leading = (size: number) => number

/** Habits of the whole document by which lines are put together. */
export interface Habits {
  readonly leading: Leading
  /** Size of the letters of most of the text. */
  readonly body: number
  /** Words that have a capital in the middle of sentences. */
  readonly names: ReadonlySet<string>
}
