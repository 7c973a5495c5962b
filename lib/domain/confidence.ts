import type { Theme } from './theme.ts'

export type ConfidenceLevel = 'high' | 'medium' | 'low'

/**
 * What may be wrong in how an item was read: its table goes on with the columns of the one before; nothing draws its
 * table, whose columns are those of aligned texts; its row lacks cells, so that others may stand in their columns; its cell
 * lies across columns that ask different things; it stands outside a table of the template; no heading says its type, only its own words do.
 */
export const READING_DOUBTS = [
  'carried-columns',
  'aligned-columns',
  'broken-row',
  'mixed-columns',
  'outside-table',
  'worded-type',
] as const
export type ReadingDoubt = (typeof READING_DOUBTS)[number]

/**
 * What may be wrong in the theme that a document declares: its number is another theme's in a list of the document; it
 * is a number without words; only the title says it; the label names several.
 */
export const THEME_DOUBTS = ['contradicted-number', 'number-alone', 'title-only', 'several-themes'] as const
export type ThemeDoubt = (typeof THEME_DOUBTS)[number]

/** Why an item is less than sure; absent where nothing is doubted. */
export interface Doubts {
  readonly reading?: ReadingDoubt
  /** Of a declared theme. */
  readonly theme?: ThemeDoubt
  /** Of an inferred theme: the one that comes second, where it is close. */
  readonly runnerUp?: Theme
}

/**
 * Three causes that are never merged: was the text read right, is the theme right, does the item belong to its idea.
 * EXPERIENCE 2.4.
 */
export interface ItemConfidence {
  readonly reading: ConfidenceLevel
  readonly theme: ConfidenceLevel
  readonly grouping: ConfidenceLevel
  /** The lowest of the three, 0 to 100. */
  readonly value: number
  /** Another idea of its theme and type that says nearly the same, between which and its own the item hesitates. */
  readonly near?: string
}

/** Least value of each level, out of 100: the same for all three causes. */
const LEAST: readonly (readonly [number, ConfidenceLevel])[] = [
  [88, 'high'],
  [68, 'medium'],
  [0, 'low'],
]

/** The level of a value from 0 to 100. */
export function levelOf(value: number): ConfidenceLevel {
  return LEAST.find(([least]) => value >= least)?.[1] ?? 'low'
}
