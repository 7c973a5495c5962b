import type { Correction } from '../domain/correction.ts'
import type { ReadDeposit } from '../domain/deposit.ts'
import type { Aside } from './replacements.ts'

/**
 * The académies that people gave to documents, by document; the last correction counts. Where a deposit was replaced,
 * the file of the same name in the deposit that replaces it has the académie too, or the only one, where each has one.
 */
export function correctedAcademies(
  corrections: readonly Correction[],
  deposits: readonly ReadDeposit[],
  aside: ReadonlyMap<string, Aside>,
): Map<string, string> {
  const given = new Map<string, string>()
  for (const correction of corrections)
    if (correction.field === 'academie') given.set(correction.document, correction.value)
  if (given.size === 0) return given
  const entriesOf = new Map(deposits.map((d) => [d.deposit.id, d.entries]))
  const inherited = new Map<string, string>()
  for (const { deposit, entries } of deposits) {
    const ruling = aside.get(deposit.id)
    if (ruling?.reason !== 'replaced') continue
    const later = entriesOf.get(ruling.by.id) ?? []
    for (const old of entries) {
      const academie = old.document === null ? undefined : given.get(old.document)
      const only = entries.length === 1 && later.length === 1 ? later[0] : undefined
      const next = later.find((e) => e.file === old.file) ?? only
      if (academie !== undefined && next?.document) inherited.set(next.document, academie)
    }
  }
  return new Map([...inherited, ...given])
}
