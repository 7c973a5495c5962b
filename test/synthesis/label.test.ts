import { describe, expect, it } from 'vitest'
import { centralFirst } from '../../lib/synthesis/label.ts'
import { Weighing } from '../../lib/synthesis/weighing.ts'
import { voice } from './voices.ts'

function labelled(...texts: string[]): { label: string; order: string[] } {
  const voices = texts.map((text, i) => voice({ id: `C-${i}`, text }))
  const weighing = new Weighing(voices)
  const { label, nearestFirst } = centralFirst(weighing.byStatement(weighing.heard), weighing.scale)
  return { label, order: nearestFirst.map((h) => h.wording.text) }
}

describe('centralFirst', () => {
  it('names an idea by the text most like the others, nearest first', () => {
    const { label, order } = labelled(
      'Guichet unique de dépannage',
      'Guichet unique de dépannage pour tous les bassins',
      'Guichet unique de dépannage pour tous les bassins, avec astreinte le samedi',
    )
    expect(label).toBe('Guichet unique de dépannage pour tous les bassins')
    expect(order[0]).toBe(label)
    expect(order).toHaveLength(3)
  })

  it('prefers, of the same words, the shortest that reads well', () => {
    expect(
      labelled(
        'Débit insuffisant des écoles',
        'Le débit qui est celui des écoles est insuffisant',
        'Le débit des écoles est insuffisant',
      ).label,
    ).toBe('Le débit des écoles est insuffisant')
  })

  it('keeps a short text where there is none other', () => {
    expect(labelled('Le débit').label).toBe('Le débit')
  })
})
