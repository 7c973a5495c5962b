import type { RunHistory } from '../../lib/domain/history.ts'
import type { NationalSynthesis } from '../../lib/domain/synthesis.ts'
import { COMPARED } from './sample-synthesis.ts'

/** The one that the history tells most of. */
export const idea = COMPARED.decisions?.[0]?.ideas[0] ?? ''
const at = (number: number) => `2020-10-${10 + number}T04:00:00Z`
const past = (number: number) => ({ number, at: at(number), method: '1.0', academies: 8 + number, items: 40 * number })

/** The compared sample after some earlier runs. */
export function sampleAfter(runs: number, more: Partial<RunHistory> = {}): NationalSynthesis {
  return {
    ...COMPARED,
    run: { ...COMPARED.run, number: runs + 1 },
    history: {
      runs: Array.from({ length: runs }, (_, i) => past(i + 1)),
      ideas: {
        [idea]: [
          { run: 2, academies: 5, items: 8 },
          { run: runs + 1, academies: 9, items: 14, from: [idea, 'TE-907'] },
        ],
        'TE-040': [
          { run: 1, academies: 3, items: 3 },
          { run: runs + 1, academies: 0, items: 0 },
        ],
      },
      gone: [
        {
          id: 'TE-040',
          theme: 'working-together',
          type: 'need',
          label: 'Une salle par étage',
          last: runs,
          academies: ['Lyon'],
        },
        { id: 'TE-041', theme: null, type: 'need', label: null, last: 1, academies: ['Nice'] },
      ],
      undone: [
        { id: 'G-0009', act: 'rename', value: 'Outils', reason: '', by: 'DNE', at: at(1), ideas: [idea], undoneIn: 3 },
      ],
      ...more,
    },
  }
}
