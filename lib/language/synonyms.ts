import data from './data/synonyms.json' with { type: 'json' }
import { type Token, tokens } from './french.ts'

/**
 * Groups of words and phrases that mean the same, the first of each being its representative.
 * From the language and the trade; one group a line, members parted by commas.
 */
const byStem = new Map<string, string>()
const phrases = new Map<string, { readonly stems: readonly string[]; readonly term: string }[]>()

for (const group of data) {
  const members = group.split(',').map((m) => m.trim())
  const term = termOf(members[0] ?? '')
  for (const member of members) {
    const stems = meaningful(tokens(member)).map((t) => t.stem)
    const [first, ...more] = stems
    if (first === undefined) throw new Error(`synonyms.json: an empty member in « ${group} »`)
    if (more.length === 0) {
      const other = byStem.get(first)
      if (other !== undefined && other !== term)
        throw new Error(`synonyms.json: « ${member} » is in « ${other} » and in « ${term} »`)
      byStem.set(first, term)
    } else {
      const list = phrases.get(first) ?? []
      list.push({ stems, term })
      list.sort((a, b) => b.stems.length - a.stems.length)
      phrases.set(first, list)
    }
  }
}

/** Words that carry the meaning: all but stop words. */
function meaningful(words: readonly Token[]): readonly Token[] {
  return words.filter((w) => !w.stop)
}

function termOf(member: string): string {
  return meaningful(tokens(member))
    .map((t) => t.stem)
    .join('-')
}

/** The representative of a stem's group, or the stem itself where no group holds it. */
export function synonymOf(word: string): string {
  return byStem.get(word) ?? word
}

/**
 * The terms of a text, in order: stems without stop words, each replaced by its group's representative; a phrase of
 * the data (« mise à disposition », « pas de ») is one term.
 */
export function canonicalTerms(text: string): string[] {
  const stems = meaningful(tokens(text)).map((t) => t.stem)
  const terms: string[] = []
  for (let i = 0; i < stems.length; ) {
    const first = stems[i] ?? ''
    const phrase = phrases.get(first)?.find((p) => p.stems.every((s, k) => stems[i + k] === s))
    terms.push(phrase?.term ?? synonymOf(first))
    i += phrase?.stems.length ?? 1
  }
  return terms
}
