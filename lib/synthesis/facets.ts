import { byWord, stem, type Word, wordsOf } from '../language/french.ts'
import { canonicalTerms } from '../language/synonyms.ts'
import data from './data/facets.json' with { type: 'json' }

/**
 * What a text says on a few sides where one word changes everything: who it speaks of, where, at what level of
 * schooling, and whether something lacks, abounds or works. One bit a value (data/facets.json); where a text is silent on
 * a side, all the bits of that side: it goes with whatever another says.
 */
export type Facets = number

/** Words of the data: a stem, or `=` and the very form where its stem would lie (lycéens are not a lycée). */
interface Cue {
  readonly words: readonly string[]
  /** It has small words of its own (« trop de »); otherwise those of the text are passed over. */
  readonly exact: boolean
  readonly bits: Facets
}

const bitOf = new Map<string, Facets>()
/** One mask a facet: the bits of its values. */
const masks: Facets[] = []
const BY = stem('par')
const ARTICLE = /^(?:la|le|les|l|un|une|des|sa|son|ses|leur|leurs)$/i
/** Cues by their first word, longest first: « chefs d'établissement » is not a place. */
const cues = new Map<string, Cue[]>()
/** A side on which a word speaks. */
export type Side = 'who' | 'where' | 'polarity'
const sides = new Map<string, Side>()
/** Terms that say one value in one word: « professeur » is « enseignants ». */
const namedValues = new Map<string, string>()

for (const side of ['who', 'where', 'polarity', 'level'] as const) {
  let mask = 0
  for (const [value, words] of Object.entries(data[side])) {
    const bit = 1 << bitOf.size
    if (bitOf.has(value) || bit <= 0)
      throw new Error(`facets.json: « ${value} » stands twice, or there are over 30 values`)
    bitOf.set(value, bit)
    mask |= bit
    addCues(words, bit)
    if (side === 'level') continue // beside who or where: a word of a level says that too
    sides.set(`:${value}`, side)
    setSides(words, side)
    for (const word of words.split(' '))
      if (!/[|=]/.test(word)) for (const term of canonicalTerms(word)) namedValues.set(term, `:${value}`)
  }
  masks.push(mask)
}
for (const [values, words] of Object.entries(data.several)) {
  let bits = 0
  for (const value of values.split(', ')) {
    const bit = bitOf.get(value)
    if (bit === undefined) throw new Error(`facets.json: « ${value} » is not a value`)
    bits |= bit
  }
  addCues(words, bits)
  setSides(words, sideOfBits(bits))
}
addCues(data.aside, 0)
const [who = 0, where = 0, polarity = 0, level = 0] = masks
/** Bits of those who act for others: « par la ville » says who did it, not whom it is about. */
const institutions = data.institutions.reduce((bits, value) => bits | (bitOf.get(value) ?? 0), 0)

function sideOfBits(bits: Facets): Side | null {
  return (['who', 'where'] as const).find((_, i) => ((masks[i] ?? 0) & bits) !== 0) ?? null
}

function setSides(phrases: string, side: Side | null): void {
  if (side === null || side === 'polarity') return
  for (const phrase of phrases.split(' ')) {
    const [term, ...more] = canonicalTerms(phrase.replace('=', '').replaceAll('|', ' '))
    if (term !== undefined && more.length === 0 && (side === 'where' || !sides.has(term))) sides.set(term, side) // a lycée, whose lycéens are somebody
  }
}

function addCues(phrases: string, bits: Facets): void {
  for (const phrase of phrases.split(' ')) {
    const written = phrase.split('|')
    const words = written.map((word) => (word.startsWith('=') ? word : stem(word)))
    const exact = written.some((word) => wordsOf(word)[0]?.stop)
    const first = words[0] ?? ''
    const others = cues.get(first) ?? []
    const same = others.find((c) => c.words.join() === words.join())
    if (same && masks.some((mask) => (mask & bits) !== 0 && (mask & same.bits & ~bits) !== 0))
      throw new Error(`facets.json: « ${phrase} » says two things`)
    const cue = { words, exact, bits: bits | (same?.bits ?? 0) }
    cues.set(
      first,
      [...others.filter((c) => c !== same), cue].sort((a, b) => b.words.length - a.words.length),
    )
  }
}

/**
 * The facets of a text, read from its words. An institution that acts (« prêt par la ville ») is not whom it is about.
 * @returns the facets, and the words without such institutions
 */
export function facetsOf(words: readonly Word[]): { facets: Facets; about: readonly Word[] } {
  let facets = 0
  let acting = false
  let about: Word[] | undefined
  for (let at = 0; at < words.length; ) {
    const word = words[at]
    if (!word) break
    const cue = word.stop ? undefined : cueAt(words, at)
    const end = cue?.end ?? at + 1
    if (acting && cue && (cue.bits & institutions) !== 0 && (cue.bits & ~institutions) === 0)
      about ??= words.slice(0, at)
    else {
      facets |= cue?.bits ?? 0
      about?.push(...words.slice(at, end))
    }
    if (!word.stop || !ARTICLE.test(word.text)) acting = word.stem === BY
    at = end
  }
  return { facets: withSilence(facets), about: about ?? words }
}

/** On each side, what was said, or all that might have been. */
function withSilence(said: Facets): Facets {
  let facets = said
  for (const mask of masks) if ((said & mask) === 0) facets |= mask
  return facets
}

/** The cue that begins at a word, with the rank after its last word. */
function cueAt(words: readonly Word[], index: number): { bits: Facets; end: number } | undefined {
  const first = words[index]
  if (!first) return undefined
  let found: { bits: Facets; end: number } | undefined
  for (const cue of cuesOf(first)) {
    const end = endOf(cue, words, index)
    if (end !== undefined && end > (found?.end ?? index)) found = { bits: cue.bits, end }
  }
  return found
}

/** The cues that may begin at a word. */
const cuesOf = byWord((word): readonly Cue[] => [...(cues.get(formOf(word)) ?? []), ...(cues.get(word.stem) ?? [])])

function endOf(cue: Cue, words: readonly Word[], index: number): number | undefined {
  let at = index
  for (const said of cue.words) {
    if (!cue.exact) while (words[at]?.stop) at++
    const word = words[at]
    if (!word || said !== (said.startsWith('=') ? formOf(word) : word.stem)) return undefined
    at++
  }
  return at
}

function formOf(word: Word): string {
  return `=${word.text.normalize('NFC').toLowerCase()}`
}

/** The side on which a term, as `valueOrTerm` gives it, speaks; null for most. */
export function sideOf(term: string): Side | null {
  return sides.get(term) ?? null
}

/** The value that a term says, as `:` and its name, or the term itself. */
export function valueOrTerm(term: string): string {
  return namedValues.get(term) ?? term
}

/**
 * True where two texts can never be one idea: on some side both speak and have nothing in common (parents and
 * enseignants, manque and présence), however many words they share.
 */
export function opposed(a: Facets, b: Facets): boolean {
  const both = a & b
  return (both & who) === 0 || (both & where) === 0 || (both & polarity) === 0 || (both & level) === 0
}

/** True where two texts are about other people or places, whatever each says of them. */
export function aboutOthers(a: Facets, b: Facets): boolean {
  return opposed(a | polarity, b | polarity)
}
