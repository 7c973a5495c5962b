import { describe, expect, it } from 'vitest'
import { linkedByRows } from '../../lib/synthesis/links.ts'
import { rowsOf } from '../../lib/synthesis/rows.ts'
import { placed } from './voices.ts'

const items = [
  placed({ id: 'C-1', text: 'Formateurs mal reconnus', row: 't1-r1' }),
  placed({ id: 'C-2', text: 'Valoriser les formateurs', type: 'need', row: 't1-r1' }),
  placed({ id: 'C-3', text: 'Créer une certification', type: 'improvement', row: 't1-r1' }),
  placed({ id: 'C-1', text: 'Formateurs mal reconnus', row: 't1-r7' }),
  placed({ id: 'C-4', text: 'Former les formateurs', type: 'need', row: 't1-r7' }),
  placed({ id: 'C-2', text: 'Valoriser les formateurs', type: 'need', row: 't1-r7' }),
  placed({ id: 'C-2', text: 'Valoriser les formateurs', type: 'need', row: 't1-r7' }),
  placed({ id: 'C-5', text: 'Débit faible', row: 't1-r8' }),
]
const typeOf = new Map(items.map((item) => [item.idea, item.type]))

describe('linkedByRows', () => {
  const linked = linkedByRows(rowsOf(items), typeOf)

  it('gives the ideas of other types found in the same rows, those of most rows first', () => {
    expect(linked.get('TE-001')).toEqual({
      irritants: [],
      needs: ['TE-002', 'TE-004'],
      improvements: ['TE-003'],
      actions: [],
    })
  })

  it('does not link ideas of one type', () => {
    expect(linked.get('TE-004')).toEqual({ irritants: ['TE-001'], needs: [], improvements: [], actions: [] })
  })

  it('says nothing of an idea that stands alone', () => {
    expect(linked.has('TE-005')).toBe(false)
  })
})
