import { foldName } from '../domain/academie.ts'
import data from './data/template.json' with { type: 'json' }

/** Share of a guidance sentence's words that must be there for a line to be that sentence: slips of retyping pass, answers do not. */
const SAME = 0.85

const wordsOf = (text: string) => foldName(text).split(' ').filter(Boolean)

const GUIDANCE = data.guidance.map((sentence) => wordsOf(sentence))
const PLACEHOLDERS = new Set(data.placeholders.map(foldName))

function dice(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>()
  for (const w of a) left.set(w, (left.get(w) ?? 0) + 1)
  let both = 0
  for (const w of b) {
    const n = left.get(w) ?? 0
    if (n > 0) {
      both++
      left.set(w, n - 1)
    }
  }
  return a.length + b.length === 0 ? 0 : (2 * both) / (a.length + b.length)
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
export function isTemplate(text: string): boolean {
  const words = wordsOf(text)
  if (words.length < 3) return false
  return GUIDANCE.some((guidance) => {
    if (dice(guidance, words) >= SAME) return true
    // The sentence shortened, or cut by a page or a line: its words, in its order, and no other.
    return words.length >= 6 && words.length < guidance.length && isSubsequence(words, guidance)
  })
}

/**
 * The text without the guidance that precedes it: an instruction that someone answered on the same line is an answer.
 * @returns the answer, or the text as it was where no guidance begins it
 */
export function withoutGuidance(text: string): string {
  for (const guidance of GUIDANCE) {
    if (guidance.length < 4) continue
    const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)]
    if (words.length <= guidance.length) continue
    const head = words.slice(0, guidance.length)
    const last = head.at(-1)
    if (last && dice(guidance, wordsOf(head.map((w) => w[0]).join(' '))) >= 0.95) {
      return text.slice(last.index + last[0].length).replace(/^[\s:;.?!»"”)…–-]+/u, '')
    }
  }
  return text
}

/** How many of the kit's own turns of phrase a document holds: what tells a how-to from a contribution. */
export function kitPhrases(lines: readonly string[]): string[] {
  const text = ` ${lines.map(foldName).join(' | ')} `
  return data.kit.filter((phrase) => text.includes(` ${foldName(phrase)} `))
}
