import { tokens } from '../language/french.ts'
import { locatedTerms } from '../language/synonyms.ts'
import { valueOrTerm } from './facets.ts'
import type { Scale, Weighed } from './similarity.ts'

/** A subject in more characters is a sentence. */
const LONGEST = 60

/** What a text has in common with another statement, in the words of the text: « formation à distance ». */
export function subjectIn(text: string, other: Weighed, scale: Scale): string {
  const shared = locatedTerms(tokens(text)).flatMap(({ term, start, end }) => {
    const root = scale.rankOf(valueOrTerm(term))
    if (root === null || scale.partOf(root) !== 'subject' || !other.roots.includes(root)) return []
    return { start, end, weight: scale.weightOf(root) }
  })
  const [first] = shared
  if (!first) return text
  const last = shared.at(-1) ?? first
  const most = shared.reduce((a, b) => (b.weight > a.weight ? b : a))
  const { start, end } = last.end - first.start <= LONGEST ? { start: first.start, end: last.end } : most
  const subject = text.slice(start, end)
  return subject.charAt(0).toLocaleUpperCase('fr') + subject.slice(1)
}
