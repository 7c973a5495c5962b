import { foldName } from '../domain/academie.ts'
import { remembered } from '../domain/remembered.ts'
import data from './data/template.json' with { type: 'json' }

/** Share of a guidance sentence's words that must be there for a line to be that sentence: slips of retyping pass, answers do not. */
const SAME = 0.85

const wordsOf = (text: string) => foldName(text).split(' ').filter(Boolean)

interface Guidance {
  readonly words: readonly string[]
  readonly vocabulary: ReadonlySet<string>
}

function guidanceOf(sentence: string): Guidance {
  const words = wordsOf(sentence)
  return { words, vocabulary: new Set(words) }
}

const GUIDANCE = data.guidance.map(guidanceOf)
const ASKING = Object.entries(data.asking).map(([heading, sentences]) => ({ heading, asks: sentences.map(guidanceOf) }))
const LONGEST_GUIDANCE = Math.max(...GUIDANCE.map(({ words }) => words.length))
const PLACEHOLDERS = new Set(data.placeholders.map(foldName))

/**
 * Whether a text shares enough of its words with a sentence of guidance (Dice's coefficient). Most texts are told apart
 * by their length or their first words.
 */
function isAlike({ words, vocabulary }: Guidance, text: readonly string[], least: number): boolean {
  const needed = (least * (words.length + text.length)) / 2
  if (Math.min(words.length, text.length) < needed) return false
  let strange = 0
  for (const w of text) if (!vocabulary.has(w) && ++strange > text.length - needed) return false
  const left = new Map<string, number>()
  for (const w of words) left.set(w, (left.get(w) ?? 0) + 1)
  let both = 0
  for (const w of text) {
    const n = left.get(w) ?? 0
    if (n > 0) both++
    left.set(w, n - 1)
  }
  return both >= needed
}

function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let next = 0
  for (const word of whole) if (word === part[next]) next++
  return next === part.length
}

/** « Pas d'irritant relevé », « Aucun besoin particulier exprimé ». */
const NOTHING_TO_SAY =
  /^(?:pas d|pas de|aucun|aucune|ni|rien)(?: (?:autre|autres|irritants?|points? forts?|points? faibles?|besoins?|leviers?|axes?|actions?|remarques?|commentaires?|observations?|retours?|elements?|ajouts?|reponses?|contributions?))+(?: (?:n a|n ont|ete|est|particuliers?|particulieres?|releves?|relevee?s?|identifiee?s?|signalee?s?|exprimee?s?|constatee?s?|notee?s?|remontee?s?|a|ce|jour|stade|pour|le|moment|signaler|ajouter|noter|formulee?s?|proposee?s?))*$/

/** True for what holds no contribution: nothing, a lone bullet, dots, « à compléter », « néant », « RAS ». */
export function isEmptyText(text: string): boolean {
  const folded = foldName(text)
  return folded === '' || PLACEHOLDERS.has(folded) || NOTHING_TO_SAY.test(folded)
}

/** True for a line of the template itself: its guidance, whole, cut at the end of a page, or retyped with a slip. */
export const isTemplate = remembered((text) => {
  const words = wordsOf(text)
  if (words.length < 3) return false
  return GUIDANCE.some((guidance) => {
    if (isAlike(guidance, words, SAME)) return true
    // The sentence shortened, or cut by a page or a line: its words, in its order, and no other.
    return words.length >= 6 && words.length < guidance.words.length && isSubsequence(words, guidance.words)
  })
})

/** The heading under which the answer to a line of guidance stands (« Irritants »), or null where it asks for no items. */
export function headingAsked(text: string): string | null {
  const words = wordsOf(text)
  if (words.length < 3) return null
  return ASKING.find(({ asks }) => asks.some((guidance) => isAlike(guidance, words, SAME)))?.heading ?? null
}

/**
 * The text without the guidance that precedes it: an instruction that someone answered on the same line is an answer.
 * @returns the answer, or the text as it was where no guidance begins it
 */
export function withoutGuidance(text: string): string {
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)]
  const folded = words.slice(0, LONGEST_GUIDANCE).map((w) => foldName(w[0]))
  for (const guidance of GUIDANCE) {
    const { length } = guidance.words
    const last = words[length - 1]
    if (length < 4 || words.length <= length || !last) continue
    if (isAlike(guidance, folded.slice(0, length), 0.95))
      return text.slice(last.index + last[0].length).replace(/^[\s:;.?!»"”)…–-]+/u, '')
  }
  return text
}

/** How many of the kit's own turns of phrase a document holds: what tells a how-to from a contribution. */
export function kitPhrases(lines: readonly string[]): string[] {
  const text = ` ${lines.map(foldName).join(' | ')} `
  return data.kit.filter((phrase) => text.includes(` ${foldName(phrase)} `))
}
