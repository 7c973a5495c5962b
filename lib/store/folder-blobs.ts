import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { BlobStore } from '../service/ports.ts'
import { checkedKey, checkedPrefix } from './blob-key.ts'

/** Temporary files live apart, at the root of the store: same volume, so that renaming is atomic, and never listed. */
const TEMPORARY = '.writing'

/** Nothing takes so long to write. */
const ABANDONED_MS = 3_600_000

/**
 * Blobs as files of a folder: the key is the path. A file is written under a temporary name, flushed to the disk, then
 * renamed, so that a reader, or the next start after a crash, sees all of it or nothing. Unlike in S3, no key may go on
 * from another one (`a` and `a/b`).
 * @throws Error on a key that we would not have chosen; what the file system throws (full disk, rights)
 */
export function folderBlobs(root: string): BlobStore {
  const file = (key: string): string => join(root, ...checkedKey(key).split('/'))
  const temporaries = join(root, TEMPORARY)
  let swept = false

  /** Makes the folder of temporary files; the first time, without what killed writers left there long ago. */
  async function prepare(): Promise<void> {
    await mkdir(temporaries, { recursive: true })
    if (swept) return
    swept = true
    for (const name of await readdir(temporaries)) {
      const left = join(temporaries, name)
      const { mtimeMs } = await stat(left).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY })) // renamed meanwhile
      if (Date.now() - mtimeMs > ABANDONED_MS) await rm(left, { force: true })
    }
  }

  return {
    async put(key, bytes) {
      const target = file(key)
      const temporary = join(temporaries, randomUUID())
      await prepare()
      try {
        await flushed(temporary, (handle) => handle.writeFile(bytes))
        await mkdir(dirname(target), { recursive: true })
        await rename(temporary, target)
      } catch (error) {
        await rm(temporary, { force: true })
        throw error
      }
    },

    async get(key) {
      try {
        return await readFile(file(key))
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
    },

    async *list(prefix) {
      checkedPrefix(prefix)
      const slash = prefix.lastIndexOf('/')
      yield* walk(root, prefix.slice(0, slash + 1), prefix)
    },

    async delete(key) {
      await rm(file(key)).catch((error: unknown) => {
        if (!isMissing(error)) throw error
      })
    },

    uploadForm: async () => null,
  }
}

async function flushed(path: string, write: (handle: FileHandle) => Promise<void>): Promise<void> {
  const handle = await open(path, 'wx')
  try {
    await write(handle)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Keys under a folder (`` or ending in `/`) that begin with the prefix. A folder sorts as its name and `/`: `a-b` < `a/b` < `a0`. */
async function* walk(root: string, folder: string, prefix: string): AsyncGenerator<string> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return []
    throw error
  })
  const keys = entries
    .filter((entry) => entry.name !== TEMPORARY)
    .map((entry) => `${folder}${entry.name}${entry.isDirectory() ? '/' : ''}`)
    .sort()
  for (const key of keys) {
    if (key.endsWith('/')) {
      if (key.startsWith(prefix) || prefix.startsWith(key)) yield* walk(root, key, prefix)
    } else if (key.startsWith(prefix)) yield key
  }
}

/** Nothing there, a file where the key wants a folder, or a folder where it wants a file: no bytes under this key. */
function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && MISSING.has(error.code)
}

const MISSING = new Set<unknown>(['ENOENT', 'ENOTDIR', 'EISDIR', 'ERR_FS_EISDIR'])
