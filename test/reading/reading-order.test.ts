import { describe, expect, it } from 'vitest'
import { readingOrder } from '../../lib/reading/reading-order.ts'

const box = (name: string, x: number, y: number, width: number, height: number) => ({ name, x, y, width, height })
const names = (boxes: ReturnType<typeof box>[]): string =>
  readingOrder(boxes)
    .map((b) => b.name)
    .join('')

describe('readingOrder', () => {
  it('goes down, then right', () => {
    expect(names([box('c', 0, 20, 10, 5), box('b', 20, 0, 10, 5), box('a', 0, 0, 10, 5)])).toBe('abc')
  })

  it('reads columns one after another where their boxes touch, and what spans them first and last', () => {
    const columns = ['ab', 'cd', 'ef'].flatMap(([top = '', bottom = ''], i) => [
      box(bottom, i * 12, 20, 10, 10),
      box(top, i * 12, 10, 10, 10),
    ])
    expect(names([box('z', 0, 40, 34, 5), ...columns, box('A', 0, 0, 34, 5)])).toBe('Aabcdefz')
  })

  it('orders boxes that overlap by their top left corner', () => {
    expect(names([box('b', 5, 5, 10, 10), box('a', 0, 0, 10, 10), box('c', 2, 8, 10, 10)])).toBe('abc')
  })

  it('keeps all of several boxes at one place', () => {
    expect(names([box('a', 0, 0, 0, 0), box('b', 0, 0, 0, 0), box('c', 0, 0, 0, 0)])).toBe('abc')
  })
})
