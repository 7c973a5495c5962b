import { foldAccents } from '../language/french.ts'

/**
 * How a number stands for a theme: after the word itself (« Thème 2 »), after another word of order (« Atelier 2 »,
 * « Axe 2 »), after a sign (« N° 2 », « #2 », « (2) ») or bare, at the beginning of a line.
 */
export type NumberKind = 'theme' | 'workshop' | 'sign' | 'hash' | 'bracket' | 'bare'

/** A theme's number as written in a text. */
export interface ThemeNumber {
  /** 1 to 5. */
  readonly number: number
  readonly kind: NumberKind
  /** UTF-16 offsets in the text (NFC) of the number with its word or sign. */
  readonly start: number
  readonly end: number
}

const VALUE =
  '(?:[1-5](?:er|re|e)?(?![\\p{L}\\p{N}°])(?![.,]\\d)|(?:i{1,3}|iv|v|une?|deux|trois|quatre|cinq)(?![\\p{L}\\p{N}.]))'
const SIGN = '(?:n\\s?[°ºo˚]s?\\.?|num(?:ero)?s?\\.?|nos?\\.?|#)'
const MORE = `(?:\\s*(?:,|et|&|/|\\+|-)\\s*(?:${SIGN}\\s*)?[1-5](?![\\p{L}\\p{N}]))*`
const LETTER_BEFORE = '(?<![\\p{L}\\p{N}])'
const PATTERNS: readonly (readonly [NumberKind, RegExp])[] = [
  [
    'theme',
    new RegExp(`${LETTER_BEFORE}(?:thematiques?|themes?|them|th)\\.?\\s*(?:${SIGN})?\\s*${VALUE}${MORE}`, 'giu'),
  ],
  [
    'workshop',
    new RegExp(
      `${LETTER_BEFORE}(?:axes?|ateliers?|groupes?|tables? rondes?)\\s*(?:${SIGN})?\\s*${VALUE}${MORE}`,
      'giu',
    ),
  ],
  [
    'sign',
    new RegExp(
      `${LETTER_BEFORE}(?:n\\s?[°ºo˚]s?\\.?|num(?:ero)?s?\\.?)\\s*[1-5](?![\\p{L}\\p{N}])(?![.,]\\d)${MORE}`,
      'giu',
    ),
  ],
  ['hash', /#\s?[1-5](?![\p{L}\p{N}])/gu],
  ['bracket', /\(\s?[1-5]\s?\)/gu],
  [
    'bare',
    new RegExp(
      `^\\s*(?:[1-5](?=\\s*(?:$|[.)/:–—-](?!\\d)|et\\b|,))${MORE}|(?:iv|v|i{1,3})(?=\\s*(?:$|[.)–—-]))|t\\s?[1-5]\\s*$)`,
      'giu',
    ),
  ],
]
const SPELT: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
}

/** What every spelling above has at least: most lines have none of it. */
const MAY_HOLD = /[1-5]|th|axe|atelier|groupe|ronde|^\s*[iv]/

/** The numbers of themes that a text holds, in the order they stand in it; a number is read once, by its clearest spelling. */
export function themeNumbers(text: string): ThemeNumber[] {
  const folded = foldAccents(text.normalize('NFC')).toLowerCase()
  const found: ThemeNumber[] = []
  if (!MAY_HOLD.test(folded)) return found
  for (const [kind, pattern] of PATTERNS)
    for (const match of folded.matchAll(pattern)) {
      const start = match.index + (match[0].length - match[0].trimStart().length)
      const end = match.index + match[0].length
      if (found.some((f) => start < f.end && f.start < end)) continue
      for (const value of valuesOf(match[0])) found.push({ number: value, kind, start, end })
    }
  return found.sort((a, b) => a.start - b.start)
}

/** The text with its themes' numbers blanked out, the other offsets unchanged. */
export function withoutNumbers(text: string, numbers: readonly ThemeNumber[]): string {
  return numbers.reduce((t, n) => t.slice(0, n.start) + ' '.repeat(n.end - n.start) + t.slice(n.end), text)
}

function valuesOf(written: string): number[] {
  const digits = [...written.matchAll(/[1-5]/g)].map((d) => Number(d[0]))
  if (digits.length > 0) return [...new Set(digits)]
  const word = /[a-z]+$/.exec(written.trim())?.[0] ?? ''
  const value = SPELT[word]
  return value === undefined ? [] : [value]
}
