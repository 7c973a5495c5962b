import { describe, expect, it } from 'vitest'
import type { IdeaDecision } from '../../lib/domain/idea-decision.ts'
import type { NationalSynthesis, RegisteredIdea, SynthesisInput, Voice } from '../../lib/domain/synthesis.ts'
import { compareRuns } from '../../lib/synthesis/compare.ts'
import { historyOf } from '../../lib/synthesis/history.ts'
import { synthesise } from '../../lib/synthesis/synthesise.ts'
import { inputOf, voice } from './voices.ts'

const TRAINING = 'Manque de formation des enseignants'
const NETWORK = 'Réseau insuffisant des écoles rurales'
const nantes = voice({ id: 'C-01', text: TRAINING, academie: 'Nantes' })
const corse = voice({ id: 'C-02', text: TRAINING, academie: 'Corse' })
const lyon = voice({ id: 'C-03', text: NETWORK, academie: 'Lyon' })

interface Made {
  readonly synthesis: NationalSynthesis
  readonly registry: readonly RegisteredIdea[]
}

/** One run after another, each with the history of those before. */
function runs(...said: readonly (readonly [readonly Voice[], Partial<SynthesisInput>?])[]): NationalSynthesis[] {
  let last: Made | null = null
  return said.map(([voices, more], i) => {
    const number = i + 1
    const run = { ...inputOf([]).run, number, at: `2020-10-0${number}T04:00:00Z`, previous: i === 0 ? null : i }
    const { synthesis, registry } = synthesise(inputOf(voices, { run, registry: last?.registry ?? [], ...more }))
    const history = last
      ? { history: historyOf(last.synthesis, synthesis, compareRuns(last.synthesis, synthesis)) }
      : {}
    last = { synthesis: { ...synthesis, ...history }, registry }
    return last.synthesis
  })
}

const decided = { campaign: 'egn-2020', reason: 'même idée', by: 'DNE', at: '2020-10-30T10:00:00.000Z' }
const merge: IdeaDecision = { ...decided, id: 'G-0001', act: 'merge', idea: 'TE-002', into: 'TE-001' }

describe('the history that a run carries', () => {
  it('is that of the run before, with what changed', () => {
    const [first, , third] = runs([[nantes]], [[nantes, lyon]], [[nantes, corse, lyon]])
    expect(first?.history).toBeUndefined()
    expect(third?.history?.runs).toEqual([
      { number: 1, at: '2020-10-01T04:00:00Z', method: '1.0', academies: 0, items: 1 },
      { number: 2, at: '2020-10-02T04:00:00Z', method: '1.0', academies: 0, items: 2 },
    ])
    expect(third?.history?.ideas).toEqual({
      'TE-001': [
        { run: 1, academies: 1, items: 1 },
        { run: 3, academies: 2, items: 2 },
      ],
      'TE-002': [{ run: 2, academies: 1, items: 1 }],
    })
  })

  it('keeps what is gone, with its last run, until it comes back', () => {
    const [, second, third, fourth] = runs([[nantes, lyon]], [[nantes]], [[nantes, corse]], [[nantes, corse, lyon]])
    const gone = {
      id: 'TE-002',
      theme: 'working-together',
      type: 'irritant',
      label: NETWORK,
      last: 1,
      academies: ['Lyon'],
    }
    expect(second?.history?.gone).toEqual([gone])
    expect(third?.history?.gone).toEqual([gone])
    expect(fourth?.history?.gone).toEqual([])
    expect(fourth?.history?.ideas['TE-002']?.map((p) => [p.run, p.academies])).toEqual([
      [1, 1],
      [2, 0],
      [4, 1],
    ])
  })

  it('does not keep the words of what was excluded', () => {
    const at = '2020-10-30T10:00:00.000Z'
    const exclude = { id: 'K-0001', field: 'exclude', scope: 'item', value: '', reason: '', by: 'DNE', at } as const
    const [, second] = runs([[nantes, lyon]], [[nantes], { corrections: [{ ...exclude, items: ['C-03'] }] }])
    expect(second?.history?.gone).toMatchObject([{ id: 'TE-002', label: null }])
    expect(JSON.stringify(second?.history)).not.toContain(NETWORK)
  })

  it('tells merges and what was undone', () => {
    const all = [nantes, lyon]
    const [, second, third, fourth] = runs([all], [all, { decisions: [merge] }], [all], [[...all, corse]])
    expect(second?.history?.ideas['TE-001']?.at(-1)).toEqual({
      run: 2,
      academies: 2,
      items: 2,
      from: ['TE-001', 'TE-002'],
    })
    const undone = [{ id: 'G-0001', act: 'merge', undoneIn: 3, by: 'DNE', ideas: ['TE-002', 'TE-001'] }]
    expect(third?.history?.undone).toMatchObject(undone)
    expect(fourth?.history?.undone).toMatchObject(undone)
    expect(fourth?.history?.gone).toEqual([])
  })
})
