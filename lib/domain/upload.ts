import type { DepositorWords } from './deposit.ts'
import type { Problem } from './problem.ts'

/** A deposit as it was announced before its archive was sent, then what became of it. */
export interface Upload extends DepositorWords {
  /** Given at the announcement: a UUID in lower case. */
  readonly id: string
  readonly campaign: string
  /** Official name of the académie. */
  readonly academie: string
  /** File name of the archive, NFC. */
  readonly name: string
  /** Size announced; the archive may be smaller. */
  readonly bytes: number
  /** ISO 8601, UTC. */
  readonly announcedAt: string
  /** When the store stops taking the archive. ISO 8601, UTC. */
  readonly expiresAt: string
  /** Id of the deposit, once the archive is received. */
  readonly deposit: string | null
  /** Why the archive could not be received; null while it has not come, and where it was. */
  readonly problem: Problem | null
}
