import { describe, expect, it } from 'vitest'
import { chainsOf } from '../../lib/synthesis/chains.ts'
import { rowsOf } from '../../lib/synthesis/rows.ts'
import { placed } from './voices.ts'

const irritant = placed({ id: 'C-1', text: 'Formateurs mal reconnus', row: 't1-r1' })
const need = placed({ id: 'C-2', text: 'Valoriser les formateurs', type: 'need', row: 't1-r1' })
const lever = placed({ id: 'C-3', text: 'Créer une certification', type: 'improvement', row: 't1-r1' })
const lonely = placed({ id: 'C-4', text: 'Trop de plateformes', row: 't1-r2' })
const elsewhere = placed({ id: 'C-5', text: 'Un portail commun', type: 'need', row: 't1-r1', academie: 'Corse' })
const planned = (id: string, improvement: string) =>
  placed({ id, text: `Action ${id}`, type: 'action', row: 't2-r1', improvement })

describe('chainsOf', () => {
  it('makes a block of a row that holds two types, in the order of types', () => {
    const items = [need, lever, irritant, lonely, elsewhere]
    expect(chainsOf(rowsOf(items))).toEqual([
      {
        id: 'F-TE-1',
        theme: 'working-together',
        academie: 'Nantes',
        document: 'doc-Nantes',
        file: 'doc-Nantes.docx',
        row: 't1-r1',
        links: [
          { role: 'irritant', item: 'C-1', idea: 'TE-001', basis: 'row' },
          { role: 'need', item: 'C-2', idea: 'TE-002', basis: 'row' },
          { role: 'improvement', item: 'C-3', idea: 'TE-003', basis: 'row' },
        ],
      },
    ])
  })

  it('adds the actions whose « Quoi » repeats the need or the lever', () => {
    const action = planned('C-6', 'La valorisation des formateurs')
    const other = planned('C-7', 'Réduire les déplacements')
    const items = [irritant, need, lever, action, other]
    const [chain] = chainsOf(rowsOf(items))
    expect(chain?.links.filter((l) => l.basis === 'matched')).toEqual([
      { role: 'action', item: 'C-6', idea: 'TE-006', basis: 'matched' },
    ])
  })

  it('matches nothing where two rows are as close', () => {
    const twin = [
      placed({ id: 'C-8', text: 'Valoriser les formateurs', type: 'need', row: 't1-r3' }),
      placed({ id: 'C-9', text: 'Formateurs absents', row: 't1-r3' }),
    ]
    const items = [irritant, need, ...twin, planned('C-6', 'Valoriser les formateurs')]
    const links = chainsOf(rowsOf(items)).flatMap((c) => c.links)
    expect(links.map((l) => l.basis)).not.toContain('matched')
  })

  it('takes the theme that most items of the row have', () => {
    const items = [
      placed({ id: 'C-1', text: 'a', row: 'r', theme: null }),
      placed({ id: 'C-2', text: 'b', row: 'r', theme: 'governance', type: 'need' }),
      placed({ id: 'C-3', text: 'c', row: 'r', theme: 'governance', type: 'need' }),
    ]
    expect(chainsOf(rowsOf(items))[0]?.id).toBe('F-GO-1')
    const without = items.slice(0, 1).concat(placed({ id: 'C-4', text: 'd', row: 'r', theme: null, type: 'need' }))
    expect(chainsOf(rowsOf(without))[0]?.id).toBe('F-ND-1')
  })
})
