import { shortHash } from '../../lib/domain/identity.ts'
import { Refusal, type RefusalKind } from '../../lib/service/refusal.ts'
import type { StoreUnusable } from '../../lib/store/local-table.ts'
import { EXIT, Failure } from './exit.ts'

const FULL =
  'Le disque est plein. Libérez de la place, puis relancez la même commande : elle reprendra où elle en était.'

/** What the system says, and what to do about it. */
const SYSTEM: Readonly<Record<string, { readonly message: (path: string) => string; readonly exit: number }>> = {
  ENOENT: { message: (p) => `« ${p} » n'existe pas. Vérifiez le chemin.`, exit: EXIT.usage },
  EACCES: {
    message: (p) => `L'accès à « ${p} » est refusé. Vérifiez vos droits sur ce fichier ou ce dossier.`,
    exit: EXIT.rights,
  },
  EROFS: {
    message: (p) => `« ${p} » est en lecture seule. Indiquez un autre dossier avec --out ou --store.`,
    exit: EXIT.rights,
  },
  EISDIR: { message: (p) => `« ${p} » est un dossier : indiquez un fichier.`, exit: EXIT.usage },
  ENOTDIR: {
    message: (p) =>
      `« ${p} » passe par un fichier, non par un dossier. Indiquez un autre dossier avec --out ou --store.`,
    exit: EXIT.rights,
  },
  ENOSPC: { message: () => FULL, exit: EXIT.unreachable },
  EDQUOT: { message: () => FULL, exit: EXIT.unreachable },
}

/** What is wrong with a store, and what to do about it. */
const STORE: Readonly<
  Record<StoreUnusable['reason'], { readonly message: (folder: string) => string; readonly exit: number }>
> = {
  full: { message: () => FULL, exit: EXIT.unreachable },
  unwritable: {
    message: (f) =>
      `Le dossier de travail « ${f} » ne peut pas être écrit. Vérifiez vos droits, ou indiquez-en un autre avec --store.`,
    exit: EXIT.rights,
  },
  damaged: {
    message: (f) =>
      `Le dossier de travail « ${f} » est endommagé. Supprimez-le avec « synthese delete --all --yes --store … », puis déposez de nouveau.`,
    exit: EXIT.unreachable,
  },
  unknown: {
    message: (f) =>
      `Le dossier de travail « ${f} » ne répond pas. Relancez la commande, ou indiquez-en un autre avec --store.`,
    exit: EXIT.unreachable,
  },
}

/** The code of what a person asked for and cannot have. */
const REFUSED: Readonly<Record<RefusalKind, number>> = {
  'not-found': EXIT.notFound,
  impossible: EXIT.usage,
  conflict: EXIT.conflict,
}

/** What is said of an error, and the code that the command ends with. */
export interface Explanation {
  readonly message: string
  readonly exit: number
  /** Of an error that nobody foresaw. */
  readonly reference?: string
}

/**
 * Any error as one French sentence that says what to do, with its exit code. An error that nobody foresaw gets a
 * reference, which `--verbose` repeats beside its details.
 */
export async function explain(error: unknown): Promise<Explanation> {
  if (error instanceof Failure) return error
  if (error instanceof Refusal) return { message: error.message, exit: REFUSED[error.kind] }
  return (await ofStore(error)) ?? ofSystem(error) ?? unforeseen(error)
}

/** Loaded only when something went wrong: the libraries of the store and of the report take 200 ms. */
async function ofStore(error: unknown): Promise<Explanation | null> {
  const { StoreInUse, StoreUnusable } = await import('../../lib/store/local-table.ts')
  const { RunConflict } = await import('../../lib/service/run-synthesis.ts')
  if (error instanceof StoreInUse)
    return {
      message: `Le dossier de travail « ${storeOf(error.folder)} » est utilisé par une autre commande. Attendez qu'elle se termine, ou indiquez-en un autre avec --store.`,
      exit: EXIT.conflict,
    }
  if (error instanceof StoreUnusable) {
    const { message, exit } = STORE[error.reason]
    return { message: message(storeOf(error.folder)), exit }
  }
  if (error instanceof RunConflict)
    return {
      message: 'Une autre agrégation vient de se terminer. Relancez la commande pour la prendre en compte.',
      exit: EXIT.conflict,
    }
  const { QuoteNotFound } = await import('../../lib/service/verify-quotes.ts')
  if (error instanceof QuoteNotFound)
    return {
      message: `Aucune agrégation n'a été créée : l'élément ${error.item} ne se retrouve pas, mot pour mot, dans le document ${error.file} (empreinte ${error.document.slice(0, 12)}…). Supprimez le dépôt de ce document et déposez-le de nouveau.`,
      exit: EXIT.unexpected,
    }
  return null
}

function ofSystem(error: unknown): Explanation | null {
  if (!(error instanceof Error)) return null
  const { code, path } = error as NodeJS.ErrnoException
  const known = code === undefined ? undefined : SYSTEM[code === 'EPERM' ? 'EACCES' : code]
  return known ? { message: known.message(path ?? ''), exit: known.exit } : null
}

function unforeseen(error: unknown): Explanation {
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const reference = shortHash(['unexpected', details], 6)
  return {
    message: `Un incident imprévu s'est produit (référence ${reference}). Relancez la commande ; s'il se répète, relancez-la avec --verbose et transmettez ce qu'elle affiche.`,
    exit: EXIT.unexpected,
    reference,
  }
}

/** The table's folder is inside the store that the person knows. */
const storeOf = (folder: string) => folder.replace(/[/\\]table$/, '')
