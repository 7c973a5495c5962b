import { describe, expect, it } from 'vitest'
import type { RegisteredIdea } from '../../lib/domain/synthesis.ts'
import type { GatheredIdea } from '../../lib/synthesis/ideas.ts'
import { byId, identify } from '../../lib/synthesis/identifiers.ts'
import { voice } from './voices.ts'

const idea = (items: string[], more: Partial<GatheredIdea> = {}): GatheredIdea => ({
  theme: 'working-together',
  type: 'irritant',
  label: 'x',
  labelFolded: 'x',
  voices: items.map((id) => voice({ id, text: id })),
  core: items.length,
  academies: ['Nantes'],
  items: items.length,
  repeated: [],
  ...more,
})
const known = (id: string, members: string[], more: Partial<RegisteredIdea> = {}): RegisteredIdea => ({
  id,
  theme: 'working-together',
  type: 'irritant',
  members,
  ...more,
})

describe('identify', () => {
  it('numbers new ideas by theme, in the order given', () => {
    const { ids } = identify([idea(['a']), idea(['b'], { theme: null }), idea(['c'])], [])
    expect(ids).toEqual(['TE-001', 'ND-001', 'TE-002'])
  })

  it('keeps the id of an idea whose items it holds, the greatest overlap first', () => {
    const registry = [known('TE-001', ['a', 'b', 'c']), known('TE-002', ['d'])]
    expect(identify([idea(['d', 'e']), idea(['c', 'f']), idea(['a', 'b'])], registry).ids).toEqual([
      'TE-002',
      'TE-003',
      'TE-001',
    ])
  })

  it('never uses a number again, though its idea is gone', () => {
    const registry = [known('TE-007', ['gone'])]
    const after = identify([idea(['a'])], registry)
    expect(after.ids).toEqual(['TE-008'])
    expect(after.registry).toEqual([known('TE-007', ['gone']), known('TE-008', ['a'], { label: 'x' })])
  })

  it('leads an idea that is gone to the one that most of its items joined', () => {
    const registry = [known('TE-001', ['a', 'b', 'c']), known('TE-002', ['d', 'e'])]
    const merged = identify([idea(['a', 'b', 'c', 'd', 'e'])], registry)
    expect(merged.ids).toEqual(['TE-001'])
    expect(merged.registry[1]).toEqual(known('TE-002', ['d', 'e'], { redirect: 'TE-001' }))
    const parted = identify([idea(['a', 'b', 'c']), idea(['d', 'e'])], merged.registry)
    expect(parted.ids).toEqual(['TE-001', 'TE-002'])
    expect(parted.registry[1]).toEqual(known('TE-002', ['d', 'e'], { label: 'x' }))
  })

  it('knows an idea again by its label where all its documents were replaced', () => {
    const registry = [known('TE-001', ['a'], { label: 'Débit faible' })]
    const again = idea(['b', 'c'], {
      voices: [voice({ id: 'b', text: 'Débit lent' }), voice({ id: 'c', text: 'débit FAIBLE !' })],
    })
    expect(identify([idea(['d']), again], registry).ids).toEqual(['TE-002', 'TE-001'])
    expect(identify([idea(['a']), again], registry).ids).toEqual(['TE-001', 'TE-002'])
  })

  it('leads an idea of which no item is left to the one in which its label is said', () => {
    const registry = [known('TE-001', ['a', 'b']), known('TE-002', ['c'], { label: 'Débit faible' })]
    const joined = idea(['a', 'd'], {
      voices: [voice({ id: 'a', text: 'Débit lent' }), voice({ id: 'd', text: 'débit FAIBLE !' })],
    })
    const { ids, registry: next } = identify([joined], registry)
    expect(ids).toEqual(['TE-001'])
    expect(next.find((r) => r.id === 'TE-002')?.redirect).toBe('TE-001')
  })

  it('leaves the id with the greater part of an idea that splits', () => {
    const { ids } = identify([idea(['d', 'e']), idea(['a', 'b', 'c'])], [known('TE-001', ['a', 'b', 'c', 'd', 'e'])])
    expect(ids).toEqual(['TE-002', 'TE-001'])
  })

  it('gives no id to an idea of another theme or type', () => {
    const registry = [known('TE-001', ['a']), known('TE-002', ['b'])]
    const { ids } = identify([idea(['a'], { type: 'need' }), idea(['b'], { theme: 'governance' })], registry)
    expect(ids).toEqual(['TE-003', 'GO-001'])
  })

  it('remembers at most 200 items of an idea, and knows it again by them', () => {
    const many = Array.from({ length: 500 }, (_, i) => `C-${i}`)
    const { registry } = identify([idea(many)], [])
    expect(registry[0]?.members).toHaveLength(200)
    expect(identify([idea([...many, 'new'])], registry).ids).toEqual(['TE-001'])
  })

  it('gives the same ids whatever the order of the registry', () => {
    const registry = [known('TE-001', ['a', 'x']), known('TE-002', ['a', 'y']), known('GO-004', ['a'])]
    const ideas = [idea(['a']), idea(['x', 'y'])]
    expect(identify(ideas, [...registry].reverse())).toEqual(identify(ideas, registry))
  })
})

describe('byId', () => {
  it('goes by prefix, then by number', () => {
    expect(['TE-1000', 'TE-999', 'EA-002', 'TE-010'].sort(byId)).toEqual(['EA-002', 'TE-010', 'TE-999', 'TE-1000'])
  })
})
