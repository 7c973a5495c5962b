import { describe, expect, it } from 'vitest'
import { isMinimalPair } from '../../lib/synthesis/minimal-pair.ts'
import { Scale } from '../../lib/synthesis/similarity.ts'
import { statementOf } from '../../lib/synthesis/statement.ts'

function minimal(a: string, b: string): boolean {
  const scale = new Scale([a, b].map(statementOf))
  const [x, y] = scale.weighed
  if (!x || !y) throw new Error('not two statements')
  return isMinimalPair(x, y, scale)
}

describe('isMinimalPair', () => {
  it.each([
    ['Publier la liste des formateurs', 'Publier la liste des outils'],
    ['Autonomie des élèves', 'Autonomie des établissements'],
    ['Matériel de qualité au lycée', 'Formation de qualité au lycée'],
    ['Former deux enseignants au codage', 'Former deux enseignants au secourisme'],
    ['Coût trop élevé des licences', 'Coût trop élevé des réparations de tablettes'], // what licences cost is a cost too
    [
      'Améliorer l’ergonomie de la messagerie académique',
      'Augmenter la capacité de stockage de la messagerie académique',
    ],
  ])('holds where one thing stands in place of another: %s / %s', (a, b) => {
    expect(minimal(a, b)).toBe(true)
    expect(minimal(b, a)).toBe(true)
  })

  it.each([
    ['Manque de formation des parents', 'Manque de formation des parents aux services en ligne'],
    ['Organiser un concours de robotique', 'Mettre en place un concours de robotique'],
    ['Panne du vidéoprojecteur', 'Vidéoprojecteur en panne'],
    ['Prêt de tablettes', 'Mise à disposition d’ordinateurs'],
    ['Débit faible', 'Sobriété des équipements'],
    ['Former les professeurs', 'Former les parents'], // whom: the facets say it
  ])('does not hold where more is said, or said otherwise: %s / %s', (a, b) => {
    expect(minimal(a, b)).toBe(false)
  })
})
