import { type Analysis, type Attribution, NO_ATTRIBUTION } from '../domain/analysis.ts'
import type { DocumentKind, DocumentStatus, Format } from '../domain/document.ts'
import type { Item } from '../domain/item.ts'
import type { Problem } from '../domain/problem.ts'

/** One document as `analyze --json` prints it: a public contract, fields are added and never renamed or dropped. */
export interface AnalysisLine {
  /** The zip's file name; null for a loose document. */
  readonly archive: string | null
  /** With its folders, inside the zip or below the folder that was given. */
  readonly path: string
  /** The document's own name, NFC, no folder. */
  readonly file: string
  /** Null where the bytes could not be had. */
  readonly sha256: string | null
  readonly format: Format
  readonly status: DocumentStatus
  /** What stopped the reading, else what there is to check. */
  readonly problem: { readonly code: string; readonly message: string } | null
  readonly kind: DocumentKind
  readonly academie: string | null
  readonly territory: string | null
  readonly pages: number | null
  readonly title: string | null
  readonly participants: Analysis['participants']
  readonly items: readonly Item[]
  readonly problems: readonly Pick<Problem, 'code' | 'level' | 'message'>[]
}

/** A document that was met, whether it could be read or not. */
export interface MetDocument {
  readonly archive: string | null
  readonly path: string
  readonly file: string
  readonly sha256: string | null
  /** What the names of the file, its folders and its archive say. */
  readonly named: Attribution
  /** Found without reading it; one with a status means that it was not read. */
  readonly problems: readonly Problem[]
  readonly format: Format
}

/** The line of a document. @param analysis null where it was not read; its problems bear the document's name */
export function analysisLine(met: MetDocument, analysis: Analysis | null): AnalysisLine {
  const problems = [...met.problems, ...(analysis?.problems ?? [])]
  const stopped = met.problems.find((p) => p.status !== undefined)
  const status = stopped?.status ?? analysis?.status ?? 'failed'
  const whose = analysis === null || analysis.kind === 'kit' ? NO_ATTRIBUTION : joined(met.named, analysis.attribution)
  const told = problemOf(status, problems)
  return {
    archive: met.archive,
    path: met.path,
    file: met.file,
    sha256: met.sha256,
    format: analysis?.format ?? met.format,
    status,
    problem: told && { code: told.code, message: told.message },
    kind: analysis?.kind ?? 'other',
    academie: whose.academie,
    territory: whose.territory,
    pages: analysis?.pages ?? null,
    title: analysis?.title ?? null,
    participants: analysis?.participants ?? null,
    items: analysis?.items ?? [],
    problems: problems.map(({ code, level, message }) => ({ code, level, message })),
  }
}

/** Without a depositor's word: what the text says in so many words, else the names, else the text's traces. */
export function joined(named: Attribution, content: Attribution): Attribution {
  if (content.academie !== null && content.trust === 'written') return content
  if (named.academie !== null) return { ...named, territory: content.territory ?? named.territory }
  return content
}

/** The one problem that the contract has room for: why it was not read, else that it repeats another, else what to check. */
function problemOf(status: DocumentStatus, problems: readonly Problem[]): Problem | null {
  const told =
    problems.find((p) => p.status === status) ??
    problems.find((p) => p.level === 'refused') ??
    problems.find((p) => p.code === 'DOUBLON_CONTENU') ??
    problems.find((p) => p.level === 'check')
  return told ?? null
}
