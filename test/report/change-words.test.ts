import { describe, expect, it } from 'vitest'
import type { IdeaChange } from '../../lib/domain/changes.ts'
import { causeWords, changesContent, movementOf, regroupedIn } from '../../lib/report/content/changes.ts'
import { COMPARED } from './sample-synthesis.ts'

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

  it('have French spacing in the detail of a cause', () => {
    const { changes } = COMPARED
    if (!changes) throw new Error('nothing is compared')
    const causes: IdeaChange['causes'] = [
      { cause: 'replaced-deposit', academies: -1, detail: 'Rennes ; nouvelle version' },
    ]
    const content = changesContent({ ...COMPARED, changes: { ...changes, ideas: [{ ...moved, causes }] } })
    expect(content?.lines.map((l) => l.detail)).toEqual(['Rennes\u202f; nouvelle version'])
  })

  it('call « méthode » what the method did, and nothing else', () => {
    expect(causeWords('method', true)).toBe('regroupement')
    expect(causeWords('method', false)).toBe('méthode')
    expect(regroupedIn([moved], true)).toContain('ne traduisent pas une évolution des avis')
    expect(regroupedIn([moved], false)).toBeNull()
    expect(regroupedIn([{ ...moved, causes: [] }], true)).toBeNull()
  })
})
