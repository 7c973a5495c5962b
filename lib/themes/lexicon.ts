import { THEMES, type Theme } from '../domain/theme.ts'
import { tokens } from '../language/french.ts'
import data from './data/lexicon.json' with { type: 'json' }

/** A word or phrase that speaks of a theme. */
export interface LexiconEntry {
  readonly theme: Theme
  /** As in the data file. */
  readonly written: string
  readonly stems: readonly string[]
  /** 1 a hint that never decides alone, 2 a word of the theme, 3 a word of this theme only. */
  readonly weight: number
}

/** `prefix*` holds for every stem that begins so. */
const PREFIX = '*'

function entryOf(theme: Theme, weight: number, written: string): LexiconEntry {
  const prefix = written.endsWith(PREFIX)
  const stems = tokens(written)
    .filter((t) => !t.stop)
    .map((t) => t.stem)
  if (stems.length === 0) throw new Error(`lexicon.json: « ${written} » has no word that counts`)
  return { theme, weight, written, stems: prefix ? [`${written.slice(0, -1)}${PREFIX}`] : stems }
}

function load(): ReadonlyMap<string, readonly LexiconEntry[]> {
  const byFirst = new Map<string, LexiconEntry[]>()
  const seen = new Set<string>()
  for (const theme of THEMES)
    for (const [weight, list] of Object.entries(data[theme]))
      for (const written of list.flatMap((line) => line.split(', '))) {
        const entry = entryOf(theme, Number(weight), written)
        const key = `${theme} ${entry.stems.join(' ')}`
        if (seen.has(key)) continue // the same word in another form
        seen.add(key)
        const first = entry.stems[0] ?? ''
        const list = byFirst.get(first) ?? []
        list.push(entry)
        byFirst.set(first, list)
      }
  return byFirst
}

/** Entries by their first stem. */
const LEXICON = load()

/** An entry found in a text. */
export interface Found {
  readonly entry: LexiconEntry
  /** UTF-16 offsets of its words. */
  readonly start: number
  readonly end: number
  /** Ranks, among the words that count, of the first and after the last. */
  readonly from: number
  readonly to: number
}

/**
 * The entries of the lexicon that a text holds. Words of a phrase stand in order, stop words between them aside; a
 * longer phrase hides the shorter entries inside it, for whatever theme they speak.
 */
export function lexiconIn(text: string): Found[] {
  const words = tokens(text).filter((t) => !t.stop)
  const found: Found[] = []
  words.forEach((word, from) => {
    for (const entry of LEXICON.get(word.stem) ?? []) {
      const last = words[from + entry.stems.length - 1]
      if (last && entry.stems.every((s, k) => words[from + k]?.stem === s))
        found.push({ entry, start: word.start, end: last.end, from, to: from + entry.stems.length })
    }
  })
  return found.filter((f) => !found.some((o) => o.to - o.from > f.to - f.from && o.from <= f.from && f.to <= o.to))
}
