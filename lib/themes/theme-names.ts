import { THEMES_ORDERS, type ThemesOrder } from '../domain/campaign.ts'
import { THEMES, type Theme } from '../domain/theme.ts'
import { foldAccents, stem, tokens } from '../language/french.ts'
import data from './data/theme-names.json' with { type: 'json' }

/** A word of a theme's name, ready to be compared. */
export interface NameWord {
  /** Lower case, no accents. */
  readonly folded: string
  readonly stem: string
  /** 1, or less for a word that many names hold (numérique, nouveau). */
  readonly weight: number
}

/** One way of writing a theme. */
export interface ThemeName {
  readonly theme: Theme
  readonly words: readonly NameWord[]
  /** Its letters alone, folded: « unegalaccesaunumerique ». */
  readonly letters: string
  readonly weight: number
  /** Words that are not weak. */
  readonly strong: number
  /** Says the theme only where a theme is expected: « Pédagogie » in the column of themes. */
  readonly hint: boolean
}

export const WEAK = 0.25

const fold = (word: string): string => foldAccents(word).toLowerCase().replaceAll('œ', 'oe')
const weak = new Set(data.weak.split(' ').map(fold))
const structure = new Set(data.structure.split(' ').map(fold))

/** The words of a text that can name a theme: stop words, numbers and words of layout (thème, atelier, synthèse) aside. */
export function namingWords(text: string): (NameWord & { readonly start: number; readonly end: number })[] {
  return tokens(text)
    .filter((t) => !t.stop && !/^\d/.test(t.text))
    .map((t) => ({ ...t, folded: fold(t.text.normalize('NFC')) }))
    .filter((t) => !structure.has(t.folded) && (t.folded.length > 1 || /\p{L}/u.test(t.folded) === false))
    .map((t) => ({
      folded: t.folded,
      stem: stem(t.text),
      weight: weak.has(t.folded) ? WEAK : 1,
      start: t.start,
      end: t.end,
    }))
}

/** The folded letters of a text, words of layout aside: how labels are compared whose spaces are misplaced. */
export function lettersOf(text: string): string {
  return tokens(text)
    .map((t) => fold(t.text.normalize('NFC')))
    .filter((word) => !structure.has(word) && !/^\d/.test(word))
    .join('')
    .replace(/[^a-z]/g, '')
}

function nameOf(theme: Theme, text: string, hint: boolean): ThemeName {
  const words = namingWords(text)
  const strong = words.filter((w) => w.weight === 1).length
  if (strong === 0) throw new Error(`theme-names.json: « ${text} » names nothing`)
  return { theme, words, letters: lettersOf(text), weight: words.reduce((sum, w) => sum + w.weight, 0), strong, hint }
}

/** Every name of every theme. */
export const THEME_NAMES: readonly ThemeName[] = THEMES.flatMap((theme) => [
  ...data.themes[theme].names.map((name) => nameOf(theme, name, false)),
  ...data.themes[theme].hints.map((name) => nameOf(theme, name, true)),
])

/** The themes that a paper of the consultation numbers from 1, in its order. */
export function themesInOrder(name: ThemesOrder): readonly Theme[] {
  return data.orders[name].map((code) => {
    const theme = THEMES.find((t) => t === code)
    if (!theme) throw new Error(`theme-names.json: order ${name} has no theme « ${code} »`)
    return theme
  })
}

export const KNOWN_ORDERS: readonly (readonly Theme[])[] = THEMES_ORDERS.map(themesInOrder)
