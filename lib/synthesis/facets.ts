import { stem, type Token, tokens } from '../language/french.ts'
import { canonicalTerms } from '../language/synonyms.ts'
import data from './data/facets.json' with { type: 'json' }

/**
 * What a text says on a few sides where one word changes everything: who it speaks of, where, and whether something
 * lacks, abounds or works. One bit a value (data/facets.json).
 */
export type Facets = number

/** Words of the data: a stem, or `=` and the very form where its stem would lie (lycéens are not a lycée). */
interface Cue {
  readonly words: readonly string[]
  readonly bits: Facets
}

const bitOf = new Map<string, Facets>()
/** One mask a facet: the bits of its values. */
const masks: Facets[] = []
/** Cues by their first word, longest first: « chefs d'établissement » is not a place. */
const cues = new Map<string, Cue[]>()
/** Terms that say one value in one word: « professeur » is « enseignants ». */
const namedValues = new Map<string, string>()

for (const values of [data.who, data.where, data.polarity]) {
  let mask = 0
  for (const [value, words] of Object.entries(values)) {
    const bit = 1 << bitOf.size
    if (bitOf.has(value) || bit <= 0)
      throw new Error(`facets.json: « ${value} » stands twice, or there are over 30 values`)
    bitOf.set(value, bit)
    mask |= bit
    addCues(words, bit)
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
}
addCues(data.aside, 0)

function addCues(phrases: string, bits: Facets): void {
  for (const phrase of phrases.split(' ')) {
    const words = phrase.split('|').map((word) => (word.startsWith('=') ? word : stem(word)))
    const first = words[0] ?? ''
    const others = cues.get(first) ?? []
    if (others.some((c) => c.bits !== bits && c.words.join() === words.join()))
      throw new Error(`facets.json: « ${phrase} » says two things`)
    cues.set(
      first,
      [...others, { words, bits }].sort((a, b) => b.words.length - a.words.length),
    )
  }
}

/** The facets of a text, read from its words. */
export function facetsOf(text: string): Facets {
  const words = tokens(text).filter((t) => !t.stop)
  let found = 0
  for (let i = 0; i < words.length; ) {
    const cue = cueAt(words, i)
    found |= cue?.bits ?? 0
    i += cue?.words.length ?? 1
  }
  return found
}

function cueAt(words: readonly Token[], index: number): Cue | undefined {
  const first = words[index]
  if (!first) return undefined
  const matches = (cue: Cue): boolean =>
    cue.words.every((word, k) => word === words[index + k]?.stem || word === formOf(words[index + k]))
  return cues.get(formOf(first))?.find(matches) ?? cues.get(first.stem)?.find(matches)
}

function formOf(word: Token | undefined): string {
  return word ? `=${word.text.normalize('NFC').toLowerCase()}` : ''
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
  return masks.some((mask) => (a & mask) !== 0 && (b & mask) !== 0 && (a & b & mask) === 0)
}
