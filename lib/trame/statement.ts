import type { ItemType } from '../domain/item.ts'
import { typeOfWording } from '../language/type-cues.ts'
import { cueIndex, standing } from './cues.ts'
import data from './data/prose-cues.json' with { type: 'json' }
import { asks, counts, isAboutMeeting, isCourtesy, reported, tellsStory, wordsOf } from './story.ts'

/**
 * What a part of the text announces: the situation as it is, what goes wrong or well in it, what is expected, what is
 * proposed, what will be done; or nothing.
 */
export type Part = 'situation' | 'troubles' | 'successes' | 'expectations' | 'propositions' | 'actions' | 'unannounced'

/** Types that a sentence can state. */
export type Stated = ItemType

const TYPES = ['irritant', 'strength', 'need', 'improvement', 'proposal', 'action'] as const
const STRENGTHS = ['decisive', 'outright', 'hint'] as const
type Strength = (typeof STRENGTHS)[number]

/** How a part is read. */
interface Reading {
  /** What it may hold; the first types win where a sentence states several things. */
  readonly held: readonly Stated[]
  /** Types whose hints, or whose plain wording, are enough. */
  readonly prior: readonly Stated[]
  /** What other cues mean there: among expectations, « il conviendrait » asks. */
  readonly as?: Partial<Record<Stated, Stated>>
}

const READINGS: Readonly<Record<Part, Reading>> = {
  situation: { held: ['improvement', 'need', 'irritant', 'strength'], prior: ['irritant', 'strength'] },
  troubles: { held: ['irritant'], prior: ['irritant'], as: { need: 'irritant' } },
  successes: { held: ['strength'], prior: ['strength'] },
  expectations: { held: ['need', 'irritant'], prior: ['need'], as: { proposal: 'need' } },
  // A difficulty told among propositions says why they are made; it is no statement of its own.
  propositions: { held: ['proposal', 'improvement', 'need'], prior: ['proposal'] },
  actions: { held: ['action', 'proposal'], prior: ['action'] },
  unannounced: { held: ['improvement', 'proposal', 'need', 'irritant', 'strength'], prior: [] },
}

/** The wording alone is trusted from here on, in a part that announces the type. */
const SURE = 0.8

const CUES = cueIndex([
  ...TYPES.flatMap((type) => STRENGTHS.map((strength) => ({ value: { type, strength }, lines: data[type][strength] }))),
  { value: null, lines: data.neutral },
])
/** Where a clause turns: what stands after it is what the sentence says. */
const TURN = /(?:^|[\s,;])(?:mais|cependant|toutefois|pourtant|néanmoins)\s+/giu
const CONCESSION = /^(?:malgr[ée]|en dépit|bien qu|même si|quoiqu|si certain|au-delà)[^,]*,\s*/iu
/** « , dit-elle, », « , de l'avis de tous, »: between two commas, and left out where the rest says nothing with it. */
const ASIDE = /,\s[^,.;:]{2,45},(?=\s)/gu

/** « Éteindre chaque soir … »: in French what one wants done is said so. A noun with such an ending has an article. */
const INFINITIVE =
  /^(?!(?:notre|votre|quatre|autre|entre|contre|outre|hier|hiver|encore|sur|pour|par|leur|premier|dernier|chaque)\b)\p{L}{2,}(?:er|ir|re|oir)(?=\s)/iu

/**
 * The type of item that a sentence of running text states in so many words, or null: a sentence that tells of the
 * meeting, counts people, asks a question or only describes states nothing.
 * @param part what the part of the text announces; in a part that announces nothing, outright cues alone count
 */
export function statedType(sentence: string, part: Part): Stated | null {
  const whole = sentence.replace(CONCESSION, '')
  const turned = lastClause(whole)
  const plain = whole.replace(ASIDE, '')
  return (
    (turned === null ? null : statedIn(turned, sentence, part)) ??
    (plain === whole ? null : statedIn(plain, sentence, part)) ??
    statedIn(whole, sentence, part) ??
    byDefault(sentence, part)
  )
}

