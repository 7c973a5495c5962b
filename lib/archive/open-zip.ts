import { sha256 } from '../domain/identity.ts'
import { FILE, type Problem, problem, withFile } from '../domain/problem.ts'
import { type PackedFile, readDirectory } from './directory.ts'
import { isDocumentPackage, startsAsZip } from './document-package.ts'
import { fileOf, isSuspectName, isTechnical, pathOf } from './entry-name.ts'
import { type Content, contentOf, type Defect, declaredDefect } from './inflate.ts'
import { type ArchiveLimits, DEPOSIT_LIMITS } from './limits.ts'

/** One file of an archive, or of a zip inside it. */
export interface ZipEntry {
  /** From 0, in the order of the archive, technical files not counted. */
  readonly rank: number
  /** NFC, with its folders; a file of an inner zip stands under that zip's own path. */
  readonly path: string
  /** The last part of the path. */
  readonly file: string
  /** Null where the file was not opened: a problem says why. */
  readonly bytes: Uint8Array | null
  /** Of the bytes; null without them. */
  readonly sha256: string | null
  /** Bytes, inflated; what the archive declares where the file was not opened. */
  readonly size: number
  readonly problems: readonly Problem[]
}

export interface OpenedZip {
  /** Of the archive as a whole; a name stands as `FILE` (domain/problem.ts). A refused archive has no entries, unless each says why. */
  readonly problems: readonly Problem[]
  /** Paths of the technical files passed over: complete once the entries have been walked, inner zips add theirs. */
  readonly ignored: readonly string[]
  /** Inflated one at a time, so that a deposit is never held whole; to be walked once. */
  readonly entries: AsyncIterable<ZipEntry>
}

/** What an archive and the zips inside it have used of the limits, together. */
interface Walk {
  readonly limits: ArchiveLimits
  readonly ignored: string[]
  /** Path of the first file of each content, by SHA-256. */
  readonly seen: Map<string, string>
  files: number
  total: number
  rank: number
}

interface Archive {
  readonly bytes: Uint8Array
  readonly files: readonly PackedFile[]
  /** Path of the inner zip with a final `/`; empty for the outer one. */
  readonly folder: string
  readonly depth: number
}

/**
 * Opens an académie's zip. Declared sizes are only ever an upper bound: a file that inflates to another size is refused.
 * A file that cannot be opened costs itself alone; an archive that cannot be listed, or declares too much, is refused.
 * @param bytes the archive
 */
export async function openZip(bytes: Uint8Array, limits: ArchiveLimits = DEPOSIT_LIMITS): Promise<OpenedZip> {
  const walk: Walk = { limits, ignored: [], seen: new Map(), files: 0, total: 0, rank: 0 }
  const listed = await list(bytes, '', walk)
  if ('problem' in listed) return { problems: [listed.problem], ignored: walk.ignored, entries: none() }
  return {
    problems: listed.files.every((file) => file.encrypted) ? [problem('ARCHIVE_CHIFFREE')] : [],
    ignored: walk.ignored,
    entries: entriesOf({ bytes, files: listed.files, folder: '', depth: 0 }, walk),
  }
}

async function* none(): AsyncGenerator<ZipEntry> {}

/** The files to read of one archive, within what the limits leave; adds them to what has been used. */
async function list(
  bytes: Uint8Array,
  folder: string,
  walk: Walk,
): Promise<{ readonly files: readonly PackedFile[] } | { readonly problem: Problem }> {
  const { limits } = walk
  if (bytes.length > limits.packed) return { problem: tooLarge(FILE, limits.packed) }
  const directory = bytes.length === 0 ? { files: [] } : await readDirectory(bytes, limits.records)
  if ('defect' in directory) {
    if (directory.defect === 'too-many') return { problem: tooMany(`plus de ${limits.records}`, limits) }
    return { problem: problem(directory.defect === 'encrypted' ? 'ARCHIVE_CHIFFREE' : 'ARCHIVE_SUSPECTE') }
  }
  const present = directory.files.filter((file) => !file.folder)
  const files = present.filter((file) => !isTechnical(file.name))
  walk.ignored.push(...present.filter((file) => isTechnical(file.name)).map((file) => folder + pathOf(file.name)))
  if (files.length === 0) return { problem: problem('VIDE', { fichier: FILE }) }

  walk.files += files.length
  if (walk.files > limits.files) return { problem: tooMany(walk.files, limits) }
  walk.total += files.reduce((sum, file) => sum + (declaredDefect(file, limits) ? 0 : file.size), 0)
  if (walk.total > limits.total) return { problem: problem('ARCHIVE_SUSPECTE') }
  return { files }
}

