import { type TypeFromWording, typeOfWording } from '../language/type-cues.ts'
import { statedType } from './statement.ts'

/** From so many words on, or with its stop, a statement is a sentence, whose turn of phrase tells. */
const SENTENCE = 9
/** Of a hundred sentences whose turn of phrase alone tells, so many are right (blind prose of test/layouts). */
const BY_TURN = 0.9

/**
 * The nature of a statement that no column and no heading announces: by how it begins (« Manque de … », an infinitive)
 * and, for a sentence, by its turn of phrase (« personne ne … », « a permis de … »). Silent where the two disagree.
 */
export function typeOfStatement(text: string): TypeFromWording {
  const wording = typeOfWording(text)
  const sentence = /[.!?…]\s*[»"”)]*$/u.test(text) || text.split(/\s+/).length >= SENTENCE
  const turn = sentence ? statedType(text, 'unannounced') : null
  if (turn === null || turn === wording.type) return wording
  return wording.type === null
    ? { type: turn, confidence: BY_TURN, evidence: [] }
    : { type: null, confidence: 0, evidence: [] }
}