const PAST = /\b(?:\p{L}+(?:ait|aient)|été|eu)(?!\p{L})/u
/** « Les salles ne se prêtent pas au travail de groupe »: what is denied in the present tense is what goes wrong. */
const DENIED = cueIndex([{ value: true, lines: ['ne _ pas | n _ pas | ne _ plus | n _ plus | ne _ qu | ne _ que'] }])

/**
 * What a sentence states that sets no scene and tells no story: where a heading announces troubles or successes, one of
 * them; where nothing is announced, a trouble if it denies something.
 */
function byDefault(sentence: string, part: Part): Stated | null {
  const words = reported(wordsOf(sentence))
  if (tellsStory(sentence) || CUES.in(words).some((f) => f.value === null)) return null
  if (part === 'troubles') return 'irritant'
  if (part === 'successes') return 'strength'
  return part === 'unannounced' && DENIED.in(words).length > 0 && !PAST.test(sentence) ? 'irritant' : null
}

function statedIn(said: string, sentence: string, part: Part): Stated | null {
  const words = reported(wordsOf(said))
  if (words.length < 4) return null
  const { held, prior } = READINGS[part]
  const proposing = held.includes('proposal')
  if (words[0] === 'et' && words[1] === 'si') return proposing ? 'proposal' : null
  if (isCourtesy(words)) return null
  const found = cuesIn(words, part)
  if (asks(sentence)) return proposing && found.decisive.has('proposal') ? 'proposal' : null
  const meeting = isAboutMeeting(words) || counts(said)
  const may = held.filter((type) => !(meeting && type === 'strength'))
  // Where propositions are announced, « il faudrait » and « nous souhaitons » propose.
  if (part === 'propositions' && !meeting && found.hint.has('proposal')) return 'proposal'
  const decisive = may.find((t) => found.decisive.has(t))
  if (decisive || meeting) return decisive ?? null
  const outright = may.find((t) => found.outright.has(t))
  if (outright) return outright
  return prior.find((type) => found.hint.has(type)) ?? fromWording(said, part)
}

/** The types of which a sentence holds a cue, as its part understands them. */
function cuesIn(words: readonly string[], part: Part): Readonly<Record<Strength, ReadonlySet<Stated>>> {
  const all = CUES.in(words)
  // Hints hide nothing, and hide behind everything.
  const firm = all.filter((f) => f.value?.strength !== 'hint')
  const stands = new Set(standing(firm))
  const clear = all.filter(
    (f) =>
      stands.has(f) ||
      (f.value?.strength === 'hint' &&
        !firm.some((o) => o.to - o.from > f.to - f.from && o.from <= f.from && f.to <= o.to)),
  )
  const types = (strength: Strength) =>
    new Set(
      clear.flatMap(({ value }) =>
        value?.strength === strength
          ? [(strength === 'decisive' && READINGS[part].as?.[value.type]) || value.type]
          : [],
      ),
    )
  return { decisive: types('decisive'), outright: types('outright'), hint: types('hint') }
}

/** What the plain wording tells, in a part that announces that type; among propositions an infinitive proposes. */
function fromWording(said: string, part: Part): Stated | null {
  const { type, confidence } = typeOfWording(said)
  const announced = READINGS[part].prior.find((t) => t === type)
  const wanted = type === 'action' || type === 'improvement' || INFINITIVE.test(said)
  if (announced && confidence >= SURE) return announced
  if (wanted && part === 'actions') return 'action'
  return wanted && part === 'propositions' ? 'proposal' : null
}

/** What stands after the last « mais », long enough to say something; null where there is none. */
function lastClause(sentence: string): string | null {
  const turn = [...sentence.matchAll(TURN)].at(-1)
  return turn ? sentence.slice(turn.index + turn[0].length) : null
}
