import { describe, expect, it } from 'vitest'
import { tokens } from '../../lib/language/french.ts'
import { facetsOf, opposed } from '../../lib/synthesis/facets.ts'
import { Scale } from '../../lib/synthesis/similarity.ts'
import { statementOf } from '../../lib/synthesis/statement.ts'

const scaleOf = (...texts: string[]) => {
  const scale = new Scale(texts.map(statementOf))
  const { weighed } = scale
  return (a: number, b: number) => {
    const x = weighed[a]
    const y = weighed[b]
    if (!x || !y) throw new Error('no such text')
    return scale.similarity(x, y)
  }
}

describe('Scale', () => {
  it.each([
    [
      'the same words in another order',
      'Des écoles rurales au débit insuffisant',
      'Le débit est insuffisant dans les écoles rurales !',
      true,
    ],
    ['one word of an actor for another', 'Former les professeurs', 'Former les enseignants', true],
    ['texts that have no word to compare', 'Et pour elle ?', 'Ou chez nous ?', false],
  ])('tells whether two texts are one statement: %s', (_, a, b, one) => {
    const { weighed } = new Scale([a, b].map(statementOf))
    expect(weighed[0] === weighed[1]).toBe(one)
  })

  it('says 0 where two share only their topic, before a colon', () => {
    const similarity = scaleOf(
      'Classe virtuelle : peur de parler',
      'Classe virtuelle : débit insuffisant',
      'Débit de la classe virtuelle',
    )
    expect(similarity(0, 1)).toBe(0)
    expect(similarity(1, 2)).toBeGreaterThan(0)
  })

  it('gives statements their places by content alone', () => {
    const texts = ['Une charte de déconnexion', 'Un guichet unique', 'Débit insuffisant']
    const places = (given: string[]) => {
      const { weighed } = new Scale(given.map(statementOf))
      return new Map(given.map((text, i) => [text, weighed[i]?.place]))
    }
    const [forth, back] = [places(texts), places([...texts].reverse())]
    expect(texts.map((t) => forth.get(t))).toEqual(texts.map((t) => back.get(t)))
  })

  it('says 1 for the same terms, 0 for none in common', () => {
    const similarity = scaleOf('Un guichet unique', 'Guichet unique !', 'La sobriété énergétique')
    expect(similarity(0, 1)).toBe(1)
    expect(similarity(0, 2)).toBe(0)
  })

  it('is the same both ways', () => {
    const similarity = scaleOf('Robotique et codage pour tous', 'La robotique au théâtre', 'Théâtre et musique')
    expect(similarity(0, 1)).toBe(similarity(1, 0))
    expect(similarity(0, 1)).toBeGreaterThan(0)
  })

  it('weighs rare words more than common ones', () => {
    const similarity = scaleOf(
      'Formation au codage',
      'Formation au dessin',
      'Atelier de codage',
      'Formation au chant',
      'Formation au théâtre',
    )
    expect(similarity(0, 2)).toBeGreaterThan(similarity(0, 1))
  })

  it('finds no similarity in words that only frame: who, lack, mettre en place', () => {
    const similarity = scaleOf('Manque de formation des enseignants', 'Manque de matériel des enseignants')
    expect(similarity(0, 1)).toBe(0)
  })

  it('counts akin words in part', () => {
    const similarity = scaleOf('Théâtralité du matin', 'Théâtre du soir', 'Théâtralité du soir')
    expect(similarity(0, 1)).toBeGreaterThan(0)
    expect(similarity(0, 1)).toBeLessThan(similarity(0, 2))
  })
})

describe('opposed', () => {
  const never = (a: string, b: string) => opposed(facetsOf(tokens(a)).facets, facetsOf(tokens(b)).facets)

  it('holds where other people are named', () => {
    expect(never('Formation des parents', 'Formation des enseignants')).toBe(true)
    expect(never("Former les chefs d'établissement", 'Former les élèves')).toBe(true)
    expect(never('Nommer un référent numérique', 'Nommer un référent RGPD')).toBe(true)
  })

  it('does not hold where one side names nobody, or both name someone in common', () => {
    expect(never('Formation des parents', 'Formation insuffisante')).toBe(false)
    expect(never('Les professeurs et les élèves', 'Les enseignants')).toBe(false)
    expect(never('La formation des personnels', 'La formation des enseignants')).toBe(false)
  })

  it('holds for what lacks and what works, for too little and too much', () => {
    expect(never('Manque de matériel', 'Matériel disponible')).toBe(true)
    expect(never("Trop peu d'outils adaptés", "Trop d'outils")).toBe(true)
    expect(never('Réseau inaccessible', 'Réseau accessible')).toBe(true)
  })

  it('does not hold where an institution only acts', () => {
    expect(never('Prêt de tablettes par la ville', 'Prêt de tablettes aux élèves')).toBe(false)
    expect(never('Tablettes maîtrisées par les élèves', 'Tablettes maîtrisées par les parents')).toBe(true)
  })

  it('takes « trop » for an excess only where there is too much of something', () => {
    expect(never('Un réseau trop lent', 'Un réseau insuffisant')).toBe(false)
    expect(never("Trop d'outils", "Pas d'outils")).toBe(true)
  })

  it('holds for home and school', () => {
    expect(never('Débit à la maison', "Débit à l'école")).toBe(true)
  })

  it('tells a lycéen from a lycée, and personal data from the staff', () => {
    expect(never("Prêt d'ordinateurs aux lycéens", "Prêt d'ordinateurs aux élèves boursiers")).toBe(false)
    expect(never('Protéger les données personnelles des élèves', 'Données protégées des personnels')).toBe(true)
  })
})
