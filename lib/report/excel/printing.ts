import type { Column } from './sheet.ts'

/** How a sheet is printed, in landscape. */
export interface Printing {
  /** Code of the paper (ECMA-376, 18.3.1.63): 9 for A4, 8 for A3. */
  readonly paper: 8 | 9
  /** Pages side by side; the first column stands on each. */
  readonly wide: number
}

/** Characters of Arial 10 (7 pixels of 1/96 inch) on the width of a page in landscape, margins taken off. */
const ON_A4 = 149
const ON_A3 = 216
/** Below seven tenths of their size, letters of 10 points are no more read on paper. */
const SMALLEST = 0.7

/**
 * The paper that keeps a sheet legible: A4, else A3, else as many A3 side by side as it takes. A workbook that is fitted
 * to one page whatever its width prints thirty columns in letters of two points.
 * @param columns with the widths that they have in the end
 */
export function printingOf(columns: readonly Column[]): Printing {
  const total = columns.reduce((sum, { width }) => sum + width, 0)
  const repeated = columns[0]?.width ?? 0
  if (total <= ON_A4 / SMALLEST) return { paper: 9, wide: 1 }
  return { paper: 8, wide: Math.max(1, Math.ceil((total - repeated) / (ON_A3 / SMALLEST - repeated))) }
}
