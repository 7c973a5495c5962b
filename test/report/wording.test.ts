import { describe, expect, it } from 'vitest'
import { chainsInWords } from '../../lib/report/content/need-to-action.ts'
import { parisDate, parisDateTime, parisDay } from '../../lib/report/paris-time.ts'
import { provenance, voiceWords } from '../../lib/report/provenance.ts'
import { quantity, SCALE } from '../../lib/report/quantities.ts'
import {
  academieOf,
  compareText,
  count,
  enumerate,
  fileSize,
  fr,
  integer,
  percent,
  sentence,
  typographic,
} from '../../lib/report/wording.ts'

describe('French wording', () => {
  it('writes numbers with narrow spaces and a true minus', () => {
    expect([0, 999, 1842, 1234567, -3].map(integer)).toEqual(['0', '999', '1\u202f842', '1\u202f234\u202f567', '−3'])
  })

  it('has 0 and 1 in the singular', () => {
    expect([0, 1, 2].map((n) => count(n, 'académie'))).toEqual(['0 académie', '1 académie', '2 académies'])
  })

  it('spaces our own words, never a verbatim', () => {
    expect(typographic('« oui » : non ; si ! 9 % n° 3')).toBe(
      '«\u00a0oui\u00a0»\u00a0: non\u202f; si\u202f! 9\u00a0% n°\u00a03',
    )
    expect(fr`Il dit : « ${'a ; b'} » !`).toBe('Il dit\u00a0: «\u00a0a ; b\u00a0»\u202f!')
  })

  it('keeps 0 and 100 per cent for none and all', () => {
    expect([percent(0, 400), percent(1, 400), percent(399, 400), percent(4, 4), percent(0, 0)]).toEqual([
      '0\u00a0%',
      '1\u00a0%',
      '99\u00a0%',
      '100\u00a0%',
      null,
    ])
  })

  it('says whose académie, and enumerates', () => {
    expect(['Nantes', 'Amiens', 'Orléans-Tours', 'La Réunion'].map(academieOf)).toEqual([
      'académie de Nantes',
      "académie d'Amiens",
      "académie d'Orléans-Tours",
      'académie de La Réunion',
    ])
    expect(enumerate(['a', 'b', 'c'])).toBe('a, b et c')
    expect(sentence('école')).toBe('École')
  })

  it('says sizes of files', () => {
    expect([fileSize(900), fileSize(411_300), fileSize(2_340_000)]).toEqual(['1 Ko', '412 Ko', '2,3 Mo'])
  })

  it('orders without accents or case', () => {
    expect(['Zoé', 'école', 'Eau', 'été'].sort(compareText)).toEqual(['Eau', 'école', 'été', 'Zoé'])
  })
})

describe('quantities', () => {
  const names = ['Corse', 'Nantes', 'Nice']
  it.each([
    [24, 24, "toutes les académies qui s'expriment (24 sur 24)", true],
    [20, 24, 'la quasi-totalité des académies (20 sur 24)', false],
    [19, 24, "une majorité d'académies (19 sur 24)", false],
    [12, 24, "une majorité d'académies (12 sur 24)", false],
    [5, 24, 'une partie des académies (5 sur 24)', false],
    [3, 24, 'quelques académies (3 sur 24\u00a0: Corse, Nantes, Nice)', true],
    [1, 24, 'une académie (Corse)', false],
    [4, 6, '4 académies sur 6', true],
    [1, 6, '1 académie sur 6', false],
  ])('%i of %i', (n, of, words, plural) => {
    expect(quantity(n, of, names.slice(0, n))).toEqual({ words, plural })
  })
})

describe('the scale of quantities', () => {
  it('explains all the words that sentences use', () => {
    for (const n of [24, 20, 19, 5, 3, 1]) {
      const [words = ''] = quantity(n, 24, ['Corse', 'Nantes', 'Nice'].slice(0, n)).words.split(/ d'| des | \(/)
      expect(SCALE).toContain(`« ${words} »`)
    }
    expect(SCALE).toContain('nommées quand elles sont 3 au plus')
  })
})

describe('Paris time', () => {
  it.each([
    ['2020-11-02T05:00:00Z', '2 novembre 2020 à 6 h 00'],
    ['2020-10-24T22:30:00Z', '25 octobre 2020 à 0 h 30'],
    ['2020-10-25T00:59:00Z', '25 octobre 2020 à 2 h 59'],
    ['2020-10-25T01:00:00Z', '25 octobre 2020 à 2 h 00'],
    ['2021-03-28T00:59:00Z', '28 mars 2021 à 1 h 59'],
    ['2021-03-28T01:00:00Z', '28 mars 2021 à 3 h 00'],
    ['2020-12-31T23:05:00Z', '1er janvier 2021 à 0 h 05'],
  ])('%s', (iso, text) => {
    expect(parisDateTime(iso)).toBe(text)
  })

  it('dates files, and refuses what is no date', () => {
    expect(parisDay('2020-12-31T23:05:00Z')).toBe('2021-01-01')
    expect(() => parisDate('demain')).toThrow('not a date')
  })
})

describe('provenance', () => {
  it('says who, in which document, where, and the id', () => {
    const source = { heading: 'Plan d’action', table: 1, row: 3, bullet: 2, page: 4 }
    const located = {
      type: 'irritant',
      academie: 'Nantes',
      territory: 'Sarthe',
      file: 'S.docx',
      source,
      id: 'C-7K2P4',
    } as const
    expect(provenance(located)).toBe(
      'Académie de Nantes (Sarthe) – S.docx, «\u00a0Plan d’action\u00a0», tableau 1, ligne 3, irritant 2, p.\u00a04 – C-7K2P4',
    )
    expect(provenance({ ...located, source: {} })).toBe('Académie de Nantes (Sarthe) – S.docx – C-7K2P4')
    expect(voiceWords('Corse', 'Corse')).toBe('Académie de Corse')
  })
})

describe('the chains of an idea', () => {
  it('are named in a caption, the first three', () => {
    expect(chainsInWords(['F-TE-1'])).toBe('1 fil (F-TE-1)')
    expect(chainsInWords(['F-TE-1', 'F-TE-2', 'F-TE-3', 'F-TE-4'])).toBe('4 fils (F-TE-1, F-TE-2, F-TE-3…)')
  })
})
