import type { DepositorWords } from '../domain/deposit.ts'
import type { DocumentKind } from '../domain/document.ts'
import type { ItemType } from '../domain/item.ts'
import type { Problem } from '../domain/problem.ts'
import type { Theme } from '../domain/theme.ts'

/** What becomes of one file: read and counted or held, nothing expected in it, in double, refused, failed by our fault, waiting. */
export type FileOutcome = 'read' | 'no-content' | 'duplicate' | 'refused' | 'failed' | 'waiting'

export interface ReceiptFile {
  /** With its folders. */
  readonly path: string
  readonly file: string
  readonly outcome: FileOutcome
  readonly kind: DocumentKind
  readonly counted: boolean
  readonly items: number
  /** Themes that its items speak of. */
  readonly themes: number
  readonly problems: readonly Problem[]
}

export type ReceiptState = 'waiting' | 'read' | 'read-with-reservations' | 'refused' | 'withdrawn'

/** A receipt, whatever shows it: text, page, Word. */
export interface Receipt extends DepositorWords {
  readonly number: string
  /** ISO 8601, UTC. */
  readonly receivedAt: string
  readonly academie: string | null
  readonly name: string
  readonly form: 'zip' | 'loose'
  readonly bytes: number
  readonly sha256: string
  readonly withdrawn: boolean
  /** What became of the deposit as a whole: what it replaces, what replaces it, since when it is withdrawn. */
  readonly notices?: readonly string[]
  /** Of the deposit as a whole. */
  readonly problems: readonly Problem[]
  /** In the order of the archive. */
  readonly files: readonly ReceiptFile[]
  readonly ignored: readonly string[]
  /** Items of the files read, by theme then by type; files in double aside. */
  readonly understood: readonly {
    readonly theme: Theme | null
    readonly counts: Readonly<Partial<Record<ItemType, number>>>
  }[]
  readonly participants: number
  readonly territories: readonly string[]
  /** Items that count in the synthesis. */
  readonly counted: number
  /** The run that takes the deposit in; null where there is none yet. */
  readonly run: { readonly number: number; readonly at: string } | null
  /** When the next run is made (ISO 8601), where a schedule says so. */
  readonly nextRun?: string
  /** The last instant (ISO 8601) at which another deposit may replace it, where the campaign ends. */
  readonly replaceableUntil?: string
}

/** Refused only where no file could be kept; with reservations where one was refused or is to be confirmed. */
export function stateOf(receipt: Pick<Receipt, 'withdrawn' | 'problems' | 'files'>): ReceiptState {
  const { files } = receipt
  if (receipt.withdrawn) return 'withdrawn'
  if (files.some((f) => f.outcome === 'waiting')) return 'waiting'
  if (files.every((f) => f.outcome === 'refused')) return 'refused'
  const reserved = [...receipt.problems, ...files.flatMap((f) => f.problems)].some((p) => p.level !== 'info')
  return reserved ? 'read-with-reservations' : 'read'
}
