import type { Idea } from '../../domain/synthesis.ts'
import type { SynthesisIndex } from '../synthesis-index.ts'
import { count, fr } from '../wording.ts'
import { type ChainLine, chainLines } from './chain-lines.ts'

/** What is said around one need, in the rows where it stands. */
export interface NeedBlock {
  readonly need: Idea
  /** Ids of the chains that hold the need. */
  readonly chains: readonly string[]
  readonly lines: readonly ChainLine[]
}

/**
 * For each need, in the order given: the irritants, levers and actions found in the same rows, and who, when, measured
 * how. Needs whose rows say nothing else are left out.
 */
export function needToAction(needs: readonly Idea[], index: SynthesisIndex): NeedBlock[] {
  return needs.flatMap((need) => {
    const chains = index.chainsOf.get(need.id) ?? []
    const lines = chains.length > 0 ? chainLines(need, index) : []
    return lines.length > 1 ? [{ need, chains: chains.map((c) => c.id), lines }] : []
  })
}

/** Chains that a caption names; the workbook has them all. */
const NAMED = 3

/** « 2 fils (F-TE-1, F-TE-4) »: by these ids the other files name them. */
export function chainsInWords(chains: readonly string[]): string {
  const named = chains.slice(0, NAMED).join(', ')
  return fr`${count(chains.length, 'fil')} (${named}${chains.length > NAMED ? '…' : ''})`
}
