import { describe, expect, it } from 'vitest'
import { ITEM_TYPES } from '../../lib/domain/item.ts'
import type { Voice } from '../../lib/domain/synthesis.ts'
import { synthesise } from '../../lib/synthesis/synthesise.ts'
import data from './data/paraphrases.json' with { type: 'json' }
import { inputOf, voice } from './voices.ts'

/** A type and two statements, as voices of two académies. */
function pairOf([type, a, b]: readonly string[], id: string): readonly [Voice, Voice] {
  const of = ITEM_TYPES.find((t) => t === type)
  if (!of || !a || !b) throw new Error(`not a pair: ${type} ${a} ${b}`)
  return [
    voice({ id: `${id}-a`, type: of, text: a, academie: 'Lille' }),
    voice({ id: `${id}-b`, type: of, text: b, academie: 'Lyon' }),
  ]
}

const same = data.same.map((pair, i) => pairOf(pair, `S-${i}`))
const different = data.different.map((pair, i) => pairOf(pair, `D-${i}`))

describe('ideas of statements worded otherwise', () => {
  const { items } = synthesise(inputOf([...same, ...different].flat())).synthesis
  const ideaOf = new Map(items.map((i) => [i.id, i.idea]))
  const together = ([a, b]: readonly [Voice, Voice]) => ideaOf.get(a.item.id) === ideaOf.get(b.item.id)
  const found = same.filter(together).length
  const wrong = different.filter(together).map(([a, b]) => `${a.item.text} / ${b.item.text}`)

  it('finds three paraphrases in four', () => {
    expect(found / same.length).toBeGreaterThanOrEqual(0.75)
  })

  it('puts at most one near miss in ten together', () => {
    expect(wrong.length / different.length, wrong.join('\n')).toBeLessThanOrEqual(0.1)
  })
})
