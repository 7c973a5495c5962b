import type { NationalSynthesis } from '../../domain/synthesis.ts'
import { compareText, count, fr, typographic } from '../wording.ts'

/** What the report does not hold, in the open. */
export interface SetAsideContent {
  readonly sentence: string
  readonly files: readonly SetAsideFile[]
  /** Académies whose documents are all set aside. */
  readonly unheard: readonly string[]
  /** Académies from which nothing came. */
  readonly missing: readonly string[]
}

export interface SetAsideFile {
  readonly file: string
  readonly academie: string
  readonly code: string
  readonly message: string
}

/** The annex A2: files by académie, then name. */
export function setAsideContent(synthesis: NationalSynthesis): SetAsideContent {
  const files = synthesis.setAside
    .map((s) => ({
      file: s.file,
      academie: s.academie ?? 'Académie inconnue',
      code: s.code,
      message: typographic(s.message),
    }))
    .sort((a, b) => compareText(a.academie, b.academie) || compareText(a.file, b.file) || compareText(a.code, b.code))
  const received = new Set(synthesis.documents.map((d) => d.academie))
  const silent = [...synthesis.coverage.missing].sort(compareText)
  const readInVain = synthesis.coverage.documents.read - synthesis.coverage.documents.counted
  return {
    sentence:
      files.length === 0
        ? 'Tous les documents reçus sont comptés.'
        : fr`${count(files.length, 'fichier reçu', 'fichiers reçus')} ${files.length < 2 ? "n'est pas compté" : 'ne sont pas comptés'}${readInVain > 0 ? fr`, dont ${count(readInVain, 'lu')} (doublons, modes d'emploi, modèles vierges…)` : ''}. Chacun est nommé à l'annexe A2, avec la raison.`,
    files,
    unheard: silent.filter((name) => received.has(name)),
    missing: silent.filter((name) => !received.has(name)),
  }
}
