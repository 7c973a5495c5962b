import { THEMES, type Theme } from '../domain/theme.ts'
import { type Token, tokens } from '../language/french.ts'
import { type Phrase, phraseEnd, phraseOf } from '../language/phrases.ts'
import data from './data/lexicon.json' with { type: 'json' }

/** A word or phrase that speaks of a theme; of none (`neutral`), it hides the entries inside it: « au cours de » is no « cours ». */
export interface LexiconEntry {
  readonly theme: Theme | null
  /** 1 a hint that never decides alone, 2 a word of the theme, 3 a word of this theme only. */
  readonly weight: number
  readonly phrase: Phrase
  /** « parents + former »: its words stand near each other, in any order. */
  readonly together: boolean
}

/** How far apart, in words, the words of « parents + former » may stand. */
const NEAR = 9

/** @throws Error for an entry without words: the data file is at fault */
function entryOf(theme: Theme | null, weight: number, written: string): LexiconEntry {
  const phrase = phraseOf(written)
  if (phrase.stems.length === 0) throw new Error(`lexicon.json: « ${written} » has no words`)
  return { theme, weight, phrase, together: written.includes(' + ') }
}

function load(): ReadonlyMap<string, readonly LexiconEntry[]> {
  const byFirst = new Map<string, LexiconEntry[]>()
  const seen = new Set<string>()
  const add = (entry: LexiconEntry) => {
    const key = `${entry.theme} ${entry.together} ${entry.phrase.stems.join(' ')}`
    if (seen.has(key)) return // another form of the same words: the heaviest, which comes first, stands
    seen.add(key)
    const first = entry.phrase.stems[0] ?? ''
    byFirst.set(first, [...(byFirst.get(first) ?? []), entry])
  }
  const entriesOf = (lines: readonly string[]) => lines.flatMap((line) => line.split(', '))
  for (const theme of THEMES)
    for (const weight of ['3', '2', '1'] as const)
      for (const written of entriesOf(data[theme][weight])) add(entryOf(theme, Number(weight), written))
  for (const written of entriesOf(data.neutral)) add(entryOf(null, 0, written))
  return byFirst
}

/** Entries by their first stem. */
const LEXICON = load()

/** An entry found in a text. */
export interface Found {
  readonly entry: LexiconEntry
  /** UTF-16 offsets of its words: one span for a phrase, one a word otherwise. */
  readonly spans: readonly { readonly start: number; readonly end: number }[]
  /** Ranks of its first word, and after its last; the first word alone for words that stand together. */
  readonly from: number
  readonly to: number
}

/**
 * The entries of the lexicon that a text holds. A longer phrase hides the shorter entries inside it, of whatever theme:
 * « réseaux sociaux » is not a « réseau ».
 */
export function lexiconIn(text: string): Found[] {
  const words = tokens(text)
  const found: Found[] = []
  words.forEach((word, from) => {
    for (const entry of LEXICON.get(word.stem) ?? []) {
      const match = entry.together ? nearby(words, from, entry) : inOrder(words, from, entry)
      if (match) found.push(match)
    }
  })
  return found.filter(
    (f) =>
      f.entry.theme !== null &&
      (f.entry.together || !found.some((o) => o.to - o.from > f.to - f.from && o.from <= f.from && f.to <= o.to)),
  )
}

function inOrder(words: readonly Token[], from: number, entry: LexiconEntry): Found | null {
  const to = phraseEnd(words, from, entry.phrase)
  const first = words[from]
  const last = words[(to ?? 0) - 1]
  return to !== null && first && last ? { entry, spans: [{ start: first.start, end: last.end }], from, to } : null
}

function nearby(words: readonly Token[], from: number, entry: LexiconEntry): Found | null {
  const around = words.slice(Math.max(0, from - NEAR), from + NEAR + 1).filter((w) => !w.stop)
  const spans = entry.phrase.stems.flatMap((stem) => around.find((w) => w.stem === stem) ?? [])
  return spans.length === entry.phrase.stems.length ? { entry, spans, from, to: from + 1 } : null
}
