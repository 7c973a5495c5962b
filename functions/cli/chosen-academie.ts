import { ACADEMIES, academieNamed, foldName } from '../../lib/domain/academie.ts'
import { editDistance } from '../../lib/language/edit-distance.ts'
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
    [name, ...aliases].map(foldName).map((n) => ({ name, far: n.startsWith(folded) ? 1 : editDistance(folded, n) })),
  )
  return candidates.reduce((best, next) => (next.far < best.far ? next : best)).name
}
