import { describe, expect, it } from 'vitest'
import { textKey } from '../../lib/domain/correction.ts'
import type { IdeaDecision } from '../../lib/domain/idea-decision.ts'
import type { RegisteredIdea, Voice } from '../../lib/domain/synthesis.ts'
import { synthesise } from '../../lib/synthesis/synthesise.ts'
import { inputOf, voice } from './voices.ts'

const TRAINING = 'Manque de formation des enseignants'
const NETWORK = 'Débit insuffisant des écoles rurales'
const first = voice({ id: 'C-01', text: TRAINING, academie: 'Nantes' })
const voices = [
  first,
  voice({ id: 'C-02', text: TRAINING, academie: 'Corse' }),
  voice({ id: 'C-03', text: `${TRAINING} du bassin`, academie: 'Lille' }),
  voice({ id: 'C-04', text: NETWORK, academie: 'Lyon' }),
]

const run = (
  decisions: readonly IdeaDecision[],
  registry: readonly RegisteredIdea[] = [],
  said: readonly Voice[] = voices,
) => {
  const made = synthesise(inputOf(said, { decisions, registry }))
  const ideas = made.synthesis.themes.flatMap((t) => t.ideas)
  return { ...made, ideas, holding: (item: string) => ideas.find((i) => i.members.some((m) => m.item === item)) }
}

const before = run([])
const training = before.holding('C-01')?.id ?? ''
const network = before.holding('C-04')?.id ?? ''
const decided = { campaign: 'egn-2020', reason: '', by: 'DNE', at: '2020-10-30T10:00:00.000Z' }
const rename: IdeaDecision = { ...decided, id: 'G-0001', act: 'rename', idea: training, label: 'Formation' }
const merge: IdeaDecision = { ...decided, id: 'G-0002', act: 'merge', idea: network, into: training }
const items = [{ id: 'C-03', text: textKey(`${TRAINING} du bassin`) }]
const split: IdeaDecision = { ...decided, id: 'G-0003', act: 'split', idea: training, items }

describe('what people decide of ideas', () => {
  it('names them, run after run', () => {
    const named = run([rename], before.registry)
    expect(named.holding('C-01')).toMatchObject({ id: training, label: 'Formation', labelSource: 'reviewed' })
    const later = [...voices, voice({ id: 'C-09', text: TRAINING, academie: 'Dijon' })]
    expect(run([rename], named.registry, later).holding('C-09')).toMatchObject({ id: training, label: 'Formation' })
  })

  it('merges them: the id that is left leads to the other', () => {
    const merged = run([merge], before.registry)
    expect(merged.holding('C-04')).toMatchObject({ id: training, label: before.holding('C-01')?.label })
    expect(merged.holding('C-04')?.academies).toEqual(['Corse', 'Lille', 'Lyon', 'Nantes'])
    expect(merged.synthesis.redirects).toMatchObject({ [network]: training })
    expect(merged.synthesis.decisions?.[0]).toMatchObject({ id: 'G-0002', ideas: [network, training] })
    expect(merged.synthesis.items.find((i) => i.id === 'C-04')?.idea).toBe(training)
  })

  it('splits them: the part keeps an id of its own, which nothing else ever takes', () => {
    const parted = run([split], before.registry)
    const part = parted.holding('C-03')?.id ?? ''
    expect([training, network]).not.toContain(part)
    expect(parted.holding('C-01')).toMatchObject({ id: training, academies: ['Corse', 'Nantes'] })
    expect(run([split], parted.registry).holding('C-03')?.id).toBe(part)
    const undone = run([], parted.registry)
    expect(undone.holding('C-03')?.id).toBe(training)
    const fresh = [...voices, voice({ id: 'C-08', text: 'Multiplication des identifiants', academie: 'Lyon' })]
    expect(run([], undone.registry, fresh).holding('C-08')?.id).not.toBe(part)
  })

  it('links them to official propositions: the later link counts, and survives a name, a merge and a split', () => {
    const link = (id: string, idea: string, official: string): IdeaDecision => ({
      ...decided,
      id,
      act: 'link',
      idea,
      official,
    })
    expect(before.ideas.map((i) => i.officialRef)).toEqual(before.ideas.map(() => null))
    const linked = run([link('G-0000', training, '12'), rename, link('G-0004', training, '7')], before.registry)
    expect(linked.holding('C-01')).toMatchObject({ id: training, officialRef: '7', label: 'Formation' })
    expect(linked.synthesis.decisions?.[0]).toMatchObject({ act: 'link', value: '12', ideas: [training] })
    const own = run([link('G-0001', network, '3'), link('G-0002', training, '12'), merge, split], before.registry)
    expect(own.holding('C-01')?.officialRef).toBe('12')
    expect(own.holding('C-03')?.officialRef).toBeNull()
    expect(run([link('G-0001', network, '3'), merge], before.registry).holding('C-01')?.officialRef).toBe('3')
    expect(run([link('G-0001', 'TE-999', '3')], before.registry).synthesis.decisions?.[0]?.ideas).toEqual([])
  })

  it('finds the items of a replaced document again by their text', () => {
    const replaced = voices.map((v) => (v.item.id === 'C-03' ? { ...v, item: { ...v.item, id: 'C-33' } } : v))
    const parted = run([split], before.registry, replaced)
    expect(parted.holding('C-33')?.id).not.toBe(parted.holding('C-01')?.id)
  })

  it('does nothing where an idea is gone, nothing would be left, or types differ', () => {
    const needs = [...voices, voice({ id: 'C-07', text: 'Former', type: 'need' })]
    const base = run([], before.registry, needs)
    const need = base.holding('C-07')?.id ?? ''
    const idle: IdeaDecision[] = [
      { ...rename, idea: 'TE-999' },
      { ...merge, into: need },
      { ...split, items: ['C-01', 'C-02', 'C-03'].map((id) => ({ id, text: '' })) },
    ]
    const same = run(idle, base.registry, needs)
    expect(same.ideas).toEqual(base.ideas)
    expect(same.synthesis.decisions?.map((d) => d.ideas)).toEqual([[], [], []])
  })
})
