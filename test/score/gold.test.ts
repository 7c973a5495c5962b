import { describe, expect, it } from 'vitest'
import { scoreFolder, scoreLayouts } from './gold-folder.ts'
import { score } from './scoring.ts'

/** The bars below which a change loses something that was read; raised when readings get better, never lowered to pass. */
const BARS = { items: 0.98, minDocument: 0.95, declaredFound: 1, kind: 1, academie: 1, links: 0.98, actionFields: 0.95 }

const corpus = process.env.CORPUS_DIR

describe('readings against gold', () => {
  for (const [name, read] of [
    ['our samples', () => scoreFolder('test/samples')] as const,
    ['our awkward layouts', scoreLayouts] as const,
    ...(corpus ? [['the corpus', () => scoreFolder(corpus)] as const] : []),
  ])
    it(`reads ${name} as well as a careful person`, async () => {
      const documents = await read()
      expect(documents.length).toBeGreaterThanOrEqual(8)
      const { misses, ...figures } = score(documents)
      const below = Object.entries(BARS).filter(([figure, bar]) => figures[figure as keyof typeof BARS] < bar)
      expect(below, misses.join('\n')).toEqual([])
      expect(figures.false).toBe(0)
      expect(misses.filter((m) => m.includes('no message'))).toEqual([])
    })

  if (!corpus) console.log('SKIPPED: gold on the corpus (set CORPUS_DIR to its folder)')
})
