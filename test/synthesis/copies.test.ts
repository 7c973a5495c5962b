import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../lib/language/french.ts'
import { withoutCopies } from '../../lib/synthesis/copies.ts'

const groupsOf = (...texts: string[]) =>
  withoutCopies(
    texts.map((text) => ({ text, letters: wordsOf(text).map((word) => word.letters) })),
    (one) => one,
  ).map((group) => group.map((one) => one.text))
const count = (...texts: string[]) => groupsOf(...texts).length

describe('withoutCopies', () => {
  it('counts the same words once, whatever their case and punctuation', () => {
    expect(count('Le débit est faible.', 'LE DEBIT EST FAIBLE', 'le débit est faible')).toBe(1)
  })

  it('counts once a sentence with one word in twelve changed', () => {
    const sentence = 'Le débit est trop faible dans les écoles rurales pour suivre une classe'
    expect(count(`${sentence} virtuelle`, `${sentence} distante`)).toBe(1)
  })

  it('counts paraphrases each', () => {
    expect(count('Le débit est faible', 'Débit insuffisant', 'Un débit trop faible')).toBe(3)
  })

  it('gives each text to one group, with what it repeats', () => {
    expect(groupsOf('Un débit faible', 'Trop de mails', 'un débit faible !')).toEqual([
      ['Trop de mails'],
      ['Un débit faible', 'un débit faible !'],
    ])
  })

  it('finds every copy that comparing all pairs would find', () => {
    const words = fc.constantFrom('a', 'b', 'c', 'd', 'e')
    const text = fc.array(words, { minLength: 8, maxLength: 24 }).map((w) => w.join(' '))
    fc.assert(
      fc.property(text, text, (a, b) => {
        const left = a.split(' ').sort()
        let shared = 0
        for (const word of b.split(' ')) {
          const at = left.indexOf(word)
          if (at < 0) continue
          left.splice(at, 1)
          shared++
        }
        const dice = (2 * shared) / (a.split(' ').length + b.split(' ').length)
        expect(count(a, b)).toBe(dice >= 0.9 ? 1 : 2)
      }),
      { numRuns: 500 },
    )
  })

  it('counts nothing in nothing', () => {
    expect(count()).toBe(0)
  })
})
