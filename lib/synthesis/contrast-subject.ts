import { tokens } from '../language/french.ts'
import { type LocatedTerm, locatedTerms } from '../language/synonyms.ts'
import { aboutOthers, valueOrTerm } from './facets.ts'
import { sharedSubjects } from './shared-subjects.ts'
import type { Scale, Weighed } from './similarity.ts'

/** A text with what it says. */
export interface Stated {
  readonly text: string
  readonly said: Weighed
  /** What it is first about. */
  readonly leading: number | null
  /** Weight of all its subjects. */
  readonly weight: number
}

/** Reads what the comparison of subjects needs of a text. */
export function stated(text: string, said: Weighed, scale: Scale): Stated {
  const subjects = scale.rootsOf(said).filter((root) => scale.partOf(root) === 'subject')
  return { text, said, leading: leadingRoot(text, scale), weight: weightOf(subjects, scale) }
}

function weightOf(roots: readonly number[], scale: Scale): number {
  return roots.reduce((sum, root) => sum + scale.weightOf(root), 0)
}

/** Share of the weight of subjects from which two statements that name several of them alike are about the same. */
const SEVERAL = 0.5
/** The same, where both begin with the subject: the rest says what is thought of it. */
const LEADING = 0.3

/**
 * How far a strength and an irritant are about the same subject, 0 to 1; 0 where they are not. What they share is named
 * by the same terms, akin ones are not enough (formés, formation); a lone shared term is what both are first about: the
 * « lecture » of « carnet de lecture » is not that of « lecture à l'écran ».
 */
export function sameSubject(a: Stated, b: Stated, scale: Scale): number {
  if (aboutOthers(a.said.facets, b.said.facets)) return 0
  const shared = sharedSubjects(a.said, b.said, scale)
  if (shared.length === 0) return 0
  const likeness = weightOf(shared, scale) / Math.max(a.weight, b.weight)
  const leads = ({ leading }: Stated) => leading !== null && shared.includes(leading)
  if (leads(a) && leads(b)) return likeness >= LEADING ? likeness : 0
  return shared.length > 1 && likeness >= SEVERAL ? likeness : 0
}

/** What a statement is first about: its first term, those that say whether it lacks or abounds and how it is framed aside. */
export function leadingRoot(text: string, scale: Scale): number | null {
  for (const { term } of termsIn(text)) {
    const root = scale.rankOf(term)
    const part = root === null ? 'frame' : scale.partOf(root)
    if (part !== 'polarity' && part !== 'frame' && part !== 'quantity') return root
  }
  return null
}

function termsIn(text: string): LocatedTerm[] {
  return locatedTerms(tokens(text)).map((t) => ({ ...t, term: valueOrTerm(t.term) }))
}

/** How a text names one of its roots, in its own words; the whole text where it does not. */
export function namedIn(text: string, root: number, scale: Scale): string {
  const found = termsIn(text).find(({ term }) => scale.rankOf(term) === root)
  return found ? capitalised(text.slice(found.start, found.end)) : text
}

/** The subject that two statements share, in the words of the first up to the first that the other has not: « Formation à distance ». */
export function subjectIn(a: Stated, b: Stated, scale: Scale): string {
  const shared = new Set(sharedSubjects(a.said, b.said, scale))
  const isShared = ({ term }: LocatedTerm) => shared.has(scale.rankOf(term) ?? -1)
  const terms = termsIn(a.text)
  const from = terms.findIndex(isShared)
  const after = terms.findIndex((term, i) => i > from && !isShared(term))
  const named = terms.slice(from, after < 0 ? undefined : after)
  const [first, last] = [named[0], named.at(-1)]
  if (from < 0 || !first || !last) return a.text
  return capitalised(a.text.slice(first.start, last.end))
}

function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase('fr') + words.slice(1)
}
