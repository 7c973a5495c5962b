import { describe, expect, it } from 'vitest'
import { type SearchFilters, search } from '../../lib/synthesis/search.ts'
import { searchQuery } from '../../lib/synthesis/search-query.ts'
import { type Said, synthesisOf } from '../report/build-synthesis.ts'

const SAID: readonly (readonly [academie: string, text: string, rest?: Partial<Said>])[] = [
  ['Nantes', 'Renforcer le rôle de la DANE auprès des collèges', { idea: 'dane' }],
  ['Lille', 'Donner des moyens à la délégation académique au numérique', { idea: 'dane' }],
  ['Lille', "Équiper l'élève de tablettes", { type: 'action' }],
  ['Dijon', 'Former les enseignants à la classe à distance', { theme: 'teaching-learning' }],
  ['Dijon', 'Classe flexible et travail à distance', { theme: 'teaching-learning' }],
]
const SYNTHESIS = synthesisOf(
  SAID.map(([academie, text, rest]) => ({
    theme: 'governance',
    type: 'need',
    idea: text,
    academie,
    text,
    ...rest,
  })),
)

function found(words: string, { filters = {}, extended = true }: { filters?: SearchFilters; extended?: boolean } = {}) {
  const query = searchQuery(words, { extended })
  if (!query) throw new Error('no query')
  const result = search(SYNTHESIS, query, filters)
  return { ...result, texts: result.items.map(({ text }) => text), expansions: query.expansions }
}

describe('a search', () => {
  it('does not mind accents, case or inflections', () => {
    for (const words of ['élève', 'ELEVE', 'eleve', 'élèves', 'l’élève'])
      expect(found(words, { extended: false }).texts).toEqual(["Équiper l'élève de tablettes"])
  })

  it('wants every word, whatever their order', () => {
    expect(found('distance classe').texts).toHaveLength(2)
    expect(found('distance enseignants').texts).toHaveLength(1)
    expect(found('distance tablettes').texts).toEqual([])
  })

  it('takes what stands between quotes as it is, its small words included', () => {
    for (const words of ['« classe à distance »', '"Classe a Distance"', '“classe à distance”'])
      expect(found(words).texts).toEqual(['Former les enseignants à la classe à distance'])
    expect(found('« classe » tablettes').texts).toEqual([])
  })

  it('extends acronyms to what they stand for, says so, and shows what says the words themselves first', () => {
    const { texts, expansions, ideas } = found('dane')
    expect(texts).toEqual([SAID[0]?.[1], SAID[1]?.[1]])
    expect(expansions).toEqual(expect.arrayContaining(['dan', 'drane', 'délégation académique au numérique']))
    expect(expansions).not.toContain('dane')
    expect(ideas.map((idea) => idea.counts.academies)).toEqual([2])
    expect(found('délégation académique au numérique').texts).toEqual([SAID[1]?.[1], SAID[0]?.[1]])
  })

  it('is not extended where nobody wants it', () => {
    expect(found('dane', { extended: false })).toMatchObject({ texts: [SAID[0]?.[1]], expansions: [] })
  })

  it('is kept to a theme, a type, an académie', () => {
    expect(found('distance', { filters: { theme: 'governance' } }).texts).toEqual([])
    expect(found('tablettes', { filters: { type: 'need' } }).texts).toEqual([])
    expect(found('dane', { filters: { academie: 'Lille' } }).texts).toEqual([SAID[1]?.[1]])
    expect(found('dane', { filters: { academie: 'Dijon' } }).ideas).toEqual([])
  })

  it('proposes the nearest word where nothing is found', () => {
    expect(found('tablottes').spelling).toEqual([{ word: 'tablottes', nearest: 'tablettes' }])
    expect(found('xylophone').spelling).toEqual([])
    expect(found('tablettes').spelling).toEqual([])
  })

  it('needs a word; small words alone are a phrase', () => {
    expect(searchQuery('  « » ! ', { extended: true })).toBeNull()
    expect(found('à la').texts).toHaveLength(2)
  })
})
