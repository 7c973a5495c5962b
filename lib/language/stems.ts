import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_fr.js'
import data from './data/stem-repairs.json' with { type: 'json' }

/** Reviewed repairs of the French Porter stemmer. */
interface Repairs {
  /** Words that Porter parts or confuses, with the stem they shall share. */
  readonly families: Readonly<Record<string, string>>
  /** Porter stems (accents folded) that mean the same word, with the stem they shall share. */
  readonly merges: Readonly<Record<string, string>>
}

const repairs: Repairs = data

/** A vocabulary of the trade is some ten thousand words: past that, the cache would only keep misprints. */
const CACHE_LIMIT = 50_000

/** Longer than « anticonstitutionnellement » twice: no word, and Porter's time goes with the square of a word's length. */
const LONGEST_WORD = 50

/** The text without its accents; its case is kept. */
export function foldAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '')
}

/** Forms as written, then (for words in capitals, or typed without accents) forms without accents: « élevé » is not « élève », « ELEVE » is. */
const byForm = new Map<string, string>()
const byFoldedForm = new Map<string, string>()
for (const [stem, forms] of Object.entries(repairs.families)) {
  if (!/^[a-z]+$/.test(stem)) throw new Error(`stem-repairs.json: « ${stem} » is not a lower-case ASCII stem`)
  for (const form of forms.split(' ')) {
    const other = byForm.get(form)
    if (other !== undefined) throw new Error(`stem-repairs.json: « ${form} » is in ${other} and in ${stem}`)
    byForm.set(form, stem)
    const folded = foldAccents(form)
    if (!byFoldedForm.has(folded)) byFoldedForm.set(folded, stem)
  }
}
const merges = new Map(Object.entries(repairs.merges))
const cache = new Map<string, string>()

/**
 * The stem of one French word: lower-case ASCII letters and digits. Porter works on the accented word, accents are
 * folded after, and the repairs of data/stem-repairs.json come over both (Porter alone: F1 .74 on words of the trade; so: .92).
 * A word in capitals without accents has the stem of the accented word when it is in the repairs.
 */
export function stem(word: string): string {
  if (word.length > LONGEST_WORD) return foldAccents(word.toLowerCase())
  const known = cache.get(word)
  if (known !== undefined) return known
  const lower = word.normalize('NFC').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae')
  const folded = foldAccents(lower)
  const bare = folded === lower || word === word.toUpperCase() // « décroche » keeps its accents: it is not « décroché »
  const found = byForm.get(lower) ?? (bare ? byFoldedForm.get(folded) : undefined) ?? repaired(lower)
  if (cache.size >= CACHE_LIMIT) cache.clear()
  cache.set(word, found)
  return found
}

function repaired(lower: string): string {
  // Porter's suffixes are those of words: acronyms and codes (4g, 2e) are kept whole.
  const porter = /\d/.test(lower) ? foldAccents(lower) : foldAccents(stemmer.stem(lower))
  return merges.get(porter) ?? porter
}
