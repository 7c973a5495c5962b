import { type FileOutcome, type ReceiptState, stateOf } from '../report/receipt.ts'
import type { FoundDeposit } from './find-deposit.ts'

/** Before the archive is received: it may still come, or it came too late or never. */
type DepositStateCode = ReceiptState | 'announced' | 'expired'

const LABELS: Readonly<Record<DepositStateCode, string>> = {
  announced: 'Annoncé',
  expired: 'Archive non reçue',
  waiting: 'En cours de lecture',
  read: 'Lu',
  'read-with-reservations': 'Lu avec réserves',
  refused: 'Refusé',
  withdrawn: 'Retiré',
}

/** Time for an archive sent at the last moment to be received. */
const GRACE_MS = 15 * 60_000

/** State and counters of a deposit, as the API gives them. */
export function depositStatus({ id, academie, upload, receipt }: FoundDeposit, now: Date) {
  const state = receipt ? stateOf(receipt) : stateOfUpload(upload, now)
  const files = receipt?.files ?? []
  const having = (outcome: FileOutcome): number => files.filter((f) => f.outcome === outcome).length
  return {
    id,
    number: receipt?.number ?? null,
    academie,
    by: receipt?.by ?? upload?.by ?? null,
    fileName: receipt?.name ?? upload?.name ?? null,
    state,
    label: LABELS[state],
    announcedAt: upload?.announcedAt ?? null,
    receivedAt: receipt?.receivedAt ?? null,
    problems: (receipt?.problems ?? (upload?.problem ? [upload.problem] : [])).map(({ code, level, message }) => ({
      code,
      level,
      message,
    })),
    counters: {
      files: files.length,
      read: having('read'),
      noContent: having('no-content'),
      duplicate: having('duplicate'),
      refused: having('refused'),
      failed: having('failed'),
      waiting: having('waiting'),
      items: receipt?.counted ?? 0,
    },
  }
}

function stateOfUpload(upload: FoundDeposit['upload'], now: Date): DepositStateCode {
  if (upload?.problem) return 'refused'
  const until = upload ? Date.parse(upload.expiresAt) + GRACE_MS : 0
  return now.getTime() > until ? 'expired' : 'announced'
}