async function* entriesOf(archive: Archive, walk: Walk): AsyncGenerator<ZipEntry> {
  for (const packed of archive.files) {
    const content: Content = isSuspectName(packed.name)
      ? { defect: 'suspect' }
      : await contentOf(archive.bytes, packed, walk.limits)
    const path = archive.folder + (pathOf(packed.name) || '?')
    if ('defect' in content) yield refused(path, packed.size, defectProblem(content.defect, path, walk.limits), walk)
    else if (await isArchive(path, content.bytes)) yield* innerEntries(path, content.bytes, archive.depth + 1, walk)
    else yield opened(path, content.bytes, walk)
  }
}

async function* innerEntries(path: string, bytes: Uint8Array, depth: number, walk: Walk): AsyncGenerator<ZipEntry> {
  if (depth > walk.limits.nesting) {
    const tooDeep = problem('ARCHIVE_TROP_PROFONDE', { fichier: fileOf(path), k: walk.limits.nesting })
    yield refused(path, bytes.length, tooDeep, walk)
    return
  }
  const before = { files: walk.files, total: walk.total }
  const listed = await list(bytes, `${path}/`, walk)
  if ('files' in listed) return yield* entriesOf({ bytes, files: listed.files, folder: `${path}/`, depth }, walk)
  Object.assign(walk, before) // what a refused inner zip would have used is left to the files beside it
  yield refused(path, bytes.length, withFile(listed.problem, fileOf(path)), walk)
}

/** An archive to open, not a document that is a zip inside; a broken zip is one if it is called so. */
async function isArchive(path: string, bytes: Uint8Array): Promise<boolean> {
  if (!startsAsZip(bytes)) return false
  const directory = await readDirectory(bytes, DEPOSIT_LIMITS.records)
  if ('defect' in directory) return directory.defect !== 'unreadable' || /\.zip$/i.test(path)
  return !isDocumentPackage(directory.files.map((file) => file.name))
}

function opened(path: string, bytes: Uint8Array, walk: Walk): ZipEntry {
  const file = fileOf(path)
  const hash = sha256(bytes)
  const first = walk.seen.get(hash)
  if (first === undefined) walk.seen.set(hash, path)
  const problems: Problem[] = []
  if (bytes.length === 0) problems.push(problem('VIDE', { fichier: file }))
  else if (first !== undefined) {
    const autre = fileOf(first) === file ? first : fileOf(first)
    problems.push(problem('DOUBLON_IDENTIQUE_ARCHIVE', { fichier: file, autre }))
  }
  return { rank: walk.rank++, path, file, bytes, sha256: hash, size: bytes.length, problems }
}

function refused(path: string, size: number, reason: Problem, walk: Walk): ZipEntry {
  return { rank: walk.rank++, path, file: fileOf(path), bytes: null, sha256: null, size, problems: [reason] }
}

function defectProblem(defect: Defect, path: string, limits: ArchiveLimits): Problem {
  const fichier = fileOf(path)
  if (defect === 'too-large') return tooLarge(fichier, limits.perFile)
  const names = { encrypted: 'CHIFFRE', suspect: 'ENTREE_SUSPECTE', damaged: 'FICHIER_ABIME' } as const
  return problem(names[defect], { fichier })
}

const tooLarge = (fichier: string, bytes: number): Problem =>
  problem('FICHIER_TROP_GRAND', { fichier, t: Math.floor(bytes / 1024 / 1024) })

const tooMany = (n: number | string, limits: ArchiveLimits): Problem =>
  problem('TROP_DE_FICHIERS', { n, m: limits.files })
