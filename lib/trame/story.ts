import { foldName } from '../domain/academie.ts'
import { cueIndex } from './cues.ts'
import data from './data/prose-cues.json' with { type: 'json' }

/** What a sentence tells beside what people say: the meeting, its scene, its dates, its courtesies. */
const ABOUT_THE_MEETING = cueIndex([{ value: true, lines: data.context.subject }])
const SCENE = cueIndex([{ value: true, lines: data.context.scene }])
const COURTESY = cueIndex([{ value: true, lines: data.context.anywhere }])
const REPORTED = cueIndex([{ value: true, lines: data.reported }])

/** « Elle sera présentée au salon », « On a parlé … », « Deux élus … »: how a sentence begins that goes on with a story. */
const GOES_ON =
  /^(?:elles?|ils?|cel[ai]|ceux|c['’]|ces?|cette|nous|on|je|j['’]|un(?:e)? |deux |trois |à |au |en |le \d)/iu
const DATED = /(?<!\d)(?:19|20)\d\d(?!\d)/

/** « La Creuse compte cent quarante-six écoles, dont la moitié … » */
const COUNTS = /^(?:\S+\s){1,6}compt(?:e|ent|ait|aient)\s(?!sur\s)/u

/** Shortest statement, in words. */
const SHORTEST = 4

/** The words of a sentence, folded. */
export const wordsOf = (text: string): string[] => foldName(text).split(' ').filter(Boolean)

export const asks = (sentence: string): boolean => /\?\s*[»"”)]*$/.test(sentence)

/** True for a sentence that tells of the meeting, of the text itself or of its readers, and for a question. */
export function tellsOfMeeting(sentence: string): boolean {
  return asks(sentence) || isAboutMeeting(wordsOf(sentence))
}

/** True for words whose subject is the meeting or the text. */
export function isAboutMeeting(words: readonly string[]): boolean {
  return ABOUT_THE_MEETING.in(words).some((found) => found.from === 0)
}

/** True for a sentence that counts what there is. */
export const counts = (sentence: string): boolean => COUNTS.test(sentence)

/** True for thanks, invitations and the like, wherever they stand in a sentence. */
export function isCourtesy(words: readonly string[]): boolean {
  return COURTESY.in(words).length > 0
}

/** What people are told to have said: « Les groupes ont noté que … »; the words themselves where nobody is. */
export function reported(words: readonly string[]): readonly string[] {
  const [turn] = REPORTED.in(words)
  return turn && words.length - turn.to >= SHORTEST ? words.slice(turn.to) : words
}

/** True for a sentence that sets a scene, goes on with a story, or tells when something was done. */
export function tellsStory(sentence: string): boolean {
  const whole = wordsOf(sentence)
  const words = reported(whole)
  return (
    words.length < SHORTEST ||
    asks(sentence) ||
    isAboutMeeting(words) ||
    (words === whole && GOES_ON.test(sentence)) ||
    DATED.test(sentence) ||
    SCENE.in(words).length > 0 ||
    isCourtesy(words)
  )
}
