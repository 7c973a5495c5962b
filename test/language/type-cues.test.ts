import { describe, expect, it } from 'vitest'
import { typeOfWording } from '../../lib/language/type-cues.ts'
import statements from './data/typed-statements.json' with { type: 'json' }

describe('typeOfWording', () => {
  it.each([
    ['irritant', 'MANQUE DE FORMATION', 'MANQUE DE'],
    ['irritant', 'La plateforme n’a pas permis de travailler', 'n’a pas permis'],
    ['strength', 'Les échanges ont permis d’avancer', 'ont permis'],
    ['need', 'Il faudrait une hotline', 'Il faudrait'],
    ['improvement', 'Développer l’entraide', 'Développer'],
    ['action', 'Mettre en place un comité', 'Mettre en place'],
    ['proposal', 'Et si l’on prêtait des tablettes ?', 'Et si'],
  ])('says %s of « %s »', (type, text, evidence) => {
    const found = typeOfWording(text)
    expect(found.type).toBe(type)
    expect(found.evidence).toContain(evidence)
  })

  it('is never sure of a lever against an action', () => {
    expect(typeOfWording('Renforcer la coopération').confidence).toBeLessThanOrEqual(0.7)
  })

  it('declines without cues', () => {
    expect(typeOfWording('La visioconférence')).toEqual({ type: null, confidence: 0, evidence: [] })
    expect(typeOfWording('')).toEqual({ type: null, confidence: 0, evidence: [] })
  })

  it('is right 92 times in 100 when it answers, and answers 7 times in 10', () => {
    const answered = statements.filter((s) => typeOfWording(s.text).type !== null)
    const right = answered.filter((s) => typeOfWording(s.text).type === s.type)
    expect(right.length / answered.length).toBeGreaterThanOrEqual(0.92)
    expect(answered.length / statements.length).toBeGreaterThanOrEqual(0.7)
  })
})
