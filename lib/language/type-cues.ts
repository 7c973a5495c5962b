import { ITEM_TYPES, type ItemType } from '../domain/item.ts'
import data from './data/type-cues.json' with { type: 'json' }
import { foldAccents, tokens } from './french.ts'

/** What the wording alone says of a statement's nature. */
export interface TypeFromWording {
  /** Null where the wording does not tell. */
  readonly type: ItemType | null
  /** 0 to 1; 0 with a null type. */
  readonly confidence: number
  /** The words that decided, as written. */
  readonly evidence: readonly string[]
}

interface Cue {
  readonly type: ItemType
  /** Folded words; one that ends with `*` is a beginning. */
  readonly words: readonly string[]
  readonly weight: number
}

/** A statement is best told by how it begins (« Manque de … », an infinitive); the rest only confirms or decides alone when it is said outright. */
const AT_START = 3
const ANYWHERE = 2
const LEAST_SCORE = 2

/** A lever and an action both begin with an infinitive: seven in ten are told apart by their verb. */
const WANTED: readonly ItemType[] = ['improvement', 'action']
const WANTED_HIGHEST = 0.7

const NOTHING: TypeFromWording = { type: null, confidence: 0, evidence: [] }
const fold = (word: string) => foldAccents(word.normalize('NFC')).toLowerCase().replaceAll('œ', 'oe')

function cuesOf(place: 'start' | 'anywhere', weight: number): ReadonlyMap<string, readonly Cue[]> {
  const byFirst = new Map<string, Cue[]>()
  for (const type of ITEM_TYPES)
    for (const written of data[type][place].split(' | ').filter((c) => c !== '')) {
      const words = [...written.matchAll(/[\p{L}\p{M}]+\*?/gu)].map((m) => fold(m[0]))
      const [first] = words
      if (first === undefined) throw new Error(`type-cues.json: an empty cue for ${type}`)
      // Beginnings are looked up by three letters, the least a cue has.
      const key = first.endsWith('*') ? `${first.slice(0, 3)}*` : first
      byFirst.set(key, [...(byFirst.get(key) ?? []), { type, words, weight }])
    }
  return byFirst
}

const START = cuesOf('start', AT_START)
const ANY = cuesOf('anywhere', ANYWHERE)

/**
 * The nature of a statement from its wording: exact where it answers, silent on noun phrases without polarity. Where a
 * column or a heading says the nature, that decides instead.
 */
export function typeOfWording(text: string): TypeFromWording {
  const words = tokens(text).map((t) => ({ ...t, folded: fold(t.text) }))
  const found: { readonly cue: Cue; readonly from: number; readonly to: number }[] = []
  words.forEach((word, from) => {
    for (const cues of from === 0 ? [START, ANY] : [ANY])
      for (const cue of [...(cues.get(word.folded) ?? []), ...(cues.get(`${word.folded.slice(0, 3)}*`) ?? [])])
        if (cue.words.every((w, k) => matches(words[from + k]?.folded ?? '', w)))
          found.push({ cue, from, to: from + cue.words.length })
  })
  // « n'a pas permis » hides « permis »; of the cues of one type in one place, one counts.
  const standing = found.filter(
    (f) => !found.some((o) => o.to - o.from > f.to - f.from && o.from <= f.from && f.to <= o.to),
  )
  const scores = ITEM_TYPES.map((type) => ({ type, score: scoreOf(standing.filter((f) => f.cue.type === type)) })).sort(
    (a, b) => b.score - a.score,
  )
  const [first, second] = scores
  if (!first || !second || first.score < LEAST_SCORE || first.score === second.score) return NOTHING
  const evidence = standing
    .filter((f) => f.cue.type === first.type)
    .map((f) => text.slice(words[f.from]?.start, words[f.to - 1]?.end))
  const confidence = first.score / (first.score + second.score + 0.5)
  const highest = WANTED.includes(first.type) ? WANTED_HIGHEST : 1
  return {
    type: first.type,
    confidence: Math.round(100 * Math.min(highest, confidence)) / 100,
    evidence: [...new Set(evidence)],
  }
}

/** The best cue, and half a point for each other place that agrees. */
function scoreOf(found: readonly { readonly cue: Cue; readonly from: number }[]): number {
  if (found.length === 0) return 0
  return Math.max(...found.map((f) => f.cue.weight)) + 0.5 * (new Set(found.map((f) => f.from)).size - 1)
}

function matches(word: string, wanted: string): boolean {
  return wanted.endsWith('*') ? word.startsWith(wanted.slice(0, -1)) : word === wanted
}
