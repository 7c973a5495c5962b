import type { Analysis, Attribution } from './analysis.ts'
import type { ThemesOrder } from './campaign.ts'
import type { Problem } from './problem.ts'

/** reçu → lu / lu avec réserves / refusé; retiré. */
export type DepositState = 'received' | 'read' | 'read-with-reservations' | 'refused' | 'withdrawn'

/** What the depositor says of a deposit, kept for the receipt alone: no run holds it. */
export interface DepositorWords {
  /** Name of the depositor; absent where nobody said it. */
  readonly by?: string
  /** For the national team. */
  readonly message?: string
}

/** Longest message of a depositor, in characters. */
export const MESSAGE_LIMIT = 500

/** What a depositor says, on one line each, and nothing else of what holds it; what is empty is left out. */
export function wordsOf(said: DepositorWords): DepositorWords {
  const [by, message] = [said.by, said.message].map((text = '') => text.replace(/\s+/g, ' ').trim())
  return { ...(by ? { by } : {}), ...(message ? { message } : {}) }
}

/** One deposit: a zip, a folder or a loose document. */
export interface Deposit extends DepositorWords {
  /** Hash of the content and of the depositor's académie. */
  readonly id: string
  /** Shown to people, as in `EGN2020-NANTES-0003`. */
  readonly number: string
  readonly campaign: string
  /** The académie that the depositor chose, or that the archive's name says; null where neither does. */
  readonly academie: string | null
  /** The académie was chosen by the depositor, not read in a name. */
  readonly chosen: boolean
  /** File name of the archive (or folder, or document), NFC, without folders. */
  readonly name: string
  /** `zip`, or `loose` for a folder or a single document. */
  readonly form: 'zip' | 'loose'
  readonly bytes: number
  readonly sha256: string
  /** ISO 8601, UTC. */
  readonly receivedAt: string
  readonly state: DepositState
  /** Problems of the deposit as a whole. */
  readonly problems: readonly Problem[]
  /** Names of the technical files that were passed over. */
  readonly ignored: readonly string[]
  readonly entries: number
  /** Id of the deposit that this one replaces, where its depositor said so. */
  readonly replaces?: string
  /** Since when (ISO 8601, UTC), where that was said after it was received. */
  readonly replacesSince?: string
  /** When it was withdrawn, and restored since. */
  readonly absences?: readonly Absence[]
  /** Why and when it was withdrawn, for as long as it is. */
  readonly withdrawal?: Withdrawal
}

/** A withdrawal that was taken back. */
interface Absence extends Withdrawal {
  /** ISO 8601, UTC. */
  readonly until: string
}

export interface Withdrawal {
  /** ISO 8601, UTC. */
  readonly at: string
  readonly by: string
  readonly reason: string
  /** What it was before: what it is again once restored. */
  readonly was: DepositState
}

/** One file of a deposit. */
export interface Entry {
  readonly deposit: string
  /** Rank in the deposit, from 0, in the order of the archive. */
  readonly rank: number
  /** Name as its author sees it: NFC, no folder. */
  readonly file: string
  /** With the folders inside the zip. */
  readonly path: string
  readonly bytes: number
  /** SHA-256 of the bytes: the id of the document; null where the entry could not be opened. */
  readonly document: string | null
  /** What the file's and folders' names say of the académie. */
  readonly named: Attribution
  /** Problems of the entry itself: refused, or the same bytes as an earlier entry. */
  readonly problems: readonly Problem[]
}

/** The record of a document, written last: the commit mark of its items. Its analysis without the items. */
export interface DocumentRecord extends Omit<Analysis, 'items'> {
  /** SHA-256 of the bytes. */
  readonly id: string
  /** Id of this analysis (identity.ts); items of another analysis are not the document's any more. */
  readonly analysis: string
  readonly method: string
  /** The campaign's order of themes that it was read by; absent where there was none. */
  readonly themesOrder?: ThemesOrder
  /** How many items. */
  readonly items: number
}

/** A deposit with its lines. */
export interface ReadDeposit {
  readonly deposit: Deposit
  readonly entries: readonly Entry[]
}
