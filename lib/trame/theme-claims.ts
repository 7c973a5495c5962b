import type { ThemesOrder } from '../domain/campaign.ts'
import {
  type Declared,
  declaredThemes,
  type NumberingContext,
  numberingContext,
  themeOfHeading,
} from '../themes/declared.ts'
import { themesInOrder } from '../themes/theme-names.ts'
import type { Over } from './outline.ts'

/** What the document itself says of the theme of an item, and where. */
export interface ThemeClaim {
  readonly where: 'row' | 'heading' | 'title'
  readonly label: string
  readonly declared: Declared
}

/** Reads labels of themes in the light of one document: its numbers, its title. */
export interface ThemeClaims {
  /** A cell or a field that holds a theme; null where it names none. */
  ofLabel(label: string): ThemeClaim | null
  ofHeading(text: string, where: 'row' | 'heading'): ThemeClaim | null
  /** The nearest heading that names a theme, else the title. */
  above(over: readonly Over[]): ThemeClaim | null
}

/** « #2 TRAVAILLER ENSEMBLE AUTREMENT »: the template's reminder of the five themes, not a section about one. */
const REMINDER = /^\s*#\s*\d/u

/**
 * @param lines every line of the document, in order: the numberings it prints are read from them
 * @param head headings and paragraphs of the title page
 * @param order of the campaign, for a number that nothing in the document settles
 */
export function themeClaims(lines: readonly string[], head: readonly string[], order?: ThemesOrder): ThemeClaims {
  let context: NumberingContext = { ...numberingContext(lines), ...(order ? { campaign: themesInOrder(order) } : {}) }
  const ofHeading = (text: string, where: ThemeClaim['where']): ThemeClaim | null => {
    if (REMINDER.test(text)) return null
    const declared = themeOfHeading(text, context)
    return declared ? { where, label: text, declared } : null
  }
  const titles = head.flatMap((l) => ofHeading(l, 'title') ?? [])
  const named = new Set(titles.flatMap((t) => t.declared.themes))
  // A title page that lists several themes is about none in particular.
  const title = named.size === 1 ? (titles.find((t) => t.declared.themes.length > 0) ?? null) : null
  context = { ...context, title: title?.declared.themes[0] ?? null }
  const known = new Map<string, ThemeClaim | null>() // a heading is asked about for each passage that stands under it
  const heads = (heading: string): ThemeClaim | null => {
    const claim = known.has(heading) ? (known.get(heading) ?? null) : ofHeading(heading, 'heading')
    known.set(heading, claim)
    return claim
  }
  return {
    ofLabel: (label) => {
      const declared = declaredThemes(label, context, 'announced')
      return declared ? { where: 'row', label, declared } : null
    },
    ofHeading,
    above: (over) => {
      for (const heading of [...over].reverse()) {
        const claim = heads(heading.text)
        if (claim) return claim
      }
      return title
    },
  }
}
