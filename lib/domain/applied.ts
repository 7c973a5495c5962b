import type { CorrectionField, CorrectionScope } from './correction.ts'
import type { IdeaAct } from './idea-decision.ts'

/** A correction in force, with what it did in this run. */
export interface AppliedCorrection {
  /** As in `K-0192`. */
  readonly id: string
  readonly field: CorrectionField
  readonly scope: CorrectionScope
  /** What the field became: a theme, a type, an académie; empty for `exclude`, and for `mask`, which tells nothing. */
  readonly value: string
  readonly reason: string
  readonly by: string
  /** ISO 8601, UTC. */
  readonly at: string
  /** Ids of the items that it changed, sorted; none where its text is found no more: « correction orpheline ». */
  readonly items: readonly string[]
}

/** A decision on ideas in force, with what it did in this run. */
export interface AppliedDecision {
  /** As in `G-0007`. */
  readonly id: string
  readonly act: IdeaAct['act']
  /** What was decided: the name, the id of the idea joined, the number of the official proposition; absent for a split. */
  readonly value?: string
  readonly reason: string
  readonly by: string
  /** ISO 8601, UTC. */
  readonly at: string
  /** Ids of the ideas that it touched, the one decided on first; none where it is gone. */
  readonly ideas: readonly string[]
}
