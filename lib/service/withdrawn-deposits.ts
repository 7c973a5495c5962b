import type { ReadDeposit } from '../domain/deposit.ts'
import type { WithdrawnDeposit } from '../domain/synthesis.ts'

/** What a run says of the deposits that were withdrawn: that they were, when and why; by académie, then archive, in any order of arrival. */
export function withdrawnDeposits(deposits: readonly ReadDeposit[]): readonly WithdrawnDeposit[] {
  return deposits
    .flatMap(({ deposit: { id, name, academie, entries, receivedAt, withdrawal } }) =>
      withdrawal
        ? [
            {
              deposit: id,
              file: name,
              academie,
              files: entries,
              receivedAt,
              at: withdrawal.at,
              reason: withdrawal.reason,
            },
          ]
        : [],
    )
    .sort(
      (a, b) => compare(a.academie ?? '', b.academie ?? '') || compare(a.file, b.file) || compare(a.deposit, b.deposit),
    )
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
