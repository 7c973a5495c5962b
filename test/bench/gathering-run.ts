import { ITEM_TYPES } from '../../lib/domain/item.ts'
import { THEMES } from '../../lib/domain/theme.ts'
import { saidBy } from '../../lib/synthesis/ideas.ts'
import { gatherAroundLeaders } from '../../lib/synthesis/leaders.ts'
import { Weighing } from '../../lib/synthesis/weighing.ts'
import { syntheticVoices } from './synthetic-items.ts'

/**
 * Gathering alone, as a process of its own: items come in, groups go out, before they are labelled, counted and
 * identified. The number of items comes in, seconds by the clock go out on stdout.
 */
const voices = syntheticVoices(Number(process.argv[2]))
const start = performance.now()
for (const theme of THEMES) {
  const weighing = new Weighing(voices.filter((v) => v.item.theme === theme))
  for (const type of ITEM_TYPES) {
    const said = saidBy(
      weighing.heard.filter((h) => h.voice.item.type === type),
      weighing,
    )
    gatherAroundLeaders(
      said.map((s) => s.statement),
      weighing.scale,
    )
  }
}
console.log((performance.now() - start) / 1000)
