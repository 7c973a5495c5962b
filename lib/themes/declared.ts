import type { Theme } from '../domain/theme.ts'
import { type Named, themeMisprinted, themesNamed } from './named.ts'
import { type NumberBasis, type Numbered, type NumberingContext, themeOfNumber, themesPrintedAs } from './numbering.ts'
import { type ThemeNumber, themeNumbers, withoutNumbers } from './numbers.ts'
import { namingWords } from './theme-names.ts'

export { NO_NUMBERING, type NumberingContext, numberingContext } from './numbering.ts'

/** What a label says of the theme. */
export interface Declared {
  /** Usually one; two or more where the label names them; none where a number alone cannot be settled. */
  readonly themes: readonly Theme[]
  /** The label's words, or how its number was understood; `undecided` with no theme. */
  readonly by: 'words' | NumberBasis | 'undecided'
  /** The number in the label, 1 to 5. */
  readonly number: number | null
  /** As written in the label. */
  readonly evidence: string
  /** 0 to 1; 0 where undecided. */
  readonly confidence: number
  /** The words say one theme and a list of the document prints the number beside another; the words won. */
  readonly contradiction: {
    readonly number: number
    readonly other: Theme
    /** All the themes printed beside the number, with the ranks of their lines. */
    readonly printed: readonly Pick<Numbered, 'theme' | 'rank'>[]
  } | null
}

/** Where a label stands: in a column or after a « Thème : » that announces a theme, or anywhere. */
export type LabelPlace = 'announced' | 'anywhere'

/** A label that names a theme is short: the longest title has ten words that count. */
const LONGEST_LABEL = 24
/** A text longer than this is no label, whatever its words: most are told apart by this alone. */
const LONGEST_TEXT = 240

/**
 * What a label (theme cell, « Thème : … » line, title line) says of the theme; null for a label that is not about a theme.
 * Words win over numbers; a number alone is settled by the document (numbering.ts).
 * @param place `announced` where a theme is expected: a bare « 2 » or « Pédagogie » then says one
 */
export function declaredThemes(
  label: string,
  context: NumberingContext,
  place: LabelPlace = 'anywhere',
): Declared | null {
  const text = label.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (text.length > LONGEST_TEXT) return null
  const announced = place === 'announced'
  const numbers = themeNumbers(text)
  const words = withoutNumbers(text, numbers)
  const length = namingWords(words).length
  const list = new Set(numbers.map((n) => n.number)).size >= 3 && !announced // the guidance lists the themes
  if (length > LONGEST_LABEL || list) return null
  const named = announced ? themesNamed(words, true).filter(isLabel) : namedByHeading(words, numbers)
  if (named.length > 0) return byWords(text, named, numbers, context)
  const misprinted = themeMisprinted(words)
  if (misprinted) return byWords(text, [misprinted], numbers, context)
  const counting = numbers.filter((n) => announced || saysTheme(n, text, context))
  if (counting.length === 0 || length > (announced ? 6 : 0)) return null
  return byNumbers(text, counting, context)
}

/**
 * The theme of a heading or a title: one that is a theme's name, or holds a whole one, or its number; null for a heading
 * that merely uses a word of it (« La gouvernance des projets dans nos établissements »).
 */
export function themeOfHeading(text: string, context: NumberingContext): Declared | null {
  return declaredThemes(text, context)
}

/** In a place meant for themes: a name, with at most as many other words. */
function isLabel(named: Named): boolean {
  return named.strong >= 2 || named.text >= (named.hint ? 0.75 : 0.45)
}

/** Parts of a heading: « Atelier 2 : Travailler ensemble autrement – collège Jean Moulin ». */
const PART = /[^:–—|«»"“”()[\]]+/gu

/**
 * The themes that a heading names: names that make up the whole of it or the better part of one of its parts, or an
 * official title wherever it stands. A name of one word must be all there is, unless « thème » or its number goes before.
 */
function namedByHeading(words: string, numbers: readonly ThemeNumber[]): Named[] {
  const whole = themesNamed(words)
  if (whole.reduce((sum, n) => sum + n.text, 0) >= 0.95) return whole
  const announcedAt = Math.min(
    ...numbers.filter((n) => n.kind === 'theme' || n.kind === 'sign').map((n) => n.end),
    ...[...words.matchAll(/th[eèé]m(?:e|atique)s?(?!\p{L})/giu)].map((m) => m.index + m[0].length),
  )
  const found = whole.filter((n) => n.strong >= 3)
  for (const part of words.replace(/ [-‐‑] /g, ' – ').matchAll(PART))
    for (const n of themesNamed(part[0])) {
      const least = n.strong >= 2 ? 0.6 : part.index >= announcedAt ? 0.95 : 2
      if (n.text >= least && !found.some((f) => f.theme === n.theme))
        found.push({ ...n, start: n.start + part.index, end: n.end + part.index })
    }
  return found.sort((a, b) => a.start - b.start)
}

/** Outside the places meant for themes, « 1. » is a chapter and « Atelier 2 » a room, unless the document says otherwise. */
function saysTheme(number: ThemeNumber, text: string, context: NumberingContext): boolean {
  if (number.kind === 'theme') return true
  if (number.kind === 'workshop') return context.labels.some((l) => l.kind === 'workshop' && l.number === number.number)
  if (number.kind === 'bare') return false
  return /^[^\p{L}\p{N}]*$/u.test(text.slice(0, number.start)) // « Fiche défi n° 1 » counts something else
}

function byWords(
  text: string,
  named: readonly Named[],
  numbers: readonly ThemeNumber[],
  context: NumberingContext,
): Declared {
  const themes = named.map((n) => n.theme)
  const number = themes.length === 1 && numbers.length === 1 ? (numbers[0]?.number ?? null) : null
  const printed = number === null ? [] : themesPrintedAs(number, context)
  const other = printed.find((p) => !themes.includes(p.theme))?.theme
  const least = Math.min(...named.map((n) => n.name))
  const hint = named.some((n) => n.hint)
  return {
    themes,
    by: 'words',
    number,
    evidence: evidenceOf(text, named, numbers),
    confidence: themes.length > 1 ? 0.6 : hint ? 0.75 : least >= 0.95 ? 0.98 : 0.93,
    contradiction:
      number !== null && other ? { number, other, printed: printed.map(({ theme, rank }) => ({ theme, rank })) } : null,
  }
}

function byNumbers(text: string, numbers: readonly ThemeNumber[], context: NumberingContext): Declared {
  const settled = numbers.map((n) => themeOfNumber(n.number, n.kind, context))
  const known = settled.flatMap((s) => s ?? [])
  const first = known[0]
  const evidence = evidenceOf(text, numbers, [])
  const number = numbers.length === 1 ? (numbers[0]?.number ?? null) : null
  if (!first || known.length < settled.length)
    return { themes: [], by: 'undecided', number, evidence, confidence: 0, contradiction: null }
  const themes = [...new Set(known.map((k) => k.theme))]
  const confidence = themes.length > 1 ? 0.6 : Math.min(...known.map((k) => k.confidence))
  return { themes, by: first.by, number, evidence, confidence, contradiction: null }
}

/** From the first word or number that tells to the last. */
function evidenceOf(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
  numbers: readonly ThemeNumber[],
): string {
  const all = [...spans, ...(numbers.length === 1 ? numbers : [])]
  const end = Math.max(...all.map((s) => s.end))
  return text.slice(Math.min(...all.map((s) => s.start)), end + (/[).]/.test(text[end] ?? '') ? 1 : 0))
}
