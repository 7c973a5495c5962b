import { describe, expect, it } from 'vitest'
import { stem } from '../../lib/language/french.ts'
import { canonicalTerms, synonymOf } from '../../lib/language/synonyms.ts'

describe('canonicalTerms', () => {
  it.each([
    ['La DANE', 'le délégué académique au numérique'],
    ['Créer un COPIL', 'Mettre en place un comité de pilotage'],
    ['Pas de matériel', "absence d'équipement"],
    ['prêt de PC', "mise à disposition d'ordinateurs"],
    ['un mail', 'des courriels'],
    ['Qui fait quoi', 'la répartition des rôles'],
    ["L'ENT", 'l’espace numérique de travail'],
  ])('says the same of « %s » and « %s »', (a, b) => {
    expect(canonicalTerms(a)).toEqual(canonicalTerms(b))
  })

  it.each([
    ['formation des parents', 'formation des enseignants'],
    ['maintenance du parc', 'maintien du lien'],
    ['donner du temps', 'données personnelles'],
  ])('keeps « %s » and « %s » apart', (a, b) => {
    expect(canonicalTerms(a)).not.toEqual(canonicalTerms(b))
  })

  it('drops stop words, keeps order and negations', () => {
    expect(canonicalTerms('les élèves ne viennent pas')).toEqual(['eleve', 'ne', stem('viennent'), 'pas'])
    expect(canonicalTerms('')).toEqual([])
  })
})

describe('synonymOf', () => {
  it('gives the representative of a stem, or the stem', () => {
    expect(synonymOf(stem('apprenants'))).toBe(stem('élève'))
    expect(synonymOf('xyz')).toBe('xyz')
  })
})
