import { foldName } from '../domain/academie.ts'
import type { ItemType } from '../domain/item.ts'
import { remembered } from '../domain/remembered.ts'
import data from './data/meanings.json' with { type: 'json' }

/** What a column or a section heading announces, whatever its wording (data/meanings.json). */
export type Meaning = keyof typeof data

const ITEM_MEANINGS: Partial<Record<Meaning, ItemType>> = {
  irritant: 'irritant',
  strength: 'strength',
  need: 'need',
  improvement: 'improvement',
  action: 'action',
  proposal: 'proposal',
}

/** The type of the items under a heading of this meaning, or null (« Acteurs mobilisés » announces no items). */
export function itemTypeOf(meaning: Meaning): ItemType | null {
  return ITEM_MEANINGS[meaning] ?? null
}

/** Everyday words (« N° », « Commentaires », « Type ») that head a column only where they are all that its head says. */
const { aside, nature, goal, ...speaking } = data
const WHOLE = new Map<string, Meaning>([
  ...aside.map((expression) => [foldName(expression), 'aside'] as const),
  ...goal.map((expression) => [foldName(expression), 'what'] as const),
  ...nature.map((expression) => [foldName(expression), 'nature'] as const),
])

const EXPRESSIONS = (Object.entries(speaking) as [Meaning, string[]][]).flatMap(([meaning, list]) =>
  list.map((expression) => ({ meaning, words: foldName(expression).split(' ') })),
)

/** Expressions that a word may begin, as ranks among EXPRESSIONS: texts use the same words over and over. */
const begunBy = new Map<string, readonly number[]>()
/** Past the vocabulary of a consultation, only misprints would be kept. */
const MOST_WORDS = 20_000

/** Words that add nothing to a heading: « Les principaux irritants rencontrés par les participants ». */
const FILLER = new Set(
  'le la les l un une des du de d nos notre vos votre leur leurs et ou principal principaux principale principales identifie identifies identifiee identifiees rencontre rencontres rencontree rencontrees exprime exprimes releves relevees constates constatees souhaitee souhaite parmi concernee concernees par pour aux a au dans sur en ce cette ces quoi quel quels quelle quelles que qu est sont nous avons avez vous ont on mener faire dont peut pouvons pourrions faudrait faut il y'.split(
    ' ',
  ),
)

const singular = (word: string) => word.replace(/(?<=..)s$/, '')

/** Words equal but for a plural, abbreviated (« thém. »), or one letter apart where they are long enough for a slip to be one. */
function sameWord(one: string, other: string): boolean {
  if (other.endsWith('.')) return one.startsWith(other.slice(0, -1))
  const a = singular(one)
  const b = singular(other)
  if (a === b) return true
  if (Math.min(a.length, b.length) < 6 || Math.abs(a.length - b.length) > 1) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  const slip = a.slice(i + 1)
  return slip === b.slice(i + 1) || slip === b.slice(i) || a.slice(i) === b.slice(i + 1)
}

function expressionsBegunBy(word: string): readonly number[] {
  const known = begunBy.get(word)
  if (known) return known
  const ranks = EXPRESSIONS.flatMap(({ words: [first = ''] }, rank) => (sameWord(first, word) ? [rank] : []))
  if (begunBy.size >= MOST_WORDS) begunBy.clear()
  begunBy.set(word, ranks)
  return ranks
}

interface Hit {
  readonly rank: number
  readonly meaning: Meaning
  readonly at: number
  readonly length: number
}

function hitsIn(words: readonly string[]): Hit[] {
  const hits: Hit[] = []
  words.forEach((word, at) => {
    for (const rank of expressionsBegunBy(word)) {
      const expression = EXPRESSIONS[rank]
      if (expression?.words.every((w, i) => i === 0 || sameWord(w, words[at + i] ?? '')))
        hits.push({ rank, meaning: expression.meaning, at, length: expression.words.length })
    }
  })
  hits.sort((a, b) => a.rank - b.rank || a.at - b.at)
  // The longest expression wins over those inside it: « points forts » over nothing, « pistes d'amélioration » over « pistes ».
  return hits.filter(
    (h) => !hits.some((o) => o.length > h.length && o.at <= h.at && h.at + h.length <= o.at + o.length),
  )
}

