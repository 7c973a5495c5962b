import type { ItemType } from './item.ts'
import type { RunHead } from './run.ts'
import type { Theme } from './theme.ts'

/** What became of an idea since the run it is compared with. */
export const CHANGE_STATUSES = [
  'new',
  'stronger',
  'weaker',
  'stable',
  'changed',
  'renamed',
  'merged',
  'split',
  'gone',
] as const
export type ChangeStatus = (typeof CHANGE_STATUSES)[number]

/** Why a number of académies differs. */
export const CHANGE_CAUSES = [
  'new-deposit',
  'replaced-deposit',
  'withdrawn',
  'correction',
  'analyst',
  'method',
] as const
export type ChangeCause = (typeof CHANGE_CAUSES)[number]

/** One idea that differs from the compared run; the numbers of its causes add up to `after` less `before`. */
export interface IdeaChange {
  readonly idea: string
  readonly theme: Theme | null
  readonly type: ItemType
  readonly label: string
  readonly status: ChangeStatus
  /** Académies in the compared run; null where the idea was not there. */
  readonly before: number | null
  /** Académies in this run; 0 where the idea is gone. */
  readonly after: number
  readonly causes: readonly {
    readonly cause: ChangeCause
    /** Académies gained, or lost where below 0. */
    readonly academies: number
    /** Their names, or what was done by whom; empty where nothing more is known. */
    readonly detail: string
  }[]
  /** Ids of the ideas it comes from, where ideas were merged or split. */
  readonly from?: readonly string[]
}

/** The difference between this run and an earlier one. */
export interface RunChanges {
  /** Number, date (ISO 8601) and method of the compared run. */
  readonly against: Pick<RunHead, 'number' | 'at' | 'method'>
  /** Académies that speak in one of the runs only. */
  readonly academies: { readonly joined: readonly string[]; readonly left: readonly string[] }
  /** Ideas that differ, those that gain or lose most first; stable ones are left out. */
  readonly ideas: readonly IdeaChange[]
}
