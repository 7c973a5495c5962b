import { foldName } from '../domain/academie.ts'
import { fieldOf } from '../language/fields.ts'
import { type Word, wordsOf } from '../language/french.ts'
import { canonicalTerms, eachTerm, isGrouped, termsOf } from '../language/synonyms.ts'
import { type Contraries, contrariesOf } from './contraries.ts'
import words from './data/word-weights.json' with { type: 'json' }
import { type Facets, facetsOf, type Side, sideOf, valueOrTerm } from './facets.ts'

/** A vocabulary is some ten thousand terms: past that, a cache would only keep misprints. */
const VOCABULARY = 50_000

/** What comparison keeps of a text. */
export interface Statement {
  /** Distinct canonical terms, in the order of the text. One that no term is found in is a term of its own. */
  readonly terms: readonly string[]
  /** As the terms: the words that say each, as a number. Other words may share one by chance: that costs a comparison, no more. */
  readonly forms: readonly number[]
  /** How many of its first terms are a topic, which stands before a colon (« Cours en visio : … »). */
  readonly topic: number
  readonly facets: Facets
  readonly contraries: Contraries
}

/** Reads what comparison keeps of a text. */
export function statementOf(text: string): Statement {
  return statementIn(text, wordsOf(text))
}

/** What comparison keeps of a text whose words are read already. */
export function statementIn(text: string, words: readonly Word[]): Statement {
  const { facets, about } = facetsOf(words)
  const terms: string[] = []
  const forms: number[] = []
  eachTerm(about, (said, from, to) => {
    const term = valueOrTerm(said)
    if (terms.includes(term)) return // a dozen at most: quicker than a set
    terms.push(term)
    forms.push(formOf(about, from, to))
  })
  if (terms.length === 0) {
    terms.push(`${UNREAD}${foldName(text)}`)
    forms.push(0)
  }
  return { terms, forms, topic: topicIn(text, terms), facets, contraries: contrariesOf(terms) }
}

/** Words before a colon that may be a topic: more of them are a sentence. */
const TOPIC_WORDS = 6

function topicIn(text: string, terms: readonly string[]): number {
  const end = text.indexOf(':')
  if (end < 0) return 0
  const words = wordsOf(text.slice(0, end))
  if (words.length > TOPIC_WORDS) return 0
  const topic = new Set(termsOf(words).map(valueOrTerm))
  const after = terms.findIndex((term) => !topic.has(term))
  return after < 0 ? 0 : after
}

/** Begins the term of a text in which none is found. */
const UNREAD = '= '

function formOf(words: readonly Word[], from: number, to: number): number {
  let form = 0
  for (let i = from; i < to; i++) form = (Math.imul(form, 31) + (words[i]?.form ?? 0)) | 0
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

/** What akin terms have in common. */
export function rootOf(term: string): string {
  let root = roots.get(term)
  if (root === undefined) {
    if (roots.size >= VOCABULARY) roots.clear()
    const field = fieldOf(term)
    root = field ? `#${field}` : /[:=-]/.test(term) ? term : term.slice(0, ROOT_LENGTH)
    roots.set(term, root)
  }
  return root
}
