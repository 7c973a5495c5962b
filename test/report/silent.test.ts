import { describe, expect, it } from 'vitest'
import { silenceSentence, silentAcademies } from '../../lib/report/content/silent.ts'
import { tileMap } from '../../lib/report/content/tile-map.ts'
import { fr } from '../../lib/report/wording.ts'
import { synthesisOf } from './build-synthesis.ts'

const heard = synthesisOf([
  { theme: 'governance', type: 'need', idea: 'a', academie: 'Nantes', text: 'Un guichet unique de dépannage' },
])
const [counted] = heard.documents
/** Nantes is heard; Corse deposited too late. */
const held = {
  ...heard,
  documents: [
    ...heard.documents,
    ...(counted
      ? [{ ...counted, academie: 'Corse', counted: false, setAside: { code: 'HORS_DELAI', message: '' } }]
      : []),
  ],
}

describe('académies of which nothing is counted', () => {
  it('are missing only where nothing came from them', () => {
    const { absent, uncounted } = silentAcademies(held)
    expect(uncounted).toContain('Corse')
    expect(absent).not.toContain('Corse')
    expect([...absent, ...uncounted].sort()).toEqual([...held.coverage.missing].sort())
  })

  it('are told apart in the words and on the map', () => {
    expect(silenceSentence({ absent: ['Nice'], uncounted: ['Amiens', 'Corse'] })).toBe(
      fr`Manque : Nice. Ont déposé, sans être comptées : Amiens, Corse.`,
    )
    expect(silenceSentence({ absent: [], uncounted: ['Corse'] })).toBe(
      fr`Toutes les académies attendues ont déposé. A déposé, sans être comptée : Corse.`,
    )
    const { title } = tileMap(held)
    expect(title).toContain(fr`académies sur 30 ont déposé ; manquent : `)
    expect(title.slice(0, title.indexOf('sans être'))).not.toContain('Corse')
    expect(title).toContain('Corse')
  })
})
