import { expect, it } from 'vitest'
import { timeframeOf } from '../../lib/domain/timeframe.ts'

it.each([
  ['Court terme', 'short'],
  ['à très court terme', 'short'],
  ['Immédiat', 'short'],
  ['Dès la rentrée prochaine', 'short'],
  ['sous 6 mois', 'short'],
  ['Court et moyen terme', 'short'],
  ['Moyen terme', 'medium'],
  ['Plan de déploiement envisagé sur 3 années', 'medium'],
  ['18 mois', 'medium'],
  ['Long terme', 'long'],
  ['d’ici cinq ans', 'long'],
  ['Rentrée 2022 (2 étapes : création, puis intégration)', 'date'],
  ['Année scolaire 2020-2021', 'date'],
  ['Dès janvier', 'date'],
  ['Chaque rentrée', 'continuous'],
  ['Au fil de l’eau', 'continuous'],
  ['Action annuelle', 'continuous'],
  ['Formation initiale et continue', 'unspecified'],
  ['À définir', 'unspecified'],
  ['', 'unspecified'],
  [undefined, 'unspecified'],
])('« %s » is of the class %s', (written, timeframe) => {
  expect(timeframeOf(written)).toBe(timeframe)
})
