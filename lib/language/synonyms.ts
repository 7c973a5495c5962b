import data from './data/synonyms.json' with { type: 'json' }
import { byWord, type Token, type Word, wordsOf } from './french.ts'
import { type Phrase, phraseEnd, phraseOf } from './phrases.ts'

interface Member {
  readonly phrase: Phrase
  /** The group's representative. */
  readonly term: string
}

/** Members of the groups by their first stem, longest first. One group a line of the data; its first member represents it. */
const members = new Map<string, Member[]>()
const NONE: readonly Member[] = []
const words = new Map<string, string>()
const representatives = new Set<string>()

for (const group of data) {
  const phrases = group.split(', ').map(phraseOf)
  const term = phrases[0]?.stems.join('-') ?? ''
  representatives.add(term)
  for (const phrase of phrases) {
    const key = phrase.stems.join(' ')
    const [first] = phrase.stems
    if (first === undefined) throw new Error(`synonyms.json: an empty member in « ${group} »`)
    const other = words.get(key)
    if (other !== undefined && other !== term) throw new Error(`synonyms.json: « ${key} » means ${other} and ${term}`)
    words.set(key, term)
    const list = [...(members.get(first) ?? []), { phrase, term }]
    members.set(
      first,
      list.sort((a, b) => b.phrase.stems.length - a.phrase.stems.length),
    )
  }
}

/** What a word may say: with words after it, the longest phrase first; or alone, null where it says nothing. */
interface Readings {
  readonly phrases: readonly Member[]
  readonly alone: string | null
}

const readingsOf = byWord((word): Readings => {
  const found = members.get(word.stem) ?? NONE
  const alone = found.find(({ phrase }) => phrase.stems.length === 1 && (phrase.exact || !word.stop))
  return {
    phrases: found.filter(({ phrase }) => phrase.stems.length > 1),
    alone: alone?.term ?? (word.stop ? null : word.stem),
  }
})

/** The representative of a stem's group, or the stem itself where no group holds it. */
export function synonymOf(stem: string): string {
  return words.get(stem) ?? stem
}

/**
 * The terms of a text, in order: stems without stop words, each word or phrase of a group (« mise à disposition »,
 * « pas de ») replaced by the group's representative.
 */
export function canonicalTerms(text: string): string[] {
  return termsOf(wordsOf(text))
}

/** The terms of a text whose words are read already. */
export function termsOf(words: readonly Word[]): string[] {
  const terms: string[] = []
  eachTerm(words, (term) => terms.push(term))
  return terms
}

/** A term where it stands in a text. */
export interface LocatedTerm {
  readonly term: string
  /** UTF-16 offsets in the text. */
  readonly start: number
  readonly end: number
}

/** The terms of a text whose words are read already, each with its place. */
export function locatedTerms(words: readonly Token[]): LocatedTerm[] {
  const terms: LocatedTerm[] = []
  eachTerm(words, (term, from, to) => {
    terms.push({ term, start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 })
  })
  return terms
}

/** Tells each term of a text with the ranks of its first word and after its last. */
export function eachTerm(words: readonly Word[], tell: (term: string, from: number, to: number) => void): void {
  for (let at = 0; at < words.length; ) {
    const word = words[at]
    if (!word) break
    const { phrases, alone } = readingsOf(word)
    let after = at + 1
    let term = alone
    for (const member of phrases) {
      const end = phraseEnd(words, at, member.phrase)
      if (end === null) continue
      after = end
      term = member.term
      break
    }
    if (term !== null) tell(term, at, after)
    at = after
  }
}

/** True of a group's representative: a word that our lists know. */
export function isGrouped(term: string): boolean {
  return representatives.has(term)
}
