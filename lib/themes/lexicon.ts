import { THEMES, type Theme } from '../domain/theme.ts'
import { type Token, tokens } from '../language/french.ts'
import data from './data/lexicon.json' with { type: 'json' }

/** A word or phrase that speaks of a theme; of none (`neutral`), it hides the entries inside it: « au cours de » is no « cours ». */
export interface LexiconEntry {
  readonly theme: Theme | null
  /** 1 a hint that never decides alone, 2 a word of the theme, 3 a word of this theme only. */
  readonly weight: number
  readonly stems: readonly string[]
  /**
   * `phrase`: its words follow each other, stop words of the text aside; `exact`: stop words count too (« qui fait quoi »,
   * « entre collègues »: where they make the phrase); `together`: its words stand near each other, in any order.
   */
  readonly form: 'phrase' | 'exact' | 'together'
}

/** How far apart, in words, the words of « parents + former » may stand. */
const NEAR = 9

/** @throws Error for an entry without words: the data file is at fault */
function entryOf(theme: Theme | null, weight: number, written: string): LexiconEntry {
  const words = tokens(written)
  const meaningful = words.filter((t) => !t.stop)
  const form = written.includes(' + ') ? 'together' : meaningful.length < Math.min(2, words.length) ? 'exact' : 'phrase'
  const stems = (form === 'exact' ? words : meaningful).map((t) => t.stem)
  if (stems.length === 0) throw new Error(`lexicon.json: « ${written} » has no words`)
  return { theme, weight, stems, form }
}

function load(): ReadonlyMap<string, readonly LexiconEntry[]> {
  const byFirst = new Map<string, LexiconEntry[]>()
  const seen = new Set<string>()
  const add = (entry: LexiconEntry) => {
    const key = `${entry.theme} ${entry.form} ${entry.stems.join(' ')}`
    if (seen.has(key)) return // another form of the same words: the heaviest, which comes first, stands
    seen.add(key)
    const first = entry.stems[0] ?? ''
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
      const match = entry.form === 'together' ? nearby(words, from, entry) : phraseAt(words, from, entry)
      if (match) found.push(match)
    }
  })
  return found.filter(
    (f) =>
      f.entry.theme !== null &&
      (f.entry.form === 'together' ||
        !found.some((o) => o.to - o.from > f.to - f.from && o.from <= f.from && f.to <= o.to)),
  )
}

function phraseAt(words: readonly Token[], from: number, entry: LexiconEntry): Found | null {
  let at = from
  for (const [k, wanted] of entry.stems.entries()) {
    if (k > 0) at++
    if (k > 0 && entry.form === 'phrase') while (words[at]?.stop) at++
    if (words[at]?.stem !== wanted) return null
  }
  const first = words[from]
  const last = words[at]
  return first && last ? { entry, spans: [{ start: first.start, end: last.end }], from, to: at + 1 } : null
}

function nearby(words: readonly Token[], from: number, entry: LexiconEntry): Found | null {
  const around = words.slice(Math.max(0, from - NEAR), from + NEAR + 1)
  const spans = entry.stems.flatMap((stem) => around.find((w) => w.stem === stem) ?? [])
  return spans.length === entry.stems.length ? { entry, spans, from, to: from + 1 } : null
}
