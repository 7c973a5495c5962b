import type { ItemType } from '../domain/item.ts'
import type { NamedIdea } from './named-idea.ts'
import { keyOf, keysOf, Neighbours } from './neighbours.ts'
import { countBy, groupBy } from './order.ts'
import { shareSubject } from './shared-subjects.ts'
import type { Scale, Weighed } from './similarity.ts'
import type { Part } from './statement.ts'
import type { Weighing } from './weighing.ts'

/** How surely an item belongs to its idea, 0 to 100, where that is not as usual. */
export interface Grouping {
  readonly value: number
  /** Another idea, nearly as like what it says as its own. */
  readonly near?: string
}

/** An item close to the label of its idea: what those are worth of which `groupingIn` says null. */
export const AT_THE_CORE = 95
/** It says the same from further away, or nobody else says it: nothing confirms the grouping, and nothing speaks against it. */
const UNCONFIRMED: Grouping = { value: 80 }
/** Another idea would hold it nearly as well. */
const HESITATING = 60
const SURE: Grouping = { value: 100 }

/** Similarity to the label from which an item is at the core of its idea. */
const CORE = 0.5
/** Another idea is near from this similarity on, a little below that which makes one idea (leaders.ts), where it names the same subject. */
const NEAR = 0.22
/** And where the item's own idea is not ahead of it by more than this. */
const AHEAD = 0.05

/** Ideas are looked up by each of so many of the rarest words of a statement too, if no more ideas hold it: few may share one word alone. */
const LOOKED_UP = 4
const FEW = 40

/** What an idea is gathered around. */
interface Centre {
  readonly id: string
  readonly statement: Weighed
}

/**
 * How surely items belong to their ideas. What a person merged or split is sure.
 * @param ideas of one theme
 * @param decided ids of the ideas that a person merged or split
 * @returns idea by idea, voice by voice, in their order; null at the core of an idea
 */
export function groupingIn(
  ideas: readonly NamedIdea[],
  decided: ReadonlySet<string>,
  weighing: Weighing,
): (Grouping | null)[][] {
  const centres = new Map<ItemType, Centres>()
  for (const [type, alike] of groupBy(ideas, ({ idea }) => idea.type))
    centres.set(
      type,
      new Centres(
        alike.flatMap((named) => centreOf(named, weighing) ?? []),
        weighing.scale,
      ),
    )
  return ideas.map((named) => {
    const { id, idea } = named
    if (decided.has(id)) return idea.voices.map(() => SURE)
    const centre = centreOf(named, weighing)
    const others = centres.get(idea.type)
    const known = new Map<Weighed, Grouping | null>()
    return idea.voices.map((voice) => {
      const statement = weighing.statementOf(voice.item.text)
      if (!statement || !centre || !others) return null
      let grouping = known.get(statement)
      if (grouping === undefined) {
        grouping = groupingOf(statement, centre, idea.voices.length === 1, others, weighing.scale)
        known.set(statement, grouping)
      }
      return grouping
    })
  })
}

function centreOf({ id, idea }: NamedIdea, weighing: Weighing): Centre | null {
  const statement = weighing.statementOf(idea.voices[0]?.item.text ?? '')
  return statement ? { id, statement } : null
}

/** Null at the core. */
function groupingOf(statement: Weighed, own: Centre, alone: boolean, others: Centres, scale: Scale): Grouping | null {
  const likeness = alone ? 0 : statement === own.statement ? 1 : scale.similarity(statement, own.statement)
  if (likeness >= CORE) return null
  const near = others.nearest(statement, own, Math.max(NEAR, likeness - AHEAD))
  return near === null ? UNCONFIRMED : { value: HESITATING, near }
}

/** The centres of the ideas of one type. */
class Centres {
  readonly #scale: Scale
  readonly #ids: readonly string[]
  readonly #numbers: ReadonlyMap<string, number>
  readonly #neighbours: Neighbours
  /** How many ideas hold each word that tells of the matter. */
  readonly #naming: ReadonlyMap<number, number>

  constructor(centres: readonly Centre[], scale: Scale) {
    this.#scale = scale
    this.#ids = centres.map(({ id }) => id)
    this.#numbers = new Map(this.#ids.map((id, number) => [id, number]))
    this.#neighbours = new Neighbours(scale)
    this.#naming = countBy(
      centres.flatMap(({ statement }) => telling(statement, scale)),
      (root) => root,
    )
    for (const { statement } of centres)
      this.#neighbours.add(statement, this.#keysOf(statement, telling(statement, scale)))
  }

  /** Id of the other idea most like a statement, which names the same subject; null where none is as like as `least`. */
  nearest(statement: Weighed, own: Centre, least: number): string | null {
    const rarest = telling(statement, this.#scale).slice(0, LOOKED_UP)
    const found = this.#neighbours.nearest(statement, this.#keysOf(statement, rarest), {
      least,
      except: this.#numbers.get(own.id),
      accepts: (other) => shareSubject(statement, other, this.#scale),
    })
    return found === null ? null : (this.#ids[found.number] ?? null)
  }

  #keysOf(statement: Weighed, roots: readonly number[]): number[] {
    const lone = roots.filter((root) => (this.#naming.get(root) ?? 0) <= FEW)
    return [...keysOf(statement, this.#scale), ...lone.map(keyOf)]
  }
}

const TELLING: ReadonlySet<Part> = new Set<Part>(['subject', 'broad'])

/** The roots of a statement that tell of the matter, the rarest first. */
function telling(statement: Weighed, scale: Scale): number[] {
  return scale.rootsOf(statement).filter((root) => TELLING.has(scale.partOf(root)))
}
