import pLimit from 'p-limit'
import { sha256 } from '../domain/identity.ts'
import type { RunFileRecord, RunHead, RunRecord } from '../domain/run.ts'
import type { RenderedFile } from '../report/render.ts'
import { runFilesKey, runKey } from './blob-keys.ts'
import type { BlobStore } from './ports.ts'

/** A file of a run: its path in the output folder and its bytes. */
export type RunFile = Pick<RenderedFile, 'path' | 'bytes'>

/** Blobs written or read at a time: a run has a page for each idea, and S3 answers each in tens of milliseconds. */
const AT_A_TIME = 16

/** Writes the files of a run, then the list of them. @returns what the run's record says of the list */
export async function storeFiles(
  blobs: BlobStore,
  run: RunHead,
  files: readonly RenderedFile[],
): Promise<RunRecord['files']> {
  const limit = pLimit(AT_A_TIME)
  const stored = await Promise.all(
    files.map(({ path, bytes, mediaType }) =>
      limit(async (): Promise<RunFileRecord> => {
        const key = runKey(run, path)
        await blobs.put(key, bytes, mediaType)
        return { path, key, bytes: bytes.length, sha256: sha256(bytes) }
      }),
    ),
  )
  const list = Buffer.from(JSON.stringify(stored))
  const key = runFilesKey(run)
  await blobs.put(key, list, 'application/json')
  return { key, sha256: sha256(list), count: stored.length, bytes: stored.reduce((sum, f) => sum + f.bytes, 0) }
}

/**
 * The files of a run as they were rendered: all, or those whose path is wanted.
 * @throws Error where one is missing or is not what the run recorded
 */
export async function filesOf(
  blobs: Pick<BlobStore, 'get'>,
  run: RunRecord,
  wanted: (path: string) => boolean = () => true,
): Promise<readonly RunFile[]> {
  const limit = pLimit(AT_A_TIME)
  const list = JSON.parse(
    Buffer.from(await unchanged(blobs, run, run.files)).toString('utf8'),
  ) as readonly RunFileRecord[]
  return Promise.all(
    list
      .filter(({ path }) => wanted(path))
      .map((file) => limit(async () => ({ path: file.path, bytes: await unchanged(blobs, run, file) }))),
  )
}

async function unchanged(
  blobs: Pick<BlobStore, 'get'>,
  run: RunRecord,
  file: { readonly key: string; readonly sha256: string },
): Promise<Uint8Array> {
  const bytes = await blobs.get(file.key)
  if (!bytes || sha256(bytes) !== file.sha256) throw new Error(`file of run ${run.number} is lost: ${file.key}`)
  return bytes
}
