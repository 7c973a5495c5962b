import type { ItemType } from './item.ts'
import type { Theme } from './theme.ts'

/** One subject seen both as a strength and as an irritant. */
export interface Contrast {
  /** What both speak of, in the words of the strength. */
  readonly subject: string
  /** Ids of the ideas. */
  readonly strengthIdea: string
  readonly irritantIdea: string
  /** Sorted names. */
  readonly academiesStrength: readonly string[]
  readonly academiesIrritant: readonly string[]
}

/** What several themes say in ideas of their own: expectations (needs, levers, actions, proposals), irritants or strengths. */
export interface TransversalIdea {
  /** What all of them are about, in the words of the label: « Formation ». */
  readonly subject: string
  /** Label of the most shared of its ideas. */
  readonly label: string
  /** Type of that idea. */
  readonly type: ItemType
  /** Ids, most shared first. */
  readonly ideas: readonly string[]
  /** In the order of the kit. */
  readonly themes: readonly Theme[]
  /** Sorted names. */
  readonly academies: readonly string[]
}

/** What no link joins between a plan of action and what it answers: ids of items. */
export interface Orphans {
  /** Leviers that no action takes up. */
  readonly improvements: readonly string[]
  /** Actions that stand in no row with a need or lever, and whose « Quoi » repeats none. */
  readonly actions: readonly string[]
}
