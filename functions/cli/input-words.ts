import type { NationalSynthesis } from '../../lib/domain/synthesis.ts'
import { count } from '../../lib/report/wording.ts'
import { inputChanges } from '../../lib/synthesis/causes.ts'

/** What two runs were made of differs by: « 3 dépôts nouveaux, 1 remplacé, 7 corrections »; empty where by nothing. */
export function inputWords(before: NationalSynthesis | null, after: NationalSynthesis): string {
  const { newDeposits, replaced, withdrawn, corrections, decisions } = inputChanges(before, after)
  return [
    newDeposits > 0 ? count(newDeposits, 'dépôt nouveau', 'dépôts nouveaux') : '',
    replaced > 0 ? count(replaced, 'remplacé') : '',
    withdrawn > 0 ? count(withdrawn, 'retiré') : '',
    corrections > 0 ? count(corrections, 'correction') : '',
    decisions > 0 ? count(decisions, 'décision') : '',
  ]
    .filter(Boolean)
    .join(', ')
}
