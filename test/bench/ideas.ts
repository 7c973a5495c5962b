import { synthesise } from '../../lib/synthesis/synthesise.ts'
import { syntheticVoices } from './synthetic-items.ts'

/** One line of the scale table. */
export interface IdeasTiming {
  readonly items: number
  readonly ideas: number
  readonly seconds: number
  readonly itemsPerSecond: number
  /** Resident memory at the end, in megabytes, with all the voices and the whole synthesis held. */
  readonly residentMegabytes: number
}

/** Times a whole synthesis of so many synthetic items. */
export function benchIdeas(items: number): IdeasTiming {
  const voices = syntheticVoices(items)
  const start = performance.now()
  const { synthesis } = synthesise({
    campaign: 'bench',
    voices,
    documents: [],
    deposits: 0,
    participants: { total: 0, byCategory: {} },
    registry: [],
    run: {
      number: 1,
      at: '2020-10-17T04:00:00Z',
      status: 'provisional',
      method: '0',
      software: '0',
      inputDigest: '',
      previous: null,
    },
  })
  const seconds = (performance.now() - start) / 1000
  return {
    items,
    ideas: synthesis.themes.reduce((sum, theme) => sum + theme.ideas.length, 0),
    seconds,
    itemsPerSecond: Math.round(items / seconds),
    residentMegabytes: Math.round(process.memoryUsage().rss / 2 ** 20),
  }
}
