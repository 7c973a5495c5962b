import type { ConfidenceLevel } from '../domain/item.ts'
import { THEMES, type Theme } from '../domain/theme.ts'
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
}

/** A row's other cells speak of the same matter, less surely than the statement's own words. */
const SIBLING_SHARE = 0.5

/** A theme needs a word of its own (weight 2) or hints that add up to one. */
const LEAST_SCORE = 2

const LEVELS: readonly (readonly [number, ConfidenceLevel])[] = [
  [0.68, 'high'],
  [0.45, 'medium'],
  [0, 'low'],
]

/**
 * The theme that the words of a statement carry, by the lexicon: own words, and half of what the other cells of its row
 * say. A tie declines.
 */
export function inferTheme(text: string, siblings: readonly string[] = []): Inferred {
  const own = lexiconIn(text)
  const beside = siblings.map((s) => ({ text: s, found: lexiconIn(s) }))
  const scores = THEMES.map((theme) => ({
    theme,
    score:
      scoreOf(own, theme) +
      (SIBLING_SHARE * beside.reduce((sum, s) => sum + scoreOf(s.found, theme), 0)) / Math.max(1, beside.length),
  })).sort((a, b) => b.score - a.score)
  const [first, second] = scores
  if (!first || !second) throw new Error('there are five themes')
  const runnerUp = second.score > 0 ? second.theme : null
  if (first.score < LEAST_SCORE || first.score === second.score)
    return { theme: null, confidence: 0, level: null, evidence: [], runnerUp }
  const confidence = Math.round((100 * first.score) / (first.score + second.score + 1)) / 100
  const level = LEVELS.find(([least]) => confidence >= least)?.[1] ?? 'low'
  const evidence = [
    ...evidenceIn(text, own, first.theme),
    ...beside.flatMap((s) => evidenceIn(s.text, s.found, first.theme)),
  ]
  return { theme: first.theme, confidence, level, evidence: [...new Set(evidence)], runnerUp }
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
