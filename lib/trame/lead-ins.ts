import { cueIndex, type Found, standing } from './cues.ts'
import data from './data/section-leads.json' with { type: 'json' }
import { itemTypeOf, type Meaning } from './meanings.ts'
import { wordsOf } from './story.ts'

/** What leads into a passage: a meaning, or a `frame` (editorial, agenda, opening) whose text is none of the contribution. */
export type Lead = Extract<Meaning, Exclude<keyof typeof data, 'about' | 'announcing' | 'frame'>> | 'frame'

/** Of two idioms in one heading the longer tells, else the first here: « Sur le terrain : ce qui coince » is about what jams. */
const LEADS: readonly Lead[] = [
  'irritant',
  'strength',
  'need',
  'action',
  'proposal',
  'improvement',
  'retex',
  'situation',
  'frame',
]
const CUES = cueIndex(LEADS.map((lead) => ({ value: lead, lines: data[lead] })))

/** Longest heading, and longest sentence that only leads to the next, in words. */
const LONGEST_HEADING = 12
/** A text longer than this has more words: most are told apart by that alone. */
const LONGEST_TEXT = 140
const LONGEST_LEAD_IN = 22
/** « Plusieurs pistes ont été avancées »: words that may follow what is announced. */
const AFTER = 2
/** « faire part de nos », « commencer par ce qui »: how far before it the word stands that announces. */
const BEFORE = 6

const ANNOUNCING = cueIndex([{ value: true, lines: data.announcing }])
/** « Les », « Nos petits », « Côté »: words that add nothing to an idiom. */
const SMALL = new Set(
  'le la les l de du des d un une nos notre vos nous nous a au aux et en cote quelques petits petites grands grandes'.split(
    ' ',
  ),
)

/** What an idiom of a heading announces (« Les grains de sable », « Ce que les équipes espèrent »); null for no idiom. */
export function leadOfHeading(text: string): Lead | null {
  if (text.length > LONGEST_TEXT) return null
  const words = wordsOf(text)
  if (words.length > LONGEST_HEADING) return null
  const found = standing(CUES.in(words))
  const covered = words.filter((_, i) => found.some((f) => f.from <= i && i < f.to)).length
  const besides = words.filter((w, i) => !SMALL.has(w) && !found.some((f) => f.from <= i && i < f.to)).length
  if (besides > Math.max(1, covered)) return null // « Adapter les outils aux besoins particuliers » is an objective
  const types = new Set(found.flatMap((f) => (f.value === 'frame' ? [] : (itemTypeOf(f.value) ?? []))))
  return types.size > 1 ? null : clearest(found) // « Points forts et irritants » heads both
}

/** True for a text that is an idiom and nothing else: « Les coups de pouce », not « Des lacunes en calcul ». */
export function isBareLead(text: string): boolean {
  if (text.length > LONGEST_TEXT) return false
  const words = wordsOf(text)
  const found = words.length > LONGEST_HEADING ? [] : CUES.in(words)
  return found.length > 0 && words.every((w, i) => SMALL.has(w) || found.some((f) => f.from <= i && i < f.to))
}

/**
 * What a sentence announces that states nothing itself (« Je dois vous faire part de plusieurs difficultés. », « Les
 * griefs notés au fil des tables : »); null where it leads to nothing, or goes on about it.
 */
export function leadOfSentence(sentence: string): Lead | null {
  const words = wordsOf(sentence)
  if (words.length > LONGEST_LEAD_IN) return null
  const opens = /:\s*$/.test(sentence)
  const announcing = opens ? [] : ANNOUNCING.in(words)
  if (!opens && announcing.length === 0) return null
  const found = standing(CUES.in(words)).filter(
    (f) =>
      f.value !== 'frame' &&
      (opens ||
        (f.to >= words.length - AFTER && announcing.some((a) => a.from >= f.from - BEFORE && a.from <= f.to + AFTER))),
  )
  return clearest(found)
}

function clearest(found: readonly Found<Lead>[]): Lead | null {
  const rank = (f: Found<Lead>) => LEADS.indexOf(f.value)
  const [best] = [...found].sort((a, b) => b.to - b.from - (a.to - a.from) || rank(a) - rank(b))
  return best?.value ?? null
}
