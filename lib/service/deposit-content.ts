import { fileOf, isTechnical } from '../archive/entry-name.ts'
import { DEPOSIT_LIMITS } from '../archive/limits.ts'
import { openZip } from '../archive/open-zip.ts'
import { sha256 } from '../domain/identity.ts'
import { type Problem, problem, withFile } from '../domain/problem.ts'

/** What someone deposits: the bytes of a zip, or files as they stand in a folder. */
export type DepositContent =
  | { readonly form: 'zip'; readonly bytes: Uint8Array }
  | { readonly form: 'loose'; readonly files: readonly LooseFile[] }

export interface LooseFile {
  /** Path from the deposited folder (NFC, `/`), or the file's name alone. */
  readonly path: string
  /** In bytes. */
  readonly size: number
  /** Read when needed, so that a folder is never held whole. */
  readonly read: () => Promise<Uint8Array>
}

/** One file of a deposit; without its bytes, a problem says why. */
export interface DepositedFile {
  readonly path: string
  readonly file: string
  readonly size: number
  readonly bytes: Uint8Array | null
  /** Of the bytes; null without them. */
  readonly sha256: string | null
  readonly problems: readonly Problem[]
}

export interface OpenedContent {
  /** Of the deposit as a whole. */
  readonly problems: readonly Problem[]
  /** Paths of the technical files passed over: complete once the files have been walked. */
  readonly ignored: readonly string[]
  /** In the order of the archive, or of their paths; to be walked once. */
  readonly files: AsyncIterable<DepositedFile>
}

/**
 * Opens a deposit.
 * @param name of the archive or folder, for messages
 */
export async function openContent(content: DepositContent, name: string): Promise<OpenedContent> {
  if (content.form === 'loose') return openLoose(content.files)
  const zip = await openZip(content.bytes)
  return { problems: zip.problems.map((p) => withFile(p, name)), ignored: zip.ignored, files: zip.entries }
}

function openLoose(files: readonly LooseFile[]): OpenedContent {
  const technical = files.filter((f) => isTechnical(f.path))
  return {
    problems: [],
    ignored: technical.map((f) => f.path),
    files: walk(inOrder(files.filter((f) => !technical.includes(f)))),
  }
}

const inOrder = (files: readonly LooseFile[]) => [...files].sort((a, b) => (a.path < b.path ? -1 : 1))

async function* walk(files: readonly LooseFile[]): AsyncGenerator<DepositedFile> {
  const seen = new Map<string, string>()
  for (const { path, size, read } of files) {
    const file = fileOf(path)
    const most = DEPOSIT_LIMITS.perFile
    if (size > most) {
      const reason = problem('FICHIER_TROP_GRAND', { fichier: file, t: Math.floor(most / 1024 / 1024) })
      yield { path, file, size, bytes: null, sha256: null, problems: [reason] }
      continue
    }
    const bytes = await read()
    const hash = sha256(bytes)
    const first = seen.get(hash)
    if (first === undefined) seen.set(hash, path)
    yield { path, file, size, bytes, sha256: hash, problems: looseProblems(file, bytes, first) }
  }
}

function looseProblems(file: string, bytes: Uint8Array, first: string | undefined): readonly Problem[] {
  if (bytes.length === 0) return [problem('VIDE', { fichier: file })]
  if (first === undefined) return []
  const autre = fileOf(first) === file ? first : fileOf(first)
  return [problem('DOUBLON_IDENTIQUE_ARCHIVE', { fichier: file, autre })]
}

/** The hash and size of a deposit, from its content alone: for loose files, of their paths and bytes. */
export async function fingerprint(
  content: DepositContent,
): Promise<{ readonly sha256: string; readonly bytes: number }> {
  if (content.form === 'zip') return { sha256: sha256(content.bytes), bytes: content.bytes.length }
  const lines: string[] = []
  for (const file of inOrder(content.files)) {
    if (isTechnical(file.path)) continue
    const tooLarge = file.size > DEPOSIT_LIMITS.perFile
    lines.push(`${tooLarge ? file.size : sha256(await file.read())} ${file.path}\n`)
  }
  return { sha256: sha256(lines.join('')), bytes: content.files.reduce((sum, f) => sum + f.size, 0) }
}
