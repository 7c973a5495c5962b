import type { Idea } from '../../domain/synthesis.ts'
import type { SynthesisIndex } from '../synthesis-index.ts'
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
