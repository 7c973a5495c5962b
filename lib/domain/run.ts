import { endOfDay } from './paris-clock.ts'

/** An aggregation: what it is, before what it says. */
export interface RunHead {
  /** From 1. */
  readonly number: number
  /** ISO 8601, UTC. */
  readonly at: string
  readonly status: 'provisional' | 'published'
  readonly method: string
  readonly software: string
  /** `sha256:` and the digest of what was counted. */
  readonly inputDigest: string
  readonly previous: number | null
  /** The day in Paris, as in `2020-10-09`, at the end of which the accounts were stopped; absent where they are those of `at`. */
  readonly asOf?: string
}

/** The instant whose accounts a run gives. */
export function accountsOf({ at, asOf }: Pick<RunHead, 'at' | 'asOf'>): Date {
  return asOf === undefined ? new Date(at) : endOfDay(asOf)
}

/** One file of a run: its path in the output folder, the key of its blob, its size and SHA-256. */
export interface RunFileRecord {
  readonly path: string
  readonly key: string
  readonly bytes: number
  readonly sha256: string
}

/** A run as recorded: immutable. */
export interface RunRecord extends RunHead {
  readonly campaign: string
  /** The blob that lists its files: a page for each idea makes thousands, more than a record of the table holds. */
  readonly files: { readonly key: string; readonly sha256: string; readonly count: number; readonly bytes: number }
}
