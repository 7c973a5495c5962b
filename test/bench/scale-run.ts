import { THEMES } from '../../lib/domain/theme.ts'
import { assemble } from '../../lib/synthesis/assemble.ts'
import { compareRuns } from '../../lib/synthesis/compare.ts'
import { groupBy } from '../../lib/synthesis/order.ts'
import { synthesiseTheme } from '../../lib/synthesis/theme-part.ts'
import type { ScaleLine } from './ideas.ts'
import { gathering } from './planted-families.ts'
import { syntheticVoices } from './synthetic-items.ts'

/** One line of the scale table, as a process of its own: the number of items comes in, JSON goes out on stdout. */

/** Runs a step. @returns what it gives, its seconds by the clock, and those of CPU that the program itself took (the system's aside) */
function timed<T>(step: () => T): { readonly value: T; readonly seconds: number; readonly cpu: number } {
  const before = process.cpuUsage()
  const start = performance.now()
  const value = step()
  return { value, seconds: (performance.now() - start) / 1000, cpu: process.cpuUsage(before).user / 1e6 }
}

const MOST_COMPARED = 200_000

const items = Number(process.argv[2])
const voices = syntheticVoices(items)
// What `synthesise` does, its two halves timed apart.
const themes = timed(() => {
  const byTheme = groupBy(voices, (v) => v.item.theme)
  return [...THEMES, null].map((theme) => synthesiseTheme({ theme, voices: byTheme.get(theme) ?? [], registry: [] }))
})
const whole = timed(
  () =>
    assemble(
      {
        campaign: 'bench',
        documents: [],
        deposits: 0,
        participants: { total: 0, byCategory: {} },
        run: {
          number: 1,
          at: '2020-10-17T04:00:00Z',
          status: 'provisional',
          method: '0',
          software: '0',
          inputDigest: '',
          previous: null,
        },
      },
      themes.value,
    ).synthesis,
)
const peakMegabytes = process.resourceUsage().maxRSS / 1024
/** What holds much beside the synthesis is left out where the synthesis alone fills the memory that it is given. */
const more = items <= MOST_COMPARED
const comparison = more ? { comparisonCpu: timed(() => compareRuns(whole.value, whole.value)).cpu } : {}
const line: ScaleLine = {
  items,
  texts: new Set(voices.map((v) => v.item.text)).size,
  ideas: whole.value.themes.reduce((sum, theme) => sum + theme.ideas.length, 0),
  chains: whole.value.chains.length,
  ideasCpu: themes.cpu,
  wholeCpu: whole.cpu,
  ideasSeconds: themes.seconds,
  seconds: themes.seconds + whole.seconds,
  peakMegabytes,
  ...comparison,
  ...(more ? gathering(whole.value.items) : {}),
}
console.log(JSON.stringify(line))
