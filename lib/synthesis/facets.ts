import { stem, tokens } from '../language/french.ts'
import data from './data/facets.json' with { type: 'json' }

/**
 * What a text says on a few sides where one word changes everything: who it speaks of, where, and whether something
 * lacks, abounds or works. One bit a value (data/facets.json).
 */
export type Facets = number

interface Cue {
  readonly stems: readonly string[]
  readonly bits: Facets
}

const bitOf = new Map<string, Facets>()
/** One mask a facet: the bits of its values. */
const masks: Facets[] = []
/** Cues by their first stem, longest first: « chefs d'établissement » is not a place. */
const cues = new Map<string, Cue[]>()

for (const values of [data.who, data.where, data.polarity]) {
  let mask = 0
  for (const [value, words] of Object.entries(values)) {
    const bit = 1 << bitOf.size
    if (bitOf.has(value) || bit <= 0)
      throw new Error(`facets.json: « ${value} » stands twice, or there are over 30 values`)
    bitOf.set(value, bit)
    mask |= bit
    addCues(words, bit)
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

function addCues(words: string, bits: Facets): void {
  for (const phrase of words.split(' ')) {
    const stems = phrase.split('|').map(stem)
    const first = stems[0] ?? ''
    const others = (cues.get(first) ?? []).filter((c) => c.stems.join() !== stems.join())
    cues.set(
      first,
      [...others, { stems, bits }].sort((a, b) => b.stems.length - a.stems.length),
    )
  }
}

/** The facets of a text, read from its words. */
export function facetsOf(text: string): Facets {
  const stems = tokens(text)
    .filter((t) => !t.stop)
    .map((t) => t.stem)
  let found = 0
  for (let i = 0; i < stems.length; ) {
    const cue = cues.get(stems[i] ?? '')?.find((c) => c.stems.every((s, k) => stems[i + k] === s))
    found |= cue?.bits ?? 0
    i += cue?.stems.length ?? 1
  }
  return found
}

/**
 * True where two texts can never be one idea: on some side both speak and have nothing in common (parents and
 * enseignants, manque and présence), however many words they share.
 */
export function opposed(a: Facets, b: Facets): boolean {
  return masks.some((mask) => (a & mask) !== 0 && (b & mask) !== 0 && (a & b & mask) === 0)
}
