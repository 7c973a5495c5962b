import { describe, expect, it } from 'vitest'
import { type Correction, correctedItem } from '../../lib/domain/correction.ts'
import type { Item } from '../../lib/domain/item.ts'
import type { Voice } from '../../lib/domain/synthesis.ts'
import { applyCorrections } from '../../lib/service/apply-corrections.ts'
import { sampleCorrection, sampleItem } from '../contract/samples.ts'

const voiceOf = (item: Item, more: Partial<Voice> = {}): Voice => ({
  ...{ item, academie: 'Nantes', territory: null, document: 'doc-1', file: 'doc-1.docx', kind: 'synthesis' },
  ...more,
})

const one = sampleItem({ id: 'C-1', text: 'Former les équipes', row: 't1-r2', source: { table: 1, row: 2 } })
const two = sampleItem({ id: 'C-2', text: 'Appeler Mme Martin au collège', row: 't1-r2', source: { table: 1, row: 2 } })
const three = sampleItem({ id: 'C-3', text: 'Ouvrir les salles', row: 't1-r3', source: { table: 1, row: 3 } })
const voices = [one, two, three].map((item) => voiceOf(item))

const correction = (change: Partial<Correction>, items: readonly Item[] = [one]): Correction =>
  sampleCorrection({ target: 'C-1', row: 't1-r2', items: items.map(correctedItem), ...change })

const themes = (result: { readonly voices: readonly Voice[] }) => result.voices.map((v) => v.item.theme)

describe('corrections of what was read', () => {
  it.each([
    ['item', ['teaching-learning', 'governance', 'governance']],
    ['row', ['teaching-learning', 'teaching-learning', 'governance']],
    ['table', ['teaching-learning', 'teaching-learning', 'teaching-learning']],
    ['document', ['teaching-learning', 'teaching-learning', 'teaching-learning']],
  ] as const)('reach as far as the %s', (scope, expected) => {
    const result = applyCorrections(voices, [correction({ scope })])
    expect(themes(result)).toEqual(expected)
    expect(result.voices[0]?.item).toMatchObject({ themeSource: 'corrected', confidence: 1 })
    expect(voices[0]?.item.theme).toBe('governance')
  })

  it('change the type, and take out of the count, keeping the order', () => {
    const typed = correction({ id: 'K-1', field: 'type', value: 'irritant' })
    const excluded = correction({ id: 'K-2', field: 'exclude', value: true, target: 'C-3' })
    const result = applyCorrections(voices, [typed, excluded])
    expect(result.voices.map((v) => [v.item.id, v.item.type])).toEqual([
      ['C-1', 'irritant'],
      ['C-2', 'need'],
    ])
    expect(result.applied.map((a) => a.items)).toEqual([['C-1'], ['C-3']])
  })

  it('mask a span in every text of an item, and tell nobody what it was', () => {
    const action = sampleItem({
      ...{ id: 'C-4', type: 'action', improvement: 'Appeler Mme Martin', actors: ['Mme Martin', 'DAN'] },
      ...{ indicators: ['Avis de Mme Martin'], sheet: { referent: 'Mme Martin' } },
    })
    const masks = correction({ field: 'mask', value: 'Mme Martin', scope: 'document' })
    const result = applyCorrections([...voices, voiceOf(action)], [masks])
    expect(result.voices[1]?.item.text).toBe('Appeler [passage masqué] au collège')
    expect(result.voices[0]).toBe(voices[0])
    expect(JSON.stringify(result)).not.toContain('Martin')
    expect(result.applied[0]?.items).toEqual(['C-2', 'C-4'])
  })

  it('let the later of two on one field count', () => {
    const result = applyCorrections(voices, [
      correction({ id: 'K-1', value: 'equal-access' }),
      correction({ id: 'K-2', value: null }),
    ])
    expect(themes(result)[0]).toBeNull()
  })

  it('find the same text in the document that replaces theirs, of the same type and académie', () => {
    const same = voiceOf({ ...one, id: 'C-9', text: 'FORMER les equipes !' }, { document: 'doc-2' })
    expect(themes(applyCorrections([same], [correction({})]))).toEqual(['teaching-learning'])
    for (const other of [
      { ...same, academie: 'Lille' },
      { ...same, item: { ...same.item, type: 'irritant' as const } },
      { ...same, item: { ...same.item, text: 'Former les élèves' } },
      { ...same, item: { ...same.item, theme: 'equal-access' as const } },
    ]) {
      const result = applyCorrections([other], [correction({})])
      expect(result.voices).toEqual([other])
      expect(result.applied[0]?.items).toEqual([])
    }
  })

  it('are told of the items to which an académie went with the document that replaces theirs', () => {
    const moved = voiceOf({ ...one, id: 'C-9' }, { document: 'doc-2', academie: 'Lille' })
    const given = correction({ field: 'academie', value: 'Lille', scope: 'document' })
    expect(applyCorrections([moved], [given]).applied[0]?.items).toEqual(['C-9'])
    expect(applyCorrections([{ ...moved, academie: 'Nantes' }], [given]).applied[0]?.items).toEqual([])
  })

  it('leave the other documents of the académie alone as long as theirs counts', () => {
    const elsewhere = voiceOf({ ...one, id: 'C-9' }, { document: 'doc-2' })
    expect(themes(applyCorrections([...voices, elsewhere], [correction({})])).at(-1)).toBe('governance')
  })

  it('survive another reading of their document, which may place the text elsewhere', () => {
    const again = voiceOf({ ...one, id: 'C-7', row: 't2-r1', source: { table: 2, row: 1 } })
    for (const scope of ['item', 'row', 'table'] as const)
      expect(themes(applyCorrections([again], [correction({ scope })]))).toEqual(['teaching-learning'])
  })
})
