import { describe, expect, it } from 'vitest'
import { leadOfHeading, leadOfSentence } from '../../lib/trame/lead-ins.ts'
import { bySentence } from '../../lib/trame/prose.ts'
import { sentencesOf } from '../../lib/trame/sentences.ts'
import { type Part, statedType } from '../../lib/trame/statement.ts'
import { typeOfStatement } from '../../lib/trame/statement-type.ts'
import statements from './data/prose-statements.json' with { type: 'json' }

describe('sentencesOf', () => {
  it('parts sentences at their stops, whatever quotes or brackets close on them', () => {
    expect(sentencesOf('Le réseau coupe. « Et après ? » Rien… Tout recommence !')).toEqual([
      'Le réseau coupe.',
      '« Et après ? »',
      'Rien…',
      'Tout recommence !',
    ])
  })

  it('is not taken in by abbreviations, initials, numbers', () => {
    for (const whole of [
      'M. le maire a signé (cf. art. 3 du contrat).',
      'Le livre de J. Martin, p. 12, coûte 3.50 euros.',
      'Des câbles, des prises, etc. sont à prévoir.',
    ])
      expect(sentencesOf(whole)).toEqual([whole])
    expect(sentencesOf('Des câbles, etc. Le reste suivra.')).toHaveLength(2)
  })
})

describe('statedType', () => {
  it('lets the clause after « mais » speak, and passes over a concession', () => {
    expect(statedType('Le matériel est récent, mais les pannes sont quotidiennes.', 'situation')).toBe('irritant')
    expect(statedType('Malgré les pannes, les familles ont apprécié ces rendez-vous.', 'situation')).toBe('strength')
  })

  it('is not taken in by a negation', () => {
    expect(statedType('La prise en main s’est faite sans difficulté pour les élèves.', 'situation')).toBe('strength')
    expect(statedType('La plateforme n’a pas permis de garder le contact.', 'situation')).toBe('irritant')
  })

  it('reads a question as a proposal only where it proposes', () => {
    expect(statedType('Et si chaque classe tenait un blog ?', 'propositions')).toBe('proposal')
    expect(statedType('Comment garder le contact avec les familles ?', 'propositions')).toBeNull()
  })

  it('tells sentences of running text with precision .92 at coverage .70, F1 .80', () => {
    const answers = statements.map((s) => ({ want: s.type, got: statedType(s.text, s.part as Part) }))
    const told = answers.filter((a) => a.got !== null).length
    const wanted = answers.filter((a) => a.want !== null).length
    const right = answers.filter((a) => a.got !== null && a.got === a.want).length
    expect(right / told).toBeGreaterThanOrEqual(0.92)
    expect(right / wanted).toBeGreaterThanOrEqual(0.7)
    expect((2 * right) / (told + wanted)).toBeGreaterThanOrEqual(0.8)
  })
})

describe('typeOfStatement', () => {
  it('tells a sentence by how it begins or by its turn of phrase, and is silent where they disagree', () => {
    expect(typeOfStatement('Manque de postes').type).toBe('irritant')
    expect(typeOfStatement('Personne ne sait qui doit réparer les postes.')).toMatchObject({ type: 'irritant' })
    expect(typeOfStatement('Développer ce qui a permis de garder le lien avec les familles.').type).toBeNull()
  })

  it('tells prose statements that no heading announces with precision .92 at coverage .70', () => {
    const stating = statements.filter((s) => s.type !== null)
    const told = stating.filter((s) => typeOfStatement(s.text).type !== null)
    const right = told.filter((s) => typeOfStatement(s.text).type === s.type)
    expect(right.length / told.length).toBeGreaterThanOrEqual(0.92)
    expect(told.length / stating.length).toBeGreaterThanOrEqual(0.7)
  })
})

describe('lead-ins', () => {
  it('are told by idioms of headings, and by sentences that only lead to the next', () => {
    expect(leadOfHeading('Les grains de sable')).toBe('irritant')
    expect(leadOfHeading('Ce que les équipes espèrent')).toBe('need')
    expect(leadOfHeading('Diagnostic des points forts et irritants')).toBeNull()
    expect(leadOfSentence('Je dois vous faire part de plusieurs difficultés.')).toBe('irritant')
    expect(leadOfSentence('Plusieurs difficultés de connexion ont retardé les élèves.')).toBeNull()
    expect(leadOfSentence('Voici ce que nous nous engageons à faire :')).toBe('action')
  })

  it('say how the rest of their paragraph is read', () => {
    const { stated, leadsTo } = bySentence(
      ['Voici nos difficultés.', 'Le débit de nos écoles ne suffit pas.', 'Plusieurs pistes ont été avancées.'],
      'unannounced',
    )
    expect(stated).toEqual([{ type: 'irritant', text: 'Le débit de nos écoles ne suffit pas.' }])
    expect(leadsTo).toBe('actions')
  })
})
