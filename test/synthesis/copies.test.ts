import { describe, expect, it } from 'vitest'
import { withoutCopies } from '../../lib/synthesis/copies.ts'

describe('withoutCopies', () => {
  it('counts the same words once, whatever their case and punctuation', () => {
    expect(withoutCopies(['Le débit est faible.', 'LE DEBIT EST FAIBLE', 'le débit est faible'])).toBe(1)
  })

  it('counts once a sentence with one word in twelve changed', () => {
    const sentence = 'Le débit est trop faible dans les écoles rurales pour suivre une classe'
    expect(withoutCopies([`${sentence} virtuelle`, `${sentence} distante`])).toBe(1)
  })

  it('counts paraphrases each', () => {
    expect(withoutCopies(['Le débit est faible', 'Débit insuffisant', 'Un débit trop faible'])).toBe(3)
  })

  it('counts nothing in nothing', () => {
    expect(withoutCopies([])).toBe(0)
  })
})
