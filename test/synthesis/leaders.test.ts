import { describe, expect, it } from 'vitest'
import { gatherAroundLeaders } from '../../lib/synthesis/leaders.ts'
import { Scale } from '../../lib/synthesis/similarity.ts'
import { statementOf } from '../../lib/synthesis/statement.ts'

function gathered(...texts: string[]): string[][] {
  const scale = new Scale(texts.map(statementOf))
  return gatherAroundLeaders(scale.weighed, scale).map(({ members }) => members.map((i) => texts[i] ?? ''))
}

describe('gatherAroundLeaders', () => {
  it('gathers what says the same, each text once', () => {
    expect(
      gathered(
        'Guichet unique de dépannage',
        'Mettre en place un guichet unique',
        'Sobriété énergétique des équipements',
        'Un guichet unique de dépannage informatique',
      ),
    ).toEqual([
      [
        'Guichet unique de dépannage',
        'Mettre en place un guichet unique',
        'Un guichet unique de dépannage informatique',
      ],
      ['Sobriété énergétique des équipements'],
    ])
  })

  it('never gathers what is opposed, however alike', () => {
    expect(gathered('Manque de formation des parents', 'Manque de formation des enseignants')).toHaveLength(2)
  })

  it('does not chain two that differ through a third', () => {
    const groups = gathered(
      'Codage robotique impression',
      'Codage robotique impression théâtre musique danse',
      'Théâtre musique danse',
    )
    expect(groups).not.toContainEqual(expect.arrayContaining(['Codage robotique impression', 'Théâtre musique danse']))
  })

  it('leaves alone what has no word to compare', () => {
    expect(gathered('Et pour elle ?', 'Ou chez nous ?')).toHaveLength(2)
  })
})
