import type { SynthesisItem } from '../domain/synthesis.ts'
import { regionOf } from '../report/synthesis-index.ts'
import { byCodeUnit } from './order.ts'

/** Quotes of an idea, on paper. */
const QUOTED = 3
const READABLE = { from: 30, to: 240 } // characters: shorter says little, longer is not read

/** What choosing a quote needs of an item. */
export type Quotable = Pick<SynthesisItem, 'id' | 'text' | 'academie' | 'kind' | 'confidence'>

/**
 * The items that speak for an idea: at most three, one an académie, other regions first; workshops before roadmaps,
 * readable lengths, the core of the idea; never one to be checked. Then the label's own text, then the order of ids,
 * which are hashes: no alphabet favours anyone, and two runs of the same items choose the same. EXPERIENCE 3.4.
 * @returns ids
 */
export function chooseQuotes(label: string, items: readonly Quotable[]): string[] {
  const rank = ({ kind, text, confidence }: Quotable): number =>
    (kind === 'roadmap' ? 4 : 0) +
    (text.length >= READABLE.from && text.length <= READABLE.to ? 0 : 2) +
    (confidence.grouping === 'high' ? 0 : 1)
  const eligible = items
    .filter(({ confidence: { reading, theme, grouping } }) => ![reading, theme, grouping].includes('low'))
    .sort((a, b) => rank(a) - rank(b) || Number(b.text === label) - Number(a.text === label) || byCodeUnit(a.id, b.id))
  const chosen: Quotable[] = []
  for (const apart of [regionOf, (academie: string) => academie])
    for (const item of eligible) {
      const heard = chosen.some((c) => apart(c.academie) === apart(item.academie) || c.academie === item.academie)
      if (chosen.length < QUOTED && !heard) chosen.push(item)
    }
  return chosen.map(({ id }) => id)
}
