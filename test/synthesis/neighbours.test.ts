import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrary } from '../../lib/synthesis/contraries.ts'
import { opposed } from '../../lib/synthesis/facets.ts'
import { isMinimalPair } from '../../lib/synthesis/minimal-pair.ts'
import { Neighbours } from '../../lib/synthesis/neighbours.ts'
import { Scale, type Weighed } from '../../lib/synthesis/similarity.ts'
import { statementOf } from '../../lib/synthesis/statement.ts'
import { syntheticVoices } from '../bench/synthetic-items.ts'

const LEAST = 0.23
const AHEAD = 0.05
const SURE = 0.5

/** Statements of one scale: so many to look among, and as many to ask about. */
function statements(seed: number): { among: readonly Weighed[]; asked: readonly Weighed[]; scale: Scale } {
  const scale = new Scale(syntheticVoices(160, seed).map(({ item }) => statementOf(item.text)))
  const distinct = [...new Set(scale.weighed)]
  const half = Math.floor(distinct.length / 2)
  return { among: distinct.slice(0, half), asked: distinct.slice(half), scale }
}

function holding(among: readonly Weighed[], scale: Scale): Neighbours {
  const neighbours = new Neighbours(scale)
  for (const statement of among) neighbours.add(statement)
  return neighbours
}

/** What comparing with all would find, the most like first, the earlier of equals. */
function alike(statement: Weighed, among: readonly Weighed[], scale: Scale): { number: number; similarity: number }[] {
  return among
    .map((other, number) => ({ other, number, similarity: scale.similarity(statement, other) }))
    .filter(({ other, similarity }) => similarity >= LEAST && !opposed(statement.facets, other.facets))
    .filter(({ other }) => !contrary(statement.contraries, other.contraries) && !isMinimalPair(statement, other, scale))
    .sort((a, b) => b.similarity - a.similarity || a.number - b.number)
    .map(({ number, similarity }) => ({ number, similarity }))
}

describe('Neighbours', () => {
  it('find what comparing with all would find', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (seed) => {
        const { among, asked, scale } = statements(seed)
        const neighbours = holding(among, scale)
        for (const statement of asked) {
          const [best, next] = alike(statement, among, scale)
          expect(neighbours.hasLike(statement, LEAST)).toBe(best !== undefined)
          const sought = { least: LEAST, ahead: AHEAD, sure: SURE, accepts: () => true }
          const found = neighbours.nearest(statement, sought)
          expect(found?.number).toBe(best?.number)
          const hesitates = best && next && best.similarity < SURE && next.similarity >= best.similarity - AHEAD
          expect(found?.rival ?? null).toBe(hesitates ? next.number : null)
        }
      }),
      { numRuns: 25 },
    )
  })

  it('give no answer that is not accepted', () => {
    const { among, asked, scale } = statements(7)
    const neighbours = holding(among, scale)
    for (const statement of asked) {
      const [best, next] = alike(statement, among, scale)
      const accepts = (number: number): boolean => number !== best?.number
      const found = neighbours.nearest(statement, { least: LEAST, ahead: AHEAD, sure: SURE, accepts })
      expect(found?.number).toBe(next?.number)
    }
  })
})
