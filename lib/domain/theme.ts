import data from './data/themes.json' with { type: 'json' }

/** The five themes of the consultation, by code (EGN 2020). */
export const THEMES = [
  'equal-access',
  'working-together',
  'governance',
  'responsible-sovereign',
  'teaching-learning',
] as const

export type Theme = (typeof THEMES)[number]

/** Where a theme comes from: the document's own words, the wording of the item, or a person. */
export type ThemeSource = 'declared' | 'inferred' | 'corrected'

/** How a theme is written for people and files. */
export interface ThemeNames {
  readonly code: Theme | null
  /** Official French title. */
  readonly label: string
  /** Short French title, for table headings. */
  readonly short: string
  /** Prefix of the ids of its ideas, as in `TE-014`. */
  readonly prefix: string
  /** Value in CSV files. */
  readonly csv: string
}

const names = data as readonly ThemeNames[]

/** Names of a theme; `null` stands for « Thème non déterminé ». */
export function themeNames(theme: Theme | null): ThemeNames {
  const found = names.find((n) => n.code === theme)
  if (!found) throw new Error(`theme without names: ${theme}`)
  return found
}