/** The words of a heading, folded; one that a full stop abbreviates keeps it. */
const headWords = remembered((text): readonly string[] => {
  const head = text.replace(/^\s*(?:[\dIVX]+[.)°-]\s*)+/u, '').replace(/\((?:e?s|x|nt)\)/giu, '')
  if (!head.includes('.')) return foldName(head).split(' ').filter(Boolean)
  return head.split(/\s+/).flatMap((written) => {
    const words = foldName(written).split(' ').filter(Boolean)
    const last = words.at(-1) ?? ''
    return /\p{L}\.[)»,:/]?$/u.test(written) && last.length >= 3 ? [...words.slice(0, -1), `${last}.`] : words
  })
})

/** Longest heading of a column: « Axes d'amélioration ou leviers permettant de répondre aux besoins correspondants aux irritants ». */
const COLUMN_WORDS = 22

/** The meaning of a column heading: the expression that comes first in it; null for a text that is no heading. */
export const columnMeaning = remembered((text): Meaning | null => {
  const whole = WHOLE.get(foldName(text))
  if (whole) return whole
  const words = headWords(text)
  if (words.length === 0 || words.length > COLUMN_WORDS) return null
  const hits = hitsIn(words).sort((a, b) => a.at - b.at || b.length - a.length)
  if (hits.some((h) => h.meaning === 'what')) return 'what'
  const [first] = hits
  // A sentence that happens to hold « besoin » far from its start is no column heading.
  return first && (first.at <= 3 || words.length <= 6) ? first.meaning : null
})

/** « Qui ? », « Comment ? »: a column's head alone; elsewhere they only ask. */
const ASKING = new Set(['quoi', 'qui', 'quand', 'comment'])

/** A text longer than this has more words than a heading: most are told apart by that alone. */
const LONGEST_TEXT = 140

interface Heading {
  readonly meaning: Meaning
  /** Words that the expressions do not cover and that are no filler: « de connexion » in « Difficultés de connexion ». */
  readonly besides: number
}

const headingOf = remembered((text): Heading | null => {
  if (text.length > LONGEST_TEXT) return null
  const words = headWords(text)
  if (words.length === 0 || words.length > 10) return null
  const all = hitsIn(words).filter((h) => words.length <= 2 || h.length > 1 || !ASKING.has(words[h.at] ?? ''))
  // « Pistes d'actions par niveau »: how they are ordered is no second matter.
  const hits = all.filter((h) => h.at === 0 || words[h.at - 1] !== 'par')
  const [first] = hits
  if (!first || hits.some((h) => h.meaning !== first.meaning)) return null
  const covered = new Set(all.flatMap((h) => Array.from({ length: h.length }, (_, i) => h.at + i)))
  const besides = words.filter((w, i) => !covered.has(i) && !FILLER.has(w) && !/^\d+$/.test(w)).length
  const placed = first.at <= 3 || first.at + first.length === words.length
  return besides <= Math.max(1, covered.size) && placed ? { meaning: first.meaning, besides } : null
})

/** The meaning of a section heading: one meaning alone, which makes most of the heading; null otherwise. */
export function sectionMeaning(text: string): Meaning | null {
  return headingOf(text)?.meaning ?? null
}

/** The meaning of a text that is a heading and nothing else: « Difficultés rencontrées », not « Difficultés de connexion ». */
export function bareMeaning(text: string): Meaning | null {
  const heading = headingOf(text)
  return heading?.besides === 0 ? heading.meaning : null
}

/** « Travailler ensemble autrement : besoins exprimés »: what the one part says that is the name of a section of items. */
export function partMeaning(text: string): Meaning | null {
  const parts = text.split(/\s*[:|]\s*|\s+[–—-]\s+/u).filter(Boolean)
  const meanings = new Set(parts.map(bareMeaning).filter((m) => m !== null))
  const [only] = meanings
  return parts.length > 1 && only && meanings.size === 1 && itemTypeOf(only) !== null ? only : null
}
