import { foldName } from '../domain/academie.ts'
import { fieldOf } from '../language/fields.ts'
import { type Token, tokens } from '../language/french.ts'
import { canonicalTerms, isGrouped, termsOf } from '../language/synonyms.ts'
import words from './data/word-weights.json' with { type: 'json' }
import { type Facets, facetsOf, type Side, sideOf, valueOrTerm } from './facets.ts'
import { byCodeUnit, sortedShort } from './order.ts'

/** What comparison keeps of a text. */
export interface Statement {
  /** Texts of the same key say the same thing in the same words, order and small words aside. */
  readonly key: string
  /** Distinct canonical terms, in the order of the text. */
  readonly terms: readonly string[]
  readonly facets: Facets
}

/** Reads what comparison keeps of a text. */
export function statementOf(text: string): Statement {
  return statementIn(text, tokens(text))
}

/** The same, of a text whose words are read already. */
export function statementIn(text: string, words: readonly Token[]): Statement {
  const { facets, about } = facetsOf(words)
  const terms: string[] = []
  for (const said of termsOf(about)) {
    const term = valueOrTerm(said)
    if (!terms.includes(term)) terms.push(term) // a dozen at most: quicker than a set
  }
  const key = terms.length > 0 ? `${sortedShort([...terms], byCodeUnit).join(' ')} ${facets}` : `= ${foldName(text)}`
  return { key, terms, facets }
}

/**
 * What a word does in a statement. A subject says what it is about; a broad one (outils, temps) says it only together
 * with what is said of it (trop d'outils); a frame (mettre en place, septembre) says how; others say whom or where it
 * is about, and whether something lacks or abounds.
 */
export type Part = 'subject' | 'broad' | 'frame' | Side

const framing = new Set(words.frames.flatMap((line) => line.split(' ').flatMap(canonicalTerms)))
const broad = new Set(words.broad)
/** Those whose mention is the matter, when élèves or enseignants are in every other statement. */
const telling = new Set(words.telling.map((value) => `:${value}`))

/** What a term does in a statement. */
export function partOf(term: string): Part {
  if (telling.has(term)) return 'subject'
  const side = sideOf(term)
  if (side) return side
  if (framing.has(term) || /^\d/.test(term)) return 'frame'
  return broad.has(fieldOf(term) ?? '') ? 'broad' : 'subject'
}

/** A word unknown to our lists is more often a detail than the matter: it weighs less than its rarity says. */
export function isKnown(term: string): boolean {
  return term.startsWith(':') || isGrouped(term) || fieldOf(term) !== null
}

/** Terms that share their beginning are akin (inventivité, inventifs), and so are those of one field. */
const ROOT_LENGTH = 5

const roots = new Map<string, string>()
/** A vocabulary is some ten thousand terms: past that, the cache would only keep misprints. */
const ROOTS_LIMIT = 50_000

/** What akin terms have in common. */
export function rootOf(term: string): string {
  let root = roots.get(term)
  if (root === undefined) {
    if (roots.size >= ROOTS_LIMIT) roots.clear()
    const field = fieldOf(term)
    root = field ? `#${field}` : /[:-]/.test(term) ? term : term.slice(0, ROOT_LENGTH)
    roots.set(term, root)
  }
  return root
}
