import { nameModel, properName, readName } from '../archive/naming-rule.ts'
import type { DocumentKind } from '../domain/document.ts'
import { type Problem, problem } from '../domain/problem.ts'

/** The kind of a document: what its text says, else what a name that follows the kit's rule says. */
export function kindWithName(
  file: string,
  read: { readonly kind: DocumentKind; readonly items: number },
): DocumentKind {
  const named = readName(file)
  return read.kind === 'other' && read.items > 0 && named.follows && named.kind ? named.kind : read.kind
}

/** The name that a synthesis or a « fiche défi » should have had by the kit's rule; null where its own follows it. */
export function nameProblem(
  file: string,
  about: { readonly kind: DocumentKind; readonly academie: string | null; readonly territory: string | null },
): Problem | null {
  const { kind, academie, territory } = about
  if (kind !== 'synthesis' && kind !== 'challenge') return null
  const named = readName(file)
  if (named.follows) return null
  const rest = named.network ?? (territory === academie ? null : territory)
  const extension = /\.[^.\s]{1,8}$/.exec(file)?.[0] ?? ''
  const nom = properName({ kind, academie, rest, extension })
  return problem('NOM_HORS_REGLE', { fichier: file, modele: nameModel(kind), nom })
}
