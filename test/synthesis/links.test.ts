import { describe, expect, it } from 'vitest'
import type { Voice } from '../../lib/domain/synthesis.ts'
import { ideasByRow, linkedTo } from '../../lib/synthesis/links.ts'
import { rowsOf } from '../../lib/synthesis/rows.ts'
import { voice } from './voices.ts'

const voices = [
  voice({ id: 'C-1', text: 'Formateurs mal reconnus', row: 't1-r1' }),
  voice({ id: 'C-2', text: 'Valoriser les formateurs', type: 'need', row: 't1-r1' }),
  voice({ id: 'C-3', text: 'Créer une certification', type: 'improvement', row: 't1-r1' }),
  voice({ id: 'C-1', text: 'Formateurs mal reconnus', row: 't1-r7' }),
  voice({ id: 'C-2', text: 'Valoriser les formateurs', type: 'need', row: 't1-r7' }),
  voice({ id: 'C-4', text: 'Former les formateurs', type: 'need', row: 't1-r7' }),
]
const ideaOf = new Map<Voice, string>(voices.map((v) => [v, `TE-00${v.item.id.slice(2)}`]))

describe('ideasByRow', () => {
  it('counts the rows in which ideas of other types stand together', () => {
    const links = ideasByRow(rowsOf(voices), ideaOf)
    expect([...(links.get('TE-001') ?? [])]).toEqual([
      ['TE-002', 2],
      ['TE-003', 1],
      ['TE-004', 1],
    ])
    expect(links.get('TE-002')?.has('TE-004')).toBe(false) // both are needs
  })
})

describe('linkedTo', () => {
  it('gives the ideas of each type, most often first', () => {
    const links = ideasByRow(rowsOf(voices), ideaOf)
    const typeOf = new Map(voices.map((v) => [ideaOf.get(v) ?? '', v.item.type] as const))
    const linked = linkedTo(links.get('TE-001'), typeOf)
    expect(linked.get('need')).toEqual(['TE-002', 'TE-004'])
    expect(linked.get('improvement')).toEqual(['TE-003'])
    expect(linkedTo(undefined, typeOf).size).toBe(0)
  })
})
