import { describe, expect, it } from 'vitest'
import type { Item } from '../../lib/domain/item.ts'
import { confidenceIn } from '../../lib/synthesis/confidence.ts'
import { chooseQuotes, type Quotable } from '../../lib/synthesis/quotes.ts'
import { synthesise } from '../../lib/synthesis/synthesise.ts'
import { inputOf, voice } from './voices.ts'

const SURE = voice({ id: 'C-1', text: 'Du matériel vétuste' }).item
const of = (item: Partial<Item>, grouping?: Parameters<typeof confidenceIn>[1]) =>
  confidenceIn({ ...SURE, ...item }, grouping)

describe('confidence', () => {
  it('has three causes, the lowest of which gives the value', () => {
    expect(of({})).toEqual({ reading: 'high', theme: 'high', grouping: 'high', value: 95 })
    expect(of({ doubts: { reading: 'outside-table' } })).toMatchObject({ reading: 'medium', theme: 'high', value: 80 })
    expect(of({ doubts: { reading: 'worded-type' } }).reading).toBe('low')
    expect(of({}, { value: 60, near: 'TE-002' })).toMatchObject({ grouping: 'low', value: 60, near: 'TE-002' })
  })

  it('in a theme is that of how it is written', () => {
    expect(of({ confidence: 0.98, doubts: { theme: 'title-only' } })).toMatchObject({ theme: 'medium', value: 87 })
    expect(of({ confidence: 0.98, doubts: { theme: 'contradicted-number' } }).theme).toBe('medium')
    expect(of({ confidence: 0.6, doubts: { theme: 'several-themes' } })).toMatchObject({ theme: 'low', value: 60 })
    expect(of({ themeSource: 'inferred', confidence: 0.95 })).toMatchObject({ theme: 'medium', value: 87 })
    expect(of({ themeSource: 'inferred', confidence: 0.6 })).toMatchObject({ theme: 'low', value: 60 })
    expect(of({ themeSource: 'inferred', confidence: 0.9, doubts: { runnerUp: 'governance' } }).theme).toBe('low')
    expect(of({ themeSource: 'corrected', confidence: 1, doubts: { theme: 'title-only' } }).theme).toBe('high')
    expect(of({ theme: null, themeSource: 'inferred', confidence: 0 })).toMatchObject({ theme: 'low', value: 0 })
  })

  it('in the grouping is that of how near the label is', () => {
    const said = ['Un guichet unique de dépannage', 'Un guichet unique de dépannage', 'Des parents mal informés']
    const { synthesis } = synthesise(
      inputOf(said.map((text, i) => voice({ id: `C-${i}`, text, academie: ['Corse', 'Nantes', 'Lille'][i] ?? '' }))),
    )
    expect(synthesis.items.map((i) => [i.id, i.confidence.grouping])).toEqual([
      ['C-0', 'high'],
      ['C-2', 'low'],
      ['C-1', 'high'],
    ])
    expect(synthesis.themes.flatMap((t) => t.ideas.map((i) => i.confidence))).toEqual([95, 65])
  })

  it('in the grouping doubts what one voice says, in however many of its documents', () => {
    const voices = ['a', 'b'].map((document, i) =>
      voice({ id: `C-${i}`, text: 'Des parents mal informés', academie: 'Lille', document }),
    )
    const { synthesis } = synthesise(inputOf(voices))
    expect(synthesis.items.map((i) => i.confidence)).toEqual([
      { reading: 'high', theme: 'high', grouping: 'low', value: 65 },
      { reading: 'high', theme: 'high', grouping: 'low', value: 65 },
    ])
    expect(synthesis.themes.flatMap((t) => t.ideas.map((i) => i.quotes))).toEqual([[]])
  })

  it('says which other idea is nearly as near', () => {
    const said = [
      ['C-1', 'Former les parents aux outils de suivi de la scolarité', 'Corse'],
      ['C-2', 'Former les parents aux outils de suivi de la scolarité', 'Nantes'],
      ['C-3', 'Un correspondant pour les pannes de vidéoprojecteur', 'Lille'],
      ['C-4', 'Un correspondant pour les pannes de vidéoprojecteur', 'Nantes'],
      [
        'C-5',
        'Un correspondant unique, joignable, pour le wifi, les pannes, les mots de passe et les commandes',
        'Lyon',
      ],
    ] as const
    const { synthesis } = synthesise(
      inputOf(said.map(([id, text, academie]) => voice({ id, text, academie, type: 'need' }))),
    )
    const hesitating = synthesis.items.find((i) => i.id === 'C-5')
    const other = synthesis.items.find((i) => i.id === 'C-3')
    expect(hesitating?.idea === other?.idea || hesitating?.confidence.near === other?.idea).toBe(true)
    expect(hesitating?.confidence.grouping).not.toBe('high')
  })
})

describe('quotes', () => {
  const text = 'Un texte qui se lit bien, ni trop court ni trop long'
  const item = (id: string, academie: string, more: Partial<Quotable> = {}): Quotable => ({
    id,
    academie,
    text,
    kind: 'synthesis',
    confidence: of({}),
    ...more,
  })

  it('are three at most, one an académie, of other regions first', () => {
    const items = [item('C-1', 'Paris'), item('C-2', 'Paris'), item('C-3', 'Versailles'), item('C-4', 'Corse')]
    expect(chooseQuotes(text, items)).toEqual(['C-1', 'C-4', 'C-3'])
    expect(chooseQuotes(text, [...items, item('C-5', 'Lille'), item('C-6', 'Nantes')])).toEqual(['C-1', 'C-4', 'C-5'])
  })

  it('prefer workshops, readable lengths and the core, and are never to be checked', () => {
    expect(
      chooseQuotes(text, [
        item('C-1', 'Corse', { confidence: of({ theme: null }) }),
        item('C-2', 'Nantes', { kind: 'roadmap' }),
        item('C-3', 'Lille', { text: 'Trop court' }),
        item('C-4', 'Nice', { confidence: of({}, { value: 80 }) }),
        item('C-5', 'Lyon'),
      ]),
    ).toEqual(['C-5', 'C-4', 'C-3'])
  })
})
