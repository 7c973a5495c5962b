import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { isTechnical } from '../../lib/archive/entry-name.ts'
import { DEPOSIT_LIMITS } from '../../lib/archive/limits.ts'
import { sniff } from '../../lib/reading/sniff.ts'
import type { DepositContent, LooseFile } from '../../lib/service/deposit-content.ts'
import { EXIT, Failure } from './exit.ts'

/** Something that was named on the command line, or a zip found in a folder: one deposit. */
export interface Source {
  /** Its name, NFC, without folders. */
  readonly name: string
  /** As the person may find it again. */
  readonly path: string
  readonly kind: 'zip' | 'folder' | 'document'
  /** Reads what is deposited; a folder's files are read one by one, later. */
  readonly load: () => Promise<DepositContent>
}

/**
 * The deposits that paths stand for: a zip is one, a loose document is one, a folder is one; the zips in a folder are
 * deposits of their own. Sorted by name, so that the order of the arguments changes nothing, and each once.
 * @throws Failure for a path that does not exist, a folder without a document
 */
export async function findSources(paths: readonly string[]): Promise<readonly Source[]> {
  const found = new Map<string, Source>()
  for (const path of paths) for (const source of await sourcesAt(path)) found.set(resolve(source.path), source)
  return [...found.values()].sort((a, b) => compare(a.name, b.name) || compare(a.path, b.path))
}

const COMMAND = ', ou le nom de la commande (« synthese --help » en donne la liste)'

/** A path that may be a command mistyped. */
function isWord(path: string): boolean {
  return /^[a-z-]+$/.test(path)
}

async function sourcesAt(path: string): Promise<readonly Source[]> {
  const about = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
      throw new Failure(`« ${path} » n'existe pas. Vérifiez le chemin${isWord(path) ? COMMAND : ''}.`, EXIT.usage)
    throw error
  })
  if (!about.isDirectory()) return [await fileSource(path, about.size)]
  const files = await filesUnder(path)
  const zips = files.filter((f) => isZipName(f.path))
  const loose = files.filter((f) => !isZipName(f.path))
  if (files.every((f) => isTechnical(f.path)))
    throw new Failure(
      `Le dossier « ${path} » ne contient aucun document. Indiquez un dossier qui contient des synthèses, ou une archive zip.`,
      EXIT.usage,
    )
  const folder: Source = {
    name: nameOf(path),
    path,
    kind: 'folder',
    load: async () => ({ form: 'loose', files: loose }),
  }
  const archives = zips.map(
    (zip): Source => ({
      name: nameOf(zip.path),
      path: join(path, zip.path),
      kind: 'zip',
      load: async () => ({ form: 'zip', bytes: await zip.read() }),
    }),
  )
  return loose.some((f) => !isTechnical(f.path)) ? [folder, ...archives] : archives
}

async function fileSource(path: string, size: number): Promise<Source> {
  const name = nameOf(path)
  const zip = isZipName(name) || (size <= DEPOSIT_LIMITS.packed && (await sniff(await readFile(path))) === 'zip')
  return {
    name,
    path,
    kind: zip ? 'zip' : 'document',
    load: async () =>
      zip
        ? { form: 'zip', bytes: await readFile(path) }
        : { form: 'loose', files: [{ path: name, size, read: () => readFile(path) }] },
  }
}

/** Every file below a folder, in the order of their paths; folders that begin with a dot are tools' own. */
async function filesUnder(root: string, below = ''): Promise<LooseFile[]> {
  const entries = await readdir(join(root, below), { withFileTypes: true })
  const files: LooseFile[] = []
  for (const entry of entries) {
    const onDisk = join(below, entry.name)
    if (entry.isDirectory()) {
      if (!entry.name.startsWith('.')) files.push(...(await filesUnder(root, onDisk)))
    } else if (entry.isFile() || entry.isSymbolicLink()) {
      const about = await stat(join(root, onDisk)).catch(() => null) // a link to nothing is nothing
      if (!about?.isFile()) continue // nor is one to a folder followed: it may lead back here
      const { size } = about
      const path = onDisk.replaceAll('\\', '/').normalize('NFC')
      files.push({ path, size, read: () => readFile(join(root, onDisk)) })
    }
  }
  return files.sort((a, b) => compare(a.path, b.path))
}

const isZipName = (path: string) => /\.zip$/i.test(path) && !isTechnical(path)
const nameOf = (path: string) => basename(resolve(path)).normalize('NFC')
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
