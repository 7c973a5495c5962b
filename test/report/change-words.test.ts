import { describe, expect, it } from 'vitest'
import type { IdeaChange } from '../../lib/domain/changes.ts'
import { causeWords, movementOf, regroupedIn } from '../../lib/report/content/changes.ts'

const moved: IdeaChange = {
  idea: 'TE-001',
  theme: 'working-together',
  type: 'irritant',
  label: 'Manque de temps',
  status: 'weaker',
  before: 4,
  after: 1,
  causes: [
    { cause: 'withdrawn', academies: -1, detail: 'Rennes' },
    { cause: 'method', academies: -2, detail: 'éléments rattachés à TE-051' },
  ],
}

describe('the words of a change', () => {
  it('say why a number moves, in the sentence that tells that it moves', () => {
    expect(movementOf(moved, true)).toBe(' passe de 4 à 1 académie\u00a0: dépôts retirés (−1), regroupement (−2)')
    expect(movementOf(moved, false)).toContain('méthode (−2)')
  })

  it('call « méthode » what the method did, and nothing else', () => {
    expect(causeWords('method', true)).toBe('regroupement')
    expect(causeWords('method', false)).toBe('méthode')
    expect(regroupedIn([moved], true)).toContain('ne traduisent pas une évolution des avis')
    expect(regroupedIn([moved], false)).toBeNull()
    expect(regroupedIn([{ ...moved, causes: [] }], true)).toBeNull()
  })
})
