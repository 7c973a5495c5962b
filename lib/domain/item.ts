import type { Doubts } from './confidence.ts'
import type { Theme, ThemeSource } from './theme.ts'

export const ITEM_TYPES = ['irritant', 'strength', 'need', 'improvement', 'action', 'proposal'] as const

/** Nature of an item: irritant, point fort, besoin, axe d'amélioration or levier, action, proposition phare. */
export type ItemType = (typeof ITEM_TYPES)[number]

/** Where an item stands in its document. Numbers are 1-based; absent where the format or layout has none. */
export interface Place {
  readonly page?: number
  readonly table?: number
  readonly row?: number
  readonly column?: number
  /** Rank among the items of its cell or list. */
  readonly bullet?: number
  /** Rank among the paragraphs of the document, for text outside tables. */
  readonly paragraph?: number
  readonly heading?: string
}

/** One statement of a document, in its own words. */
export interface Item {
  /** `C-` and ten base-32 characters: a hash of document, type, row, rank and text (identity.ts). */
  readonly id: string
  readonly type: ItemType
  readonly theme: Theme | null
  readonly themeSource: ThemeSource
  /** Of the theme, 0 to 1; 0 where the theme is null. */
  readonly confidence: number
  /** Words, as written, that decided the theme. */
  readonly evidence: readonly string[]
  readonly doubts?: Doubts
  /** Verbatim: white space folded, bullet and trailing `;` removed. */
  readonly text: string
  /** Shared by the items of one table row; null where there is no row. */
  readonly row: string | null
  readonly source: Place
  /** Actions only: the « Quoi » of the row, who, when, measured how. */
  readonly improvement?: string
  readonly actors?: readonly string[]
  readonly timeframe?: string
  readonly indicators?: readonly string[]
  /** Proposals only: the fields of the sheet as written, by name (see trame/sheets.ts). */
  readonly sheet?: Readonly<Record<string, string>>
}

interface TypeNames {
  readonly singular: string
  readonly plural: string
  readonly csv: string
}

const NAMES: Readonly<Record<ItemType, TypeNames>> = {
  irritant: { singular: 'Irritant', plural: 'Irritants', csv: 'irritant' },
  strength: { singular: 'Point fort', plural: 'Points forts', csv: 'point_fort' },
  need: { singular: 'Besoin', plural: 'Besoins', csv: 'besoin' },
  improvement: {
    singular: "Axe d'amélioration ou levier",
    plural: "Axes d'amélioration ou leviers",
    csv: 'axe_amelioration',
  },
  action: { singular: 'Action à mener', plural: 'Actions à mener', csv: 'action' },
  proposal: { singular: 'Proposition phare', plural: 'Propositions phares', csv: 'proposition' },
}

/** French names of a type, and its value in CSV files. */
export function typeNames(type: ItemType): TypeNames {
  return NAMES[type]
}
