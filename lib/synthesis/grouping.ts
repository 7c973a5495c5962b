import type { ItemType } from '../domain/item.ts'
import type { NamedIdea } from './named-idea.ts'
import { Neighbours } from './neighbours.ts'
import { groupBy } from './order.ts'
import { shareSubject } from './shared-subjects.ts'
import type { Scale, Weighed } from './similarity.ts'
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
    let text: string | null = null // who says the same stand together
    let grouping: Grouping | null = null
    return idea.voices.map(({ item }) => {
      if (item.text === text) return grouping
      text = item.text
      const statement = weighing.statementOf(text)
      const unknown = !statement || !centre || !others
      grouping = unknown ? null : groupingOf(statement, centre, idea.voices.length === 1, others, weighing.scale)
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

  constructor(centres: readonly Centre[], scale: Scale) {
    this.#scale = scale
    this.#ids = centres.map(({ id }) => id)
    this.#numbers = new Map(this.#ids.map((id, number) => [id, number]))
    this.#neighbours = new Neighbours(scale)
    for (const { statement } of centres) this.#neighbours.add(statement)
  }

  /** Id of the other idea most like a statement, which names the same subject; null where none is as like as `least`. */
  nearest(statement: Weighed, own: Centre, least: number): string | null {
    const itself = this.#numbers.get(own.id)
    const accepts = (other: Weighed, number: number): boolean =>
      number !== itself && shareSubject(statement, other, this.#scale)
    const found = this.#neighbours.nearest(statement, { least, accepts })
    return found === null ? null : (this.#ids[found.number] ?? null)
  }
}
