import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ACADEMIES, academieNamed, academiesOfRegion } from '../../lib/domain/academie.ts'
import { itemId, shortHash } from '../../lib/domain/identity.ts'
import { wordBag, wordOverlap } from '../../lib/domain/word-bag.ts'

describe('ids from content', () => {
  it('keeps parts apart, and gives the same id to the same content', () => {
    expect(shortHash(['ab', 'c'], 12)).not.toBe(shortHash(['a', 'bc'], 12))
    expect(itemId('doc', 'need', null, 0, 'Un besoin')).toBe(itemId('doc', 'need', null, 0, 'Un besoin'))
    expect(itemId('doc', 'need', null, 0, 'Un besoin')).toMatch(/^C-[0-9A-HJKMNP-TV-Z]{10}$/)
  })
})

describe('académies', () => {
  it('are thirty, with codes fit for keys and no département twice', () => {
    expect(ACADEMIES).toHaveLength(30)
    expect(ACADEMIES.every((a) => /^[a-z-]+$/.test(a.code))).toBe(true)
    const numbers = ACADEMIES.flatMap((a) => Object.keys(a.departements))
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(numbers).toHaveLength(101)
  })

  it('are known by name, code, alias and case', () => {
    expect(
      ['NANTES', 'académie de la réunion', 'Rouen', 'aix marseille', 'Académie d’Orléans-Tours'].map(
        (n) => academieNamed(n)?.code,
      ),
    ).toEqual(['nantes', 'la-reunion', 'normandie', 'aix-marseille', 'orleans-tours'])
    expect(academieNamed('Atlantide')).toBeNull()
    expect(academiesOfRegion('hauts de france').map((a) => a.name)).toEqual(['Amiens', 'Lille'])
  })
})

describe('bags of words', () => {
  it('tell the same words in another order, and share nothing with other words', () => {
    expect(wordOverlap(wordBag(['Un élève, deux écrans']), wordBag(['écrans deux', 'eleve un']))).toBe(1)
    expect(wordOverlap(wordBag(['alpha bêta']), wordBag(['gamma']))).toBe(0)
    expect(wordOverlap(wordBag([]), wordBag([]))).toBe(0)
  })

  it('overlap alike both ways, between 0 and 1', () => {
    fc.assert(
      fc.property(fc.array(fc.lorem()), fc.array(fc.lorem()), (a, b) => {
        const [x, y] = [wordBag(a), wordBag(b)]
        const overlap = wordOverlap(x, y)
        expect(overlap).toBe(wordOverlap(y, x))
        expect(overlap).toBeGreaterThanOrEqual(0)
        expect(overlap).toBeLessThanOrEqual(1)
        if (a.length > 0) expect(wordOverlap(x, x)).toBe(1)
      }),
    )
  })
})
