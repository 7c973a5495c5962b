import type { ItemType } from '../domain/item.ts'
import type { NamedIdea } from './named-idea.ts'
import type { Weighed } from './similarity.ts'
import type { Weighing } from './weighing.ts'

/** How surely an item belongs to its idea, 0 to 100, where that is not as usual. */
export interface Grouping {
  readonly value: number
  /** Another idea, nearly as like what it says as its own. */
  readonly near?: string
}

/** An item close to the label of its idea: what those are worth of which `groupingIn` says null. */
export const AT_THE_CORE = 95
/** It says the same from further away. */
const IN_THE_MARGIN: Grouping = { value: 80 }
/** Nobody else says it: whether it is an idea of its own, or what another says in other words, is to be checked. */
const ALONE: Grouping = { value: 65 }
/** Another idea would hold it nearly as well. */
const HESITATING = 60
const SURE: Grouping = { value: 100 }

/** What is known of the ideas of a theme beside their voices. */
interface Around {
  /** Ids of the ideas that a person merged or split. */
  readonly decided: ReadonlySet<string>
  /** Id of the other idea that would hold a statement nearly as well. */
  readonly rivalOf: (type: ItemType, statement: Weighed) => string | undefined
}

/**
 * How surely items belong to their ideas. What a person merged or split is sure. EXPERIENCE 2.4.
 * @param ideas of one theme
 * @returns idea by idea, voice by voice, in their order; null at the core of an idea
 */
export function groupingIn(
  ideas: readonly NamedIdea[],
  { decided, rivalOf }: Around,
  weighing: Weighing,
): (Grouping | null)[][] {
  return ideas.map(({ id, idea: { type, voices, core, items } }) => {
    if (decided.has(id)) return voices.map(() => SURE)
    const alone = items === 1
    return voices.map(({ item }, i) => {
      if (i < core && !alone) return null
      const statement = weighing.statementOf(item.text)
      const near = statement && rivalOf(type, statement)
      if (near !== undefined && near !== id) return { value: HESITATING, near }
      return alone ? ALONE : IN_THE_MARGIN
    })
  })
}
