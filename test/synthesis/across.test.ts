import { describe, expect, it } from 'vitest'
import type { ItemType } from '../../lib/domain/item.ts'
import type { Theme } from '../../lib/domain/theme.ts'
import { synthesise } from '../../lib/synthesis/synthesise.ts'
import { inputOf, voice } from './voices.ts'

describe('contrasts', () => {
  const of = (...voices: Parameters<typeof voice>[0][]) =>
    synthesise(inputOf(voices.map(voice))).synthesis.themes.find((t) => t.theme === 'working-together')

  it('tell a subject that is a strength here and an irritant there', () => {
    const chapter = of(
      { id: 'C-1', type: 'strength', text: 'La formation à distance est efficace', academie: 'Corse' },
      { id: 'C-2', text: 'Trop de formation à distance', academie: 'Nantes' },
      { id: 'C-3', text: 'Matériel vétuste', academie: 'Lille' },
    )
    const id = (type: string) => chapter?.ideas.find((i) => i.type === type)?.id
    expect(chapter?.contrasts).toEqual([
      {
        subject: 'Formation à distance',
        strengthIdea: id('strength'),
        irritantIdea: chapter?.ideas.find((i) => i.label.startsWith('Trop'))?.id,
        academiesStrength: ['Corse'],
        academiesIrritant: ['Nantes'],
      },
    ])
  })

  it('are none where other people are meant', () => {
    const chapter = of(
      { id: 'C-1', type: 'strength', text: 'Formation des enseignants', academie: 'Corse' },
      { id: 'C-2', text: 'Formation des parents', academie: 'Nantes' },
    )
    expect(chapter?.contrasts).toBeUndefined()
  })
})

describe('transversal ideas', () => {
  it('stand in three themes or more', () => {
    const need = (id: string, theme: Theme, text: string, academie: string) =>
      voice({ id, type: 'need', theme, text, academie })
    const voices = [
      need('C-1', 'equal-access', 'Un guichet unique de dépannage', 'Corse'),
      need('C-2', 'governance', 'Mettre en place un guichet unique', 'Nantes'),
      need('C-3', 'working-together', 'Guichet unique pour tous', 'Corse'),
      need('C-4', 'governance', 'Du matériel sobre', 'Nantes'),
      need('C-5', 'equal-access', 'Du matériel sobre', 'Nantes'),
    ]
    const { transversal } = synthesise(inputOf(voices)).synthesis
    expect(transversal).toHaveLength(1)
    expect(transversal?.[0]).toMatchObject({
      subject: 'Guichet unique',
      type: 'need',
      themes: ['equal-access', 'working-together', 'governance'],
      academies: ['Corse', 'Nantes'],
    })
    expect(transversal?.[0]?.ideas).toHaveLength(3)
    expect(synthesise(inputOf(voices.slice(1))).synthesis.transversal).toBeUndefined()
  })
})

describe('what crosses the themes', () => {
  type Line = readonly [theme: Theme, type: ItemType, text: string, academie: string]
  const crossing = (...lines: readonly Line[]) => {
    const voices = lines.map(([theme, type, text, academie], i) => voice({ id: `C-${i}`, theme, type, text, academie }))
    return synthesise(inputOf(voices)).synthesis.transversal
  }

  it('is expected as a need here, a lever or an action there', () => {
    const found = crossing(
      ['equal-access', 'need', 'Former les familles au suivi en ligne', 'Corse'],
      ['governance', 'improvement', 'Former les élus aux achats', 'Nantes'],
      ['teaching-learning', 'action', 'Formation de tous aux outils d’évaluation', 'Lille'],
      ['teaching-learning', 'action', 'Formation de tous aux outils d’évaluation', 'Corse'],
      ['working-together', 'need', 'Des bureaux mieux insonorisés', 'Lille'],
    )
    expect(found).toHaveLength(1)
    expect(found?.[0]).toMatchObject({
      label: 'Formation de tous aux outils d’évaluation',
      type: 'action',
      themes: ['equal-access', 'governance', 'teaching-learning'],
      academies: ['Corse', 'Lille', 'Nantes'],
    })
  })

  it('counts an académie once, whatever the number of themes where it says so', () => {
    const said: readonly Line[] = [
      ['equal-access', 'irritant', 'L’ENT est hors service le lundi', 'Corse'],
      ['working-together', 'irritant', 'L’ENT est hors service le lundi', 'Corse'],
      ['governance', 'irritant', 'ENT inaccessible à la rentrée', 'Corse'],
    ]
    expect(crossing(...said)).toBeUndefined() // one académie's own matter
    expect(crossing(...said, ['governance', 'irritant', 'ENT souvent bloqué', 'Nantes'])?.[0]?.academies).toEqual([
      'Corse',
      'Nantes',
    ])
  })

  it('is not a strength and an irritant of one subject, nor two matters that share a manner', () => {
    expect(
      crossing(
        ['equal-access', 'irritant', 'Le tutorat s’essouffle', 'Corse'],
        ['governance', 'strength', 'Tutorat entre pairs', 'Nantes'],
        ['teaching-learning', 'irritant', 'Tutorat mal préparé', 'Lille'],
      ),
    ).toBeUndefined()
    expect(
      crossing(
        ['equal-access', 'need', 'Un vestiaire commun', 'Corse'],
        ['governance', 'need', 'Un budget commun', 'Nantes'],
        ['teaching-learning', 'need', 'Un lexique commun', 'Lille'],
      ),
    ).toBeUndefined()
  })
})

describe('orphans', () => {
  it('are leviers that no action takes up, and actions that answer nothing', () => {
    const voices = [
      voice({ id: 'C-1', type: 'need', text: 'Valoriser les formateurs', row: 't1-r1' }),
      voice({ id: 'C-2', type: 'improvement', text: 'Créer une certification', row: 't1-r1' }),
      voice({ id: 'C-3', type: 'improvement', text: 'Ouvrir un guichet', row: 't1-r2' }),
      voice({ id: 'C-4', type: 'action', text: 'Avec les académies', row: 't2-r1', improvement: 'Une certification' }),
      voice({ id: 'C-5', type: 'action', text: 'Planter des arbres', row: 't2-r2', improvement: 'Sobriété' }),
    ]
    expect(synthesise(inputOf(voices)).synthesis.orphans).toEqual({ improvements: ['C-3'], actions: ['C-5'] })
  })
})
