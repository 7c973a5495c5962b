import { typographic } from '../wording.ts'

/** A table of whole numbers, darker where they are greater; the numbers are written in the cells. */
export interface HeatTable {
  readonly caption: string
  /** Heading of the first column. */
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly HeatRow[]
  /** What the numbers, 0 and « – » mean. */
  readonly legend: string
}

export interface HeatRow {
  readonly label: string
  /** The idea that the label leads to, where it is one. */
  readonly idea?: string
  /** Null where there is nobody to say it. */
  readonly cells: readonly (number | null)[]
}

/** Said under every shaded table. */
export const SHADE_NOTE = typographic(
  'Plus la case est foncée, plus le nombre est grand ; les nombres sont écrits dans les cases.',
)

/** Steps of the shading: white, three tints with black text, one with white text (contrast 5.8:1 at least). */
export const SHADES = ['FFFFFF', 'E3E3FD', 'CACAFB', '8585F6', '313178'] as const

/** Step of a number among those of its table: 0 for 0, then 1 to 4. A table of small numbers stays light. */
export function stepOf(value: number, table: HeatTable): number {
  if (value === 0) return 0
  const most = table.rows.reduce((max, row) => Math.max(max, ...row.cells.map((c) => c ?? 0)), SHADES.length - 1)
  return Math.ceil((value * (SHADES.length - 1)) / most)
}
