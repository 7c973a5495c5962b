import { describe, expect, it } from 'vitest'
import { kindWithName, nameProblem } from '../../lib/service/file-name.ts'

describe('what a file name adds to its text', () => {
  it('the kind, where the text does not tell it and the name follows the rule', () => {
    const unsure = { kind: 'other' as const, items: 3 }
    expect(kindWithName('Defi_Poitiers_(Réseau du Marais).docx', unsure)).toBe('challenge')
    expect(kindWithName('Defi.docx', unsure)).toBe('other')
    expect(kindWithName('Defi_Poitiers_(Réseau du Marais).docx', { kind: 'other', items: 0 })).toBe('other')
    expect(kindWithName('Defi_Poitiers_(Réseau du Marais).docx', { kind: 'synthesis', items: 3 })).toBe('synthesis')
  })

  it('the name that it should have had', () => {
    const about = { kind: 'synthesis' as const, academie: 'Nantes', territory: 'Vendée' }
    expect(nameProblem('cr.docx', about)?.message).toContain('Nom proposé : Synthese_Nantes_Vendée.docx.')
    expect(nameProblem('Synthese_Nantes_(Réseau).docx', about)).toBeNull()
    expect(nameProblem('cr.docx', { ...about, kind: 'roadmap' })).toBeNull()
  })
})
