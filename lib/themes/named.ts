import type { Theme } from '../domain/theme.ts'
import { lettersOf, type NameWord, namingWords, THEME_NAMES, type ThemeName } from './theme-names.ts'

/** A theme that a text names. */
export interface Named {
  readonly theme: Theme
  /** UTF-16 offsets of the words that name it. */
  readonly start: number
  readonly end: number
  /** 0 to 1: how much of the name the text holds, misspellings counted a little less. */
  readonly name: number
  /** 0 to 1: how much of the text the name is, weak words (numérique) aside. */
  readonly text: number
  /** Words of the name, weak ones aside, that were found. */
  readonly strong: number
  readonly hint: boolean
}

/** A word of the text, with the words of names that it stands for. */
type Word = NameWord & {
  readonly start: number
  readonly end: number
  readonly alike: ReadonlyMap<string, number>
}

/** Every word of every name, once. */
const VOCABULARY = [...new Map(THEME_NAMES.flatMap((n) => n.words).map((w) => [w.folded, w])).values()]

/**
 * The themes that a label, heading or title names, in the order they stand in it; capitals, missing accents, misprints
 * and abbreviations (« gouv. ») allowed. Whether it is enough to declare a theme is the caller's question.
 * @param hints also take words that say a theme only where a theme is expected
 */
export function themesNamed(text: string, hints = false): Named[] {
  let words = namingWords(text).map((w): Word => ({ ...w, alike: likenesses(text, w) }))
  const total = words.filter((w) => w.weight === 1).length
  words = words.filter((w) => w.alike.size > 0)
  const found: Named[] = []
  for (let round = 0; round < 5 && words.length > 0; round++) {
    let best: { readonly named: Named; readonly used: ReadonlySet<Word>; readonly rank: number } | null = null
    for (const name of THEME_NAMES) {
      if ((name.hint && !hints) || found.some((f) => f.theme === name.theme)) continue
      const candidate = align(words, total, name)
      if (candidate && candidate.rank > (best?.rank ?? 0)) best = candidate
    }
    if (!best) break
    const { named, used } = best
    found.push(named)
    words = words.filter((w) => !used.has(w))
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Shorter labels resemble too many words. */
const LEAST_LETTERS = 8
/** One letter in six may be wrong. */
const LETTERS_A_MISPRINT = 6

/**
 * The theme whose name a whole label is, misprints and misplaced spaces (« ega lacces ») allowed; null where it is none.
 * For labels in which themesNamed finds no word.
 */
export function themeMisprinted(text: string): Named | null {
  const letters = lettersOf(text)
  if (letters.length < LEAST_LETTERS) return null
  let best: { readonly name: ThemeName; readonly distance: number } | null = null
  for (const name of THEME_NAMES) {
    const limit = Math.min(Math.floor(name.letters.length / LETTERS_A_MISPRINT), (best?.distance ?? Infinity) - 1)
    if (name.hint || limit < 1) continue
    const distance = editDistance(letters, name.letters, limit)
    if (distance <= limit) best = { name, distance }
  }
  if (!best) return null
  const { theme, strong } = best.name
  const name = 1 - best.distance / letters.length
  return { theme, start: 0, end: text.trimEnd().length, name, text: 1, strong, hint: false }
}

function align(words: readonly Word[], total: number, name: ThemeName) {
  const used = new Set<Word>()
  let explained = 0
  let found = 0
  let strong = 0
  for (const wanted of name.words) {
    let match: { readonly word: Word; readonly alike: number } | null = null
    for (const word of words) {
      if (used.has(word)) continue
      const alike = word.alike.get(wanted.folded) ?? 0
      if (alike > (match?.alike ?? 0)) match = { word, alike }
    }
    if (!match) continue
    used.add(match.word)
    found += wanted.weight * match.alike
    if (match.word.weight === 1) explained++
    if (wanted.weight === 1) strong++
  }
  if (strong === 0) return null
  const positions = [...used]
  const named: Named = {
    theme: name.theme,
    start: Math.min(...positions.map((w) => w.start)),
    end: Math.max(...positions.map((w) => w.end)),
    name: found / name.weight,
    text: Math.min(1, explained / Math.max(1, total)),
    strong,
    hint: name.hint,
  }
  // A whole name, or the beginning of a long one with nothing else beside it. A name of one strong word needs its weak
  // words too, in order: « Responsable » is a column of actors, « Responsable numérique » a post.
  const inOrder = positions.every((w, i) => i === 0 || w.start > (positions[i - 1]?.start ?? 0))
  const whole = name.strong === 1 ? named.name >= 0.85 && inOrder : named.name >= 0.78
  const part = strong >= 2 && named.text >= 0.8 && !name.hint
  if (!whole && !part) return null
  // Of two names that fit, the one that explains more of the text, then the one that is more wholly there.
  return { named, used, rank: found * 10 + named.name + (name.hint ? 0 : 0.5) }
}

/** Labels repeat the same few words; the limit only keeps a hostile document from filling the memory. */
const CACHE_LIMIT = 10_000
const cache = new Map<string, ReadonlyMap<string, number>>()

function likenesses(text: string, word: NameWord & { readonly end: number }): ReadonlyMap<string, number> {
  const key = `${word.folded}${text[word.end] === '.' ? '.' : ''}`
  const known = cache.get(key)
  if (known) return known
  const found = new Map<string, number>()
  for (const wanted of VOCABULARY) {
    const alike = likeness(text, word, wanted)
    if (alike > 0) found.set(wanted.folded, alike)
  }
  if (cache.size >= CACHE_LIMIT) cache.clear()
  cache.set(key, found)
  return found
}

/** 1 the same word, less for a misprint or an abbreviation, 0 another word. */
function likeness(text: string, word: NameWord & { readonly end: number }, wanted: NameWord): number {
  if (word.folded === wanted.folded) return 1
  if (word.stem === wanted.stem) return 0.98
  const length = Math.min(word.folded.length, wanted.folded.length)
  const abbreviated = text[word.end] === '.' || word.folded.length >= 4
  if (word.folded.length >= 3 && abbreviated && wanted.folded.startsWith(word.folded)) return 0.85
  const allowed = length >= 8 ? 2 : length >= 5 ? 1 : 0
  if (allowed === 0 || (word.folded[0] !== wanted.folded[0] && word.folded[1] !== wanted.folded[1])) return 0
  return editDistance(word.folded, wanted.folded, allowed) <= allowed ? 0.9 : 0
}

/** Levenshtein distance with swaps of neighbours, or `limit` + 1 where it is more than `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = new Array<number>(b.length + 1).fill(limit + 1)
    row[0] = i
    // Further from the diagonal the distance is more than the limit.
    for (let j = Math.max(1, i - limit); j <= Math.min(b.length, i + limit); j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let cost = Math.min(change, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      row[j] = cost
    }
    // A swap reaches two rows back: past two such rows no distance comes under the limit again.
    if (Math.min(...row) > limit && Math.min(...previous) > limit) return limit + 1
    before = previous
    previous = row
  }
  return previous[b.length] ?? limit + 1
}
