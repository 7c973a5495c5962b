import { ACADEMIES, academieNamed, foldName } from '../../lib/domain/academie.ts'
import { EXIT, Failure } from './exit.ts'

/**
 * The official name of the académie given with --academie.
 * @throws Failure with the nearest name where there is no such académie
 */
export function chosenAcademie(given: string | undefined): string | null {
  if (given === undefined) return null
  const found = academieNamed(given)
  if (found) return found.name
  throw new Failure(
    `« ${given} » n'est pas l'une des 30 académies. Vouliez-vous dire « ${nearest(given)} » ?`,
    EXIT.usage,
  )
}

/** The académie whose name, or one of whose names, is nearest; a name begun and not ended is near. */
function nearest(given: string): string {
  const folded = foldName(given)
  const candidates = ACADEMIES.flatMap(({ name, aliases }) =>
    [name, ...aliases].map(foldName).map((n) => ({ name, far: n.startsWith(folded) ? 1 : distance(folded, n) })),
  )
  return candidates.reduce((best, next) => (next.far < best.far ? next : best)).name
}

/** Levenshtein's distance: letters to insert, remove or change. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries())
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)))
    row = next
  }
  return row[b.length] ?? a.length
}
