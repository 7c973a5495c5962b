import { describe, expect, it } from 'vitest'
import { essentialContent } from '../../lib/report/content/essential.ts'
import { methodNote } from '../../lib/report/content/method-note.ts'
import { indexOf } from '../../lib/report/synthesis-index.ts'
import { fr } from '../../lib/report/wording.ts'
import { type Said, synthesisOf } from './build-synthesis.ts'

const ALONE = { reading: 'high', theme: 'high', grouping: 'low', value: 65 } as const
const said = (idea: string, academie: string, extra: Said['extra'] = {}): Said => ({
  theme: 'governance',
  type: 'need',
  idea,
  academie,
  text: `Un guichet unique (${idea})`,
  extra,
})
const cautionOf = (voices: readonly Said[]): string => essentialContent(indexOf(synthesisOf(voices))).caution

describe('the caution of the essential', () => {
  it('counts what is to be checked, and how much of it only stands alone', () => {
    const together = [said('a', 'Nantes'), said('a', 'Corse')]
    expect(cautionOf(together)).not.toContain('à vérifier')
    const alone = said('b', 'Lyon', { confidence: ALONE })
    const close = said('c', 'Lyon', { confidence: { ...ALONE, value: 60, near: 'GO-001' } })
    expect(cautionOf([...together, alone])).toContain("1 élément reste à vérifier (dont 1 que personne d'autre ne dit)")
    expect(cautionOf([...together, alone, close])).toContain(
      "2 éléments restent à vérifier (dont 1 que personne d'autre ne dit)",
    )
  })
})

describe('the method note', () => {
  it('says how many repeats stand between the totals and the figures of ideas', () => {
    const counting = (voices: readonly Said[]) =>
      methodNote(synthesisOf(voices), { masked: 0 }).find(({ title }) => title === 'Comptage')?.text ?? ''
    const twice = [said('a', 'Nantes'), said('a', 'Nantes', { file: 'Autre.docx' })]
    expect(counting(twice)).toContain(fr`à l'identique ou presque : 1 reprise dans cette agrégation.`)
    expect(counting([said('a', 'Nantes')])).toMatch(/à l.identique ou presque\.$/)
  })
})
