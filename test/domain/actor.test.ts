import { expect, it } from 'vitest'
import { actorsNamed } from '../../lib/domain/actor.ts'

it.each([
  [['DAN'], ['DANE']],
  [['DRANE', 'Délégué académique au numérique'], ['DANE']],
  [['Rectorat (DAN-DAFPEN)'], ['DANE', 'Rectorat', 'Formation continue (DAFPEN)']],
  [['Collectivités (communes, départements)'], ['Communes et intercommunalités', 'Départements', 'Collectivités']],
  [['Chefs d’établissement'], ['Personnels de direction']],
  [['CA des EPLE'], ['Établissements et écoles']],
  [['DSDEN 36'], ['DSDEN']],
  [['les familles', 'Représentant des parents d’élèves'], ['Parents']],
  [['une personne que nul ne connaît'], []],
  [[], []],
])('%j names %j', (written, names) => {
  expect(actorsNamed(written)).toEqual(names)
})
