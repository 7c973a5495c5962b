import { describe, expect, it } from 'vitest'
import type { LooseTable } from '../../lib/domain/document.ts'
import { cell, DIAGNOSTIC, h, table, understood } from './blocks.ts'

const FULL = ['Gouvernance', '1', 'Pilotage éclaté', 'Des élus à l’écoute']
/** Text by text, what is doubted of its reading. */
const doubts = (...blocks: Parameters<typeof understood>) =>
  Object.fromEntries(understood(...blocks).items.map((i) => [i.text, i.doubts?.reading ?? null]))
const loose = (loose: LooseTable, ...rows: Parameters<typeof table>) => ({ ...table(...rows), loose })

describe('doubts on the column of an element', () => {
  it('are none where the table says it plainly', () => {
    expect(doubts(table(DIAGNOSTIC, FULL))).toEqual({ 'Pilotage éclaté': null, 'Des élus à l’écoute': null })
  })

  it('are on a row that lacks cells, and on no other', () => {
    expect(doubts(table(DIAGNOSTIC, FULL, ['Gouvernance', '2', 'Décisions tardives']))).toEqual({
      'Pilotage éclaté': null,
      'Des élus à l’écoute': null,
      'Décisions tardives': 'broken-row',
    })
  })

  it('are not on rows beside which another has a cell too many', () => {
    expect(doubts(table(DIAGNOSTIC, FULL, ['Gouvernance', '2', 'Décisions tardives', 'Un comité', 'note']))).toEqual({
      'Pilotage éclaté': null,
      'Des élus à l’écoute': null,
      'Décisions tardives': null,
      'Un comité': null,
    })
  })

  it('are on a cell across columns that ask different things', () => {
    const across = cell('Des réunions tardives', { columnSpan: 2 })
    expect(doubts(table(DIAGNOSTIC, FULL, ['Gouvernance', '2', across]))).toMatchObject({
      'Pilotage éclaté': null,
      'Des réunions tardives': 'mixed-columns',
    })
  })

  it('are on all that no rule and no name puts in a column', () => {
    expect(doubts(loose('aligned', DIAGNOSTIC, FULL))).toEqual({
      'Pilotage éclaté': 'aligned-columns',
      'Des élus à l’écoute': 'aligned-columns',
    })
    expect(doubts(loose('named', DIAGNOSTIC, FULL, ['Gouvernance', '2', 'Décisions tardives']))).toEqual({
      'Pilotage éclaté': null,
      'Des élus à l’écoute': null,
      'Décisions tardives': 'aligned-columns',
    })
  })

  it('are on a table that goes on with the columns of the one before', () => {
    expect(
      doubts(
        h(1, 'Diagnostic'),
        table(DIAGNOSTIC, FULL),
        table(['Gouvernance', '2', 'Décisions tardives', 'Un comité']),
      ),
    ).toMatchObject({
      'Décisions tardives': 'carried-columns',
      'Un comité': 'carried-columns',
    })
  })
})
