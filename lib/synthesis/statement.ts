import { foldName } from '../domain/academie.ts'
import { fieldOf } from '../language/fields.ts'
import { type Token, tokens } from '../language/french.ts'
import { canonicalTerms, eachTerm, isGrouped } from '../language/synonyms.ts'
import { type Contraries, contrariesOf } from './contraries.ts'
import words from './data/word-weights.json' with { type: 'json' }
import { type Facets, facetsOf, type Side, sideOf, valueOrTerm } from './facets.ts'
import { byCodeUnit, sortedShort } from './order.ts'

/** What comparison keeps of a text. */
export interface Statement {
  /** Texts of the same key say the same thing in the same words, order and small words aside. */
  readonly key: string
  /** Distinct canonical terms, in the order of the text. */
  readonly terms: readonly string[]
  /** As the terms: the words that say each, as a number. Other words may share one by chance: that costs a comparison, no more. */
  readonly forms: readonly number[]
  readonly facets: Facets
  readonly contraries: Contraries
}

/** Reads what comparison keeps of a text. */
export function statementOf(text: string): Statement {
  return statementIn(text, tokens(text))
}

/** The same, of a text whose words are read already. */
export function statementIn(text: string, words: readonly Token[]): Statement {
  const { facets, about } = facetsOf(words)
  const terms: string[] = []
  const forms: number[] = []
  eachTerm(about, (said, from, to) => {
    const term = valueOrTerm(said)
    if (terms.includes(term)) return // a dozen at most: quicker than a set
    terms.push(term)
    forms.push(formOf(about, from, to))
  })
  const key = terms.length > 0 ? `${sortedShort([...terms], byCodeUnit).join(' ')} ${facets}` : `= ${foldName(text)}`
  return { key, terms, forms, facets, contraries: contrariesOf(terms) }
}

function formOf(words: readonly Token[], from: number, to: number): number {
  let form = 0
  for (let i = from; i < to; i++) {
    const { stem = '' } = words[i] ?? {}
    for (let at = 0; at < stem.length; at++) form = (Math.imul(form, 31) + stem.charCodeAt(at)) | 0
  }
  return form
}

/**
 * What a word does in a statement. A subject says what it is about; a broad one (outils, temps) says it only together
 * with what is said of it (trop d'outils); a frame (mettre en place, septembre) says how; a
 * quantity (trois, chaque semaine) how many or how often; others say whom or where it
 * is about, and whether something lacks or abounds.
 */
export type Part = 'subject' | 'broad' | 'frame' | 'quantity' | Side

const framing = new Set(words.frames.flatMap((line) => line.split(' ').flatMap(canonicalTerms)))
const quantities = new Set(words.quantities.flatMap((line) => line.split(', ').flatMap(canonicalTerms)))
const broad = new Set(words.broad)
/** Those whose mention is the matter, when élèves or enseignants are in every other statement. */
const telling = new Set(words.telling.map((value) => `:${value}`))

/** What a term does in a statement. */
export function partOf(term: string): Part {
  if (telling.has(term)) return 'subject'
  const side = sideOf(term)
  if (side) return side
  if (quantities.has(term) || /^\d/.test(term)) return 'quantity'
  if (framing.has(term)) return 'frame'
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
