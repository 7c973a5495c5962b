import { describe, expect, it } from 'vitest'
import { nameModel, properName, readName } from '../../lib/archive/naming-rule.ts'

describe('readName', () => {
  it.each([
    ['Synthese_Poitiers ECLORE_(Réseau du Thouet).docx', 'synthesis', 'Poitiers', 'Réseau du Thouet'],
    ['Defi_ Poitiers ECLORE _(Réseau du Thouet).pdf', 'challenge', 'Poitiers', 'Réseau du Thouet'],
    ['SYNTHÈSE _ académie de Nantes _ Thématique n°2.odt', 'synthesis', 'Nantes', 'Thématique n°2'],
    ['Défi_La Réunion_Classe mobile_v2.docx', 'challenge', 'La Réunion', 'Classe mobile v2'],
    ['Synthese_La_Réunion_gouvernance.docx', 'synthesis', 'La Réunion', 'gouvernance'],
    ['Synthese_Aix-Marseille_theme 1', 'synthesis', 'Aix-Marseille', 'theme 1'],
    ['Fiche défi_Orleans-Tours_Maillage.docx', 'challenge', 'Orléans-Tours', 'Maillage'],
  ])('reads %s', (file, kind, academie, network) => {
    expect(readName(file)).toEqual({ kind, academie, network, follows: true })
  })

  it('takes decomposed accents', () => {
    expect(readName('Synthèse_Créteil_Réseau.docx'.normalize('NFD'))).toMatchObject({
      academie: 'Créteil',
      network: 'Réseau',
    })
  })

  it("knows the kit's own placeholder for no name", () => {
    expect(readName('Synthese_Poitiers ECLORE_(Nom du réseau ECLORE).docx')).toMatchObject({
      network: null,
      follows: true,
    })
  })

  it.each([
    ['Compte rendu réunion 12 octobre.docx', null, null],
    ['Synthese.docx', 'synthesis', null],
    ['Synthese_Vendée_theme.docx', 'synthesis', null],
    ['Synthese_Poitiers.docx', 'synthesis', 'Poitiers'],
    ['Synthese_Poitiers ECLORE_.docx', 'synthesis', 'Poitiers'],
    ['Poitiers_Synthese_theme.docx', null, null],
    ['Synthese_Parisien_theme.docx', 'synthesis', null],
    ['', null, null],
  ])('says that %s does not follow the rule', (file, kind, academie) => {
    expect(readName(file)).toEqual({ kind, academie, network: null, follows: false })
  })
})

describe('properName', () => {
  it('gives a name that follows the rule', () => {
    const name = properName({
      kind: 'challenge',
      academie: 'Corse',
      rest: 'Maillage: numérique_v2',
      extension: '.docx',
    })
    expect(name).toBe('Defi_Corse_Maillage numérique v2.docx')
    expect(readName(name).follows).toBe(true)
  })

  it('leaves to be filled in what is not known', () => {
    expect(properName({ kind: 'synthesis', academie: null, rest: ' ', extension: '.pdf' })).toBe(
      'Synthese_<académie>_<thème>.pdf',
    )
    expect(nameModel('challenge')).toBe('Defi_<académie>_<thème>')
  })
})
