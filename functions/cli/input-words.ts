import type { NationalSynthesis } from '../../lib/domain/synthesis.ts'
import { count } from '../../lib/report/wording.ts'
import { inputChanges } from '../../lib/synthesis/input-changes.ts'

/** What two runs were made of differs by: « 3 dépôts nouveaux, 1 remplacé, 7 corrections »; empty where by nothing. */
export function inputWords(before: NationalSynthesis | null, after: NationalSynthesis): string {
  const { newDeposits, replaced, withdrawn, held, accepted, corrections, decisions } = inputChanges(before, after)
  const deposits = (
    [
      [newDeposits, 'nouveau', 'nouveaux'],
      [replaced, 'remplacé', 'remplacés'],
      [withdrawn, 'retiré', 'retirés'],
      [held, 'retenu hors délai', 'retenus hors délai'],
      [accepted, 'hors délai accepté', 'hors délai acceptés'],
    ] as const
  ).filter(([n]) => n > 0)
  return [
    // What is counted is said once.
    ...deposits.map(([n, one, many], i) => {
      const noun = i === 0 ? [`dépôt ${one}`, `dépôts ${many}`] : [one, many]
      return count(n, noun[0] ?? '', noun[1])
    }),
    ...(corrections > 0 ? [count(corrections, 'correction')] : []),
    ...(decisions > 0 ? [count(decisions, 'décision')] : []),
  ].join(', ')
}
