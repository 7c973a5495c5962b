import type { NationalSynthesis } from '../../domain/synthesis.ts'
import { parisDate } from '../paris-time.ts'
import { compareText, count, fr, typographic } from '../wording.ts'
import { silentAcademies } from './silent.ts'

/** What the report does not hold, in the open. */
export interface SetAsideContent {
  readonly sentence: string
  readonly files: readonly SetAsideFile[]
  /** Null where no deposit was withdrawn. */
  readonly withdrawn: {
    readonly caption: string
    readonly note: string
    readonly deposits: readonly Withdrawn[]
  } | null
  /** Académies whose documents are all set aside. */
  readonly unheard: readonly string[]
  /** Académies from which nothing came. */
  readonly missing: readonly string[]
}

/** A deposit that is no more: its archive, and why. */
export interface Withdrawn {
  readonly file: string
  readonly academie: string
  readonly files: number
  readonly received: string
  readonly at: string
  readonly reason: string
}

export interface SetAsideFile {
  readonly file: string
  readonly academie: string
  readonly code: string
  readonly message: string
}

const UNKNOWN = 'Académie inconnue'

/** The annex A2: files by académie, then name; then the deposits that were withdrawn. */
export function setAsideContent(synthesis: NationalSynthesis): SetAsideContent {
  const files = synthesis.setAside
    .map((s) => ({
      file: s.file,
      academie: s.academie ?? UNKNOWN,
      code: s.code,
      message: typographic(s.message),
    }))
    .sort((a, b) => compareText(a.academie, b.academie) || compareText(a.file, b.file) || compareText(a.code, b.code))
  const { absent, uncounted } = silentAcademies(synthesis)
  const readInVain = synthesis.coverage.documents.read - synthesis.coverage.documents.counted
  return {
    sentence:
      files.length === 0
        ? 'Tous les documents reçus sont comptés.'
        : fr`${count(files.length, 'fichier reçu', 'fichiers reçus')} ${files.length < 2 ? "n'est pas compté" : 'ne sont pas comptés'}${readInVain > 0 ? fr`, dont ${count(readInVain, 'lu')} (doublons, modes d'emploi, modèles vierges…)` : ''}. Chacun est nommé à l'annexe A2, avec la raison.`,
    files,
    withdrawn: withdrawnContent(synthesis.withdrawn ?? []),
    unheard: uncounted,
    missing: absent,
  }
}

function withdrawnContent(deposits: NonNullable<NationalSynthesis['withdrawn']>): SetAsideContent['withdrawn'] {
  if (deposits.length === 0) return null
  const files = deposits.reduce((sum, d) => sum + d.files, 0)
  return {
    caption: fr`${count(deposits.length, 'dépôt retiré', 'dépôts retirés')}, ${count(files, 'fichier')}`,
    note: typographic(
      "Rien de ce qu'un dépôt retiré contient n'est compté, ni parmi les documents reçus ni parmi les documents écartés.",
    ),
    deposits: deposits
      .map(({ file, academie, files, receivedAt, at, reason }) => ({
        ...{ file, academie: academie ?? UNKNOWN, files, reason },
        received: parisDate(receivedAt),
        at: parisDate(at),
      }))
      .sort((a, b) => compareText(a.academie, b.academie) || compareText(a.file, b.file)),
  }
}
