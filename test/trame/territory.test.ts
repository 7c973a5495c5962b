import { describe, expect, it } from 'vitest'
import { attributionOf, attributionOfNames } from '../../lib/trame/territory.ts'
import { p, table } from './blocks.ts'

describe('whose a document is, from its words', () => {
  it.each([
    ['académie de Nantes', 'Nantes'],
    ['ACADÉMIE D’ORLÉANS-TOURS', 'Orléans-Tours'],
    ['Région académique Bretagne', 'Rennes'],
    ['RÉGION ACADÉMIQUE BOURGOGNE-FRANCHE-COMTÉ (ACADÉMIE DE DIJON)', 'Dijon'],
    ['Rectorat de Lille, DANE', 'Lille'],
    ['acad. de La Réunion', 'La Réunion'],
    ['académie de Caen', 'Normandie'],
  ])('reads « %s » as %s, written', (line, academie) => {
    expect(attributionOf([p(line)])).toMatchObject({ academie, trust: 'written', evidence: [line] })
  })

  it('takes who signs with a line of its own before a guest that a sentence names', () => {
    const lines = [
      p('Réseau ÉCLORE du Marais (académie de Poitiers)'),
      p('L’académie de Limoges a assisté aux échanges.'),
    ]
    expect(attributionOf(lines).academie).toBe('Poitiers')
  })

  it('decides nothing between two académies that sign together', () => {
    expect(attributionOf([p('Synthèse des académies de Dijon et Besançon')]).academie).toBeNull()
  })

  it('joins a name broken over two lines', () => {
    expect(attributionOf([p('RÉGION ACADÉMIQUE'), p('CORSE')]).academie).toBe('Corse')
  })

  it('takes the introduction’s table first', () => {
    const blocks = [p('Avec l’aide de l’académie de Rennes'), table(['Nom de la Région académique', 'Corse'])]
    expect(attributionOf(blocks).academie).toBe('Corse')
  })

  it('leaves a région of several académies as the territory', () => {
    expect(attributionOf([p('Région académique Occitanie')])).toMatchObject({
      academie: null,
      region: 'Occitanie',
      territory: 'Occitanie',
    })
  })

  it('deduces from départements and an address, never from an address alone', () => {
    const vendee = [p('L’équipe de la Vendée a formé 200 professeurs.'), p('https://dsden85.ac-nantes.fr/plan')]
    expect(attributionOf(vendee)).toMatchObject({
      academie: 'Nantes',
      trust: 'deduced',
      evidence: ['Vendée', 'ac-nantes.fr'],
    })
    expect(attributionOf([p('Écrire à dane@ac-bordeaux.fr')]).academie).toBeNull()
  })

  it('does not decide between two académies named alike', () => {
    expect(attributionOf([p('Académie de Lyon et académie de Grenoble')]).academie).toBeNull()
  })

  it('does not take common words for départements', () => {
    expect(attributionOf([p('Le lot de tablettes, au nord du site, dans la manche du dossier')]).academie).toBeNull()
    expect(attributionOf([p('Le département du Lot a prêté des tablettes')]).academie).toBe('Toulouse')
  })
})

describe('whose a document is, from names', () => {
  it.each([
    [['EGN2020_Academie_Corse.zip'], 'Corse'],
    [['Synthese_Aix-Marseille_theme2.docx'], 'Aix-Marseille'],
    [['SYNTHESE_CRETEIL.pdf', 'EGN'], 'Créteil'],
    [['notes.docx', 'Depot de Nantes'], 'Nantes'],
    [['Synthese_theme2.docx'], null],
    [['Compte rendu réunion.docx'], null],
    [['Compte rendu Réunion.docx'], null],
    [['Synthese_Réunion_theme2.docx'], 'La Réunion'],
    [['Depot La Réunion.zip'], 'La Réunion'],
    [['Bonne nice idée.docx'], null],
    [['atelier NICE.docx'], 'Nice'],
    [['Synthèse Besancon.docx'], 'Besançon'],
    [['Synthèse aix_marseille.docx'], null],
    [['Lyon-Grenoble.docx'], null],
  ])('%j says %s', (names, academie) => {
    expect(attributionOfNames(names).academie).toBe(academie)
  })
})
