import { foldName } from '../domain/academie.ts'
import { otherWordsFor } from '../language/expansions.ts'
import { foldAccents, tokens } from '../language/french.ts'
import { canonicalTerms } from '../language/synonyms.ts'

/** What a text must hold: every phrase as it is, and every term in one of its words. */
export interface SearchQuery {
  /** Between quotes in the query: without accents, in lower case, spaces around. */
  readonly phrases: readonly string[]
  readonly words: string
  /** Synonyms are looked for too. */
  readonly extended: boolean
  /** What the query was extended to, as people write it. */
  readonly expansions: readonly string[]
}

const QUOTED = /[«“"]\s*([^«»“”"]*?)\s*[»”"]/g

/** Folded for comparing whole words. */
const spaced = (text: string) => ` ${foldName(text)} `

/**
 * Reads a query: what stands between quotes is a phrase, the rest are words, each of them wanted. Words that mean
 * nothing alone (« de la ») are a phrase when there is nothing else.
 * @returns null where the query holds no word
 */
export function searchQuery(text: string, { extended }: { readonly extended: boolean }): SearchQuery | null {
  const phrases = [...text.matchAll(QUOTED)].map((found) => spaced(found[1] ?? '')).filter((phrase) => phrase.trim())
  const words = text.replace(QUOTED, ' ').normalize('NFC').trim()
  const meant = canonicalTerms(words)
  if (meant.length === 0 && spaced(words).trim())
    return { phrases: [...phrases, spaced(words)], words: '', extended, expansions: [] }
  if (meant.length === 0 && phrases.length === 0) return null
  const expansions = extended ? [...new Set(meant.flatMap((term) => otherWordsFor(term, words)))] : []
  return { phrases, words, extended, expansions }
}

/** A test of texts for a query, accents and case aside: `null` where the text does not match, else `exact` or `extended`. */
export function matcher({ phrases, words, extended }: SearchQuery): (text: string) => 'exact' | 'extended' | null {
  const plainWords = wordsIn(words)
  const readings = [words, foldAccents(words)].map((reading) => new Set(canonicalTerms(reading)))
  return (text) => {
    const folded = spaced(text)
    if (!phrases.every((phrase) => folded.includes(phrase))) return null
    if ([...plainWords].every((word) => folded.includes(` ${word} `))) return 'exact'
    const stems = new Set(stemsIn(text))
    if (stemsIn(words).every((stem) => stems.has(stem))) return 'exact'
    if (!extended) return null
    const found = [text, foldAccents(text)].some((reading, i) => {
      const terms = new Set(canonicalTerms(reading))
      return [...(readings[i] ?? [])].every((term) => terms.has(term))
    })
    return found ? 'extended' : null
  }
}

/** Words that mean something, folded. */
export function wordsIn(text: string): ReadonlySet<string> {
  return new Set(tokens(text).flatMap((token) => (token.stop ? [] : [foldName(token.text)])))
}

const stemsIn = (text: string) => tokens(text).flatMap((token) => (token.stop ? [] : [token.stem]))
