import { describe, expect, it } from 'vitest'
import { sameSubject, stated as statedBy, subjectIn } from '../../lib/synthesis/contrast-subject.ts'
import { Weighing } from '../../lib/synthesis/weighing.ts'
import pairs from './data/contrast-pairs.json' with { type: 'json' }
import { voice } from './voices.ts'

const weighing = new Weighing([...pairs.same, ...pairs.other].flat().map((text, i) => voice({ id: `C-${i}`, text })))

function stated(text = '') {
  const said = weighing.statementOf(text)
  if (!said) throw new Error(`nobody says « ${text} »`)
  return statedBy(text, said, weighing.scale)
}

const alike = ([strength, irritant]: readonly string[]): boolean =>
  sameSubject(stated(strength), stated(irritant), weighing.scale) > 0

/** Pairs of general trade vocabulary, none from a deposit. Precision comes first: a contrast that is none misleads. */
describe('the subject of a contrast', () => {
  it('is found in other words', () => {
    const missed = pairs.same.filter((pair) => !alike(pair)).map(([strength]) => strength)
    expect(missed).toEqual([])
  })

  it('is not made of a word that two statements happen to share', () => {
    expect(pairs.other.filter(alike)).toEqual([])
  })

  it('is told in the words of the strength', () => {
    const subjectOf = ([a, b]: readonly string[]) => subjectIn(stated(a), stated(b), weighing.scale)
    expect(subjectOf(pairs.same[4] ?? [])).toBe('Classe inversée')
    expect(subjectOf(pairs.same[12] ?? [])).toBe('Formation à distance')
  })
})
