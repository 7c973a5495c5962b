import { type ConfidenceLevel, levelOf } from '../domain/confidence.ts'
import type { Theme } from '../domain/theme.ts'
import { type Found, lexiconIn } from './lexicon.ts'

/** The theme that the wording of a statement carries. */
export interface Inferred {
  /** Null where the words do not tell. */
  readonly theme: Theme | null
  /** 0 to 1; 0 with a null theme. */
  readonly confidence: number
  readonly level: ConfidenceLevel | null
  /** The words that decided, as written in the statement or in its row. */
  readonly evidence: readonly string[]
  /** The theme that comes second, where it has any word for it. */
  readonly runnerUp: Theme | null
  /** It might as well be the second theme: what a person should look at. */
  readonly close: boolean
}

/** From this share of the first theme's score on, the second is close. */
const CLOSE = 0.75

/** A row's other cells speak of the same matter, less surely than the statement's own words. */
const SIBLING_SHARE = 0.5

/** A theme needs a word of its own (weight 2), hints that add up to one, or a word of this theme only in the row. */
const LEAST_SCORE = 1.5

/** Never sure (a lone word of weight 2 gives .67: low): the best readers find the declared theme of a statement less than half of the time when it could be two. */
const HIGHEST = 0.95

/**
 * How far a score is trusted, the second theme's score beside it. The form was fitted by eye on the clear statements of
 * test/themes, and kept below what they give: they are of the lexicon's own hand.
 */
function confidenceOf(first: number, second: number): number {
  const alone = first ** 2 / (first ** 2 + 2)
  return Math.round(100 * Math.min(HIGHEST, alone * (1 - (0.2 * second) / first))) / 100
}

/**
 * Which theme a tie falls to, given words of weight 3 on both sides: what a statement is about (data, screens, families)
 * comes before what is done about it (training, deciding). Right in about two ties of three, and so never above low.
 */
const TIES: readonly Theme[] = [
  'responsible-sovereign',
  'equal-access',
  'working-together',
  'governance',
  'teaching-learning',
]
const LEAST_TIE = 3
const TIE_CONFIDENCE = 0.6

/**
 * The theme that the words of a statement carry, by the lexicon: own words, and half of what the other cells of its row
 * say. Equal hints decline.
 */
export function inferTheme(text: string, siblings: readonly string[] = []): Inferred {
  const own = lexiconIn(text)
  const beside = siblings.map((s) => ({ text: s, found: lexiconIn(s) }))
  const scores = TIES.map((theme) => ({
    theme,
    score:
      scoreOf(own, theme) +
      SIBLING_SHARE *
        scoreOf(
          beside.flatMap((b) => b.found),
          theme,
        ),
  })).sort((a, b) => b.score - a.score)
  const [first, second] = scores
  if (!first || !second) throw new Error('there are five themes')
  const runnerUp = second.score > 0 ? second.theme : null
  const tie = first.score === second.score
  if (first.score < (tie ? LEAST_TIE : LEAST_SCORE))
    return { theme: null, confidence: 0, level: null, evidence: [], runnerUp, close: false }
  const confidence = tie ? TIE_CONFIDENCE : confidenceOf(first.score, second.score)
  const level = levelOf(Math.round(100 * confidence))
  const evidence = [
    ...evidenceIn(text, own, first.theme),
    ...beside.flatMap((s) => evidenceIn(s.text, s.found, first.theme)),
  ]
  return {
    theme: first.theme,
    confidence,
    level,
    evidence: [...new Set(evidence)],
    runnerUp,
    close: second.score >= CLOSE * first.score,
  }
}

/** The weights of the theme's entries, each entry once. */
function scoreOf(found: readonly Found[], theme: Theme): number {
  const entries = new Set(found.filter((f) => f.entry.theme === theme).map((f) => f.entry))
  return [...entries].reduce((sum, e) => sum + e.weight, 0)
}

function evidenceIn(text: string, found: readonly Found[], theme: Theme): string[] {
  return found
    .filter((f) => f.entry.theme === theme)
    .sort((a, b) => b.entry.weight - a.entry.weight || a.from - b.from)
    .flatMap((f) => f.spans.map((span) => text.slice(span.start, span.end)))
}
