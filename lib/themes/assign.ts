import type { Doubts, ThemeDoubt } from '../domain/confidence.ts'
import type { Theme, ThemeSource } from '../domain/theme.ts'
import { inferTheme } from './inferred.ts'

/** What is known of an item when its theme is chosen. */
export interface Statement {
  readonly text: string
  /** The other cells of its row. */
  readonly siblings?: readonly string[]
  /** What the document declares for it: the nearest of row, row above, heading, title; null where it says nothing. */
  readonly declared?: {
    readonly theme: Theme
    readonly confidence: number
    readonly evidence: string
    readonly doubt?: ThemeDoubt
  } | null
}

/** The theme of an item, as an item carries it. */
export interface AssignedTheme {
  readonly theme: Theme | null
  readonly themeSource: ThemeSource
  readonly confidence: number
  readonly evidence: readonly string[]
  readonly doubts?: Pick<Doubts, 'theme' | 'runnerUp'>
}

/** The theme that the document declares, or else the one its words carry; null where neither tells. */
export function assignTheme({ text, siblings = [], declared = null }: Statement): {
  readonly assigned: AssignedTheme
  /** It was deduced, and a second theme is close. */
  readonly close: boolean
} {
  if (declared) {
    const { theme, confidence, evidence, doubt } = declared
    const doubts = doubt ? { doubts: { theme: doubt } } : {}
    return { assigned: { theme, themeSource: 'declared', confidence, evidence: [evidence], ...doubts }, close: false }
  }
  const { theme, confidence, evidence, close, runnerUp } = inferTheme(text, siblings)
  const doubts = close && runnerUp !== null ? { doubts: { runnerUp } } : {}
  return { assigned: { theme, themeSource: 'inferred', confidence, evidence, ...doubts }, close }
}
