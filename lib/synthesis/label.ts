import { byCodeUnit } from './order.ts'
import { CORE, type Scale } from './similarity.ts'
import type { Heard, Said, Wording } from './weighing.ts'

/** Lengths, in characters, that read well as the name of an idea. */
const READABLE = { least: 30, most: 240 }
/** Of a widely shared idea, the most said statements tell the centre: all pairs of thousands would not tell another. */
const HEARD = 30
/** Sums of the same similarities in another order differ far below this. */
const PRECISION = 1e9

/**
 * The most central verbatim of an idea, which names it: the statement most like all the others, in its most readable
 * wording. Never a title of our own.
 * @param said the statements of the idea, most said first
 */
export function centralFirst(said: readonly Said[], scale: Scale): Centred {
  const central = mostCentral(said.slice(0, HEARD), scale)
  const label = mostReadable(central)
  const centre = central.find((s) => s.statement === label.statement)
  const nearestFirst = said
    .map((s) => ({
      heard: s === centre ? labelFirst(s.heard, label) : s.heard,
      nearness: s === centre || !centre ? 1 : scale.similarity(centre.statement, s.statement),
    }))
    .sort((a, b) => b.nearness - a.nearness)
  const voices: Heard[] = []
  let core = 0
  for (const { heard, nearness } of nearestFirst) {
    for (const one of heard) voices.push(one)
    if (nearness >= CORE) core = voices.length
  }
  return { label: label.text, nearestFirst: voices, core }
}

/** The voices of an idea around the one that names it. */
interface Centred {
  readonly label: string
  /** Nearest to the label first, then in the order given. */
  readonly nearestFirst: readonly Heard[]
  /** How many of them say nearly what the label says. */
  readonly core: number
}

/** The statements of highest summed similarity to all that is said: one, or several that tie. */
function mostCentral(said: readonly Said[], scale: Scale): readonly Said[] {
  if (said.length < 2) return said
  const sums = said.map((s) => s.heard.length)
  said.forEach((one, i) => {
    for (let j = i + 1; j < said.length; j++) {
      const other = said[j]
      const similarity = other ? scale.similarity(one.statement, other.statement) : 0
      if (!other || similarity === 0) continue
      sums[i] = (sums[i] ?? 0) + other.heard.length * similarity
      sums[j] = (sums[j] ?? 0) + one.heard.length * similarity
    }
  })
  sums.forEach((sum, i) => {
    sums[i] = Math.round(sum * PRECISION)
  })
  const highest = Math.max(...sums)
  return said.filter((_, i) => sums[i] === highest)
}

function mostReadable(said: readonly Said[]): Wording {
  const wordings = new Set<Wording>()
  for (const { heard } of said) for (const { wording } of heard) wordings.add(wording)
  return [...wordings].reduce((best, wording) => (byReadability(wording.text, best.text) < 0 ? wording : best))
}

function labelFirst(heard: readonly Heard[], label: Wording): Heard[] {
  return [...heard.filter((h) => h.wording === label), ...heard.filter((h) => h.wording !== label)]
}

function byReadability(a: string, b: string): number {
  return Number(readable(b)) - Number(readable(a)) || a.length - b.length || byCodeUnit(a, b)
}

function readable(text: string): boolean {
  return text.length >= READABLE.least && text.length <= READABLE.most
}
