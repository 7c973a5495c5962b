import type { AppliedDecision } from './applied.ts'
import type { ItemType } from './item.ts'
import type { RunHead } from './run.ts'
import type { Theme } from './theme.ts'

/** An earlier run, in figures. */
export interface PastRun extends Pick<RunHead, 'number' | 'at' | 'method'> {
  /** Académies that spoke. */
  readonly academies: number
  readonly items: number
}

/** The figures of an idea from a run on, until the next point. */
export interface IdeaPoint {
  /** Number of the run. */
  readonly run: number
  /** 0 where nothing is left of it. */
  readonly academies: number
  /** Near-copies inside an académie folded. */
  readonly items: number
  /** Ids of the ideas it came from at that run, by a merge (its own among them) or a split. */
  readonly from?: readonly string[]
}

/** An idea of an earlier run that holds nothing any more: its id is never given again. */
export interface GoneIdea {
  readonly id: string
  readonly theme: Theme | null
  readonly type: ItemType
  /** Null where its elements were excluded: the words of what nobody may read do not stay behind. */
  readonly label: string | null
  /** Number of the last run that held it, and the académies that it had there. */
  readonly last: number
  readonly academies: readonly string[]
}

/** A decision on ideas that was in force and is no more. */
export interface UndoneDecision extends AppliedDecision {
  /** Number of the first run without it. */
  readonly undoneIn: number
}

/** What earlier runs said, in figures: each run carries it on from the last. */
export interface RunHistory {
  /** Oldest first; this run is not among them. */
  readonly runs: readonly PastRun[]
  /** By id, the runs at which the figures of an idea changed, oldest first, this run included. */
  readonly ideas: Readonly<Record<string, readonly IdeaPoint[]>>
  readonly gone: readonly GoneIdea[]
  readonly undone: readonly UndoneDecision[]
}
