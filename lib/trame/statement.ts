import { foldName } from '../domain/academie.ts'
import { typeOfWording } from '../language/type-cues.ts'
import data from './data/prose-cues.json' with { type: 'json' }

/** What a part of the text announces: the situation as it is, what is expected, what is proposed. */
export type Part = 'situation' | 'expectations' | 'propositions' | 'unannounced'

/** Types that a sentence can state. */
export type Stated = 'irritant' | 'strength' | 'need' | 'proposal'

const TYPES: readonly Stated[] = ['irritant', 'strength', 'need', 'proposal']

/** What each part may hold; the first types win where a sentence states several things. */
const HELD: Readonly<Record<Part, readonly Stated[]>> = {
  situation: ['need', 'irritant', 'strength'],
  expectations: ['need', 'irritant'],
  // A difficulty told among propositions says why they are made; it is no statement of its own.
  propositions: ['proposal', 'need'],
  unannounced: ['proposal', 'need', 'irritant', 'strength'],
}

/** Types whose hints, or whose plain wording, are enough in each part. */
const PRIOR: Readonly<Record<Part, readonly Stated[]>> = {
  situation: ['irritant', 'strength'],
  expectations: ['need'],
  propositions: ['proposal'],
  unannounced: [],
}

/** The wording alone is trusted from here on, in a part that announces the type. */
const SURE = 0.8

const GAP = 3

type Cue = readonly string[]
const cuesOf = (written: readonly string[]): Cue[] => written.map((c) => c.split(' '))
const CUES = TYPES.map((type) => ({
  type,
  decisive: cuesOf(data[type].decisive),
  outright: cuesOf(data[type].outright),
  hint: cuesOf(data[type].hint),
}))
const ABOUT_THE_MEETING = cuesOf(data.context.subject)
const COURTESY = cuesOf(data.context.anywhere)

/** Where a clause turns: what stands after it is what the sentence says. */
const TURN = /(?:^|[\s,;])(?:mais|cependant|toutefois|pourtant|néanmoins)\s+/giu
const CONCESSION = /^(?:malgr[ée]|en dépit|bien qu|même si|quoiqu|si certain|au-delà)[^,]*,\s*/iu

/**
 * The type of item that a sentence of running text states in so many words, or null: a sentence that tells of the
 * meeting, counts people, asks a question or only describes states nothing.
 * @param part what the part of the text announces; in a part that announces nothing, outright cues alone count
 */
export function statedType(sentence: string, part: Part): Stated | null {
  const whole = sentence.replace(CONCESSION, '')
  const turned = lastClause(whole)
  return (turned === null ? null : statedIn(turned, sentence, part)) ?? statedIn(whole, sentence, part)
}

/** True for a sentence that tells of the meeting, of the text itself or of its readers, and for a question. */
export function tellsOfMeeting(sentence: string): boolean {
  const words = foldName(sentence).split(' ')
  return asks(sentence) || ABOUT_THE_MEETING.some((cue) => endOf(cue, words, 0) !== null)
}

const asks = (sentence: string) => /\?\s*[»"”)]*$/.test(sentence)

function statedIn(said: string, sentence: string, part: Part): Stated | null {
  const words = foldName(said).split(' ').filter(Boolean)
  if (words.length < 4) return null
  const proposing = HELD[part].includes('proposal')
  if (words[0] === 'et' && words[1] === 'si') return proposing ? 'proposal' : null
  if (COURTESY.some((cue) => spans(cue, words).length > 0)) return null
  const found = cuesIn(words)
  if (asks(sentence)) return proposing && found.decisive.includes('proposal') ? 'proposal' : null
  const meeting = tellsOfMeeting(said)
  const may = HELD[part].filter((type) => !(meeting && type === 'strength'))
  // Where propositions are announced, « il faudrait » and « nous souhaitons » propose.
  if (part === 'propositions' && !meeting && found.hint.includes('proposal')) return 'proposal'
  const outright = may.find((t) => found.decisive.includes(t)) ?? may.find((t) => found.outright.includes(t))
  if (outright || meeting) return outright ?? null
  return PRIOR[part].find((type) => found.hint.includes(type)) ?? fromWording(said, part)
}

type Strength = 'decisive' | 'outright' | 'hint'

/** The types of which a sentence holds a cue. A longer cue hides those inside it: « sans difficulté » is no « difficulté ». */
function cuesIn(words: readonly string[]): Readonly<Record<Strength, readonly Stated[]>> {
  const spansOf = (strength: Strength) =>
    CUES.map((c) => ({ type: c.type, spans: c[strength].flatMap((cue) => spans(cue, words)) }))
  const found = { decisive: spansOf('decisive'), outright: spansOf('outright'), hint: spansOf('hint') }
  const all = [...found.decisive, ...found.outright].flatMap((f) => f.spans)
  const stands = (s: Span) => !all.some((o) => o.to - o.from > s.to - s.from && o.from <= s.from && s.to <= o.to)
  const standing = (strength: Strength) => found[strength].filter((f) => f.spans.some(stands)).map((f) => f.type)
  return { decisive: standing('decisive'), outright: standing('outright'), hint: standing('hint') }
}

/** What the plain wording tells, in a part that announces that type; among propositions an infinitive proposes. */
function fromWording(said: string, part: Part): Stated | null {
  const { type, confidence } = typeOfWording(said)
  const announced = PRIOR[part].find((t) => t === type)
  if (announced && confidence >= SURE) return announced
  return part === 'propositions' && (type === 'action' || type === 'improvement') ? 'proposal' : null
}

/** What stands after the last « mais », long enough to say something; null where there is none. */
function lastClause(sentence: string): string | null {
  const turn = [...sentence.matchAll(TURN)].at(-1)
  return turn ? sentence.slice(turn.index + turn[0].length) : null
}

interface Span {
  readonly from: number
  readonly to: number
}

/** Where a cue stands among folded words. */
function spans(cue: Cue, words: readonly string[]): Span[] {
  return words.flatMap((_, from) => {
    const to = endOf(cue, words, from)
    return to === null ? [] : [{ from, to }]
  })
}

function endOf(cue: Cue, words: readonly string[], from: number): number | null {
  const [first, ...rest] = cue
  if (first === undefined) return from
  if (first === '_') {
    for (let skip = 0; skip <= GAP; skip++) {
      const to = endOf(rest, words, from + skip)
      if (to !== null) return to
    }
    return null
  }
  const word = words[from]
  if (word === undefined) return null
  return sameWord(word, first) ? endOf(rest, words, from + 1) : null
}

/** `rassur*` is a beginning, `*rons` an end. */
function sameWord(word: string, cue: string): boolean {
  if (cue.endsWith('*')) return word.startsWith(cue.slice(0, -1))
  return cue.startsWith('*') ? word.endsWith(cue.slice(1)) : word === cue
}
