import { sha256 } from '../domain/identity.ts'
import type { RunHead } from '../domain/run.ts'
import { numberedPath } from './numbered.ts'

/** Tells of all the files of a run: it goes with all of them. */
export const MANIFEST = 'manifest.json'

interface Written {
  readonly path: string
  readonly bytes: Uint8Array
  readonly mediaType: string
}

/**
 * `manifest.json`: every file of the run but itself, sorted by path, each with its size in bytes and its SHA-256, and
 * the place where it stands a second time, under the number of the run. Paths are those of the output folder.
 */
export function renderManifest(campaign: string, run: RunHead, files: readonly Written[]): string {
  const listed = files
    .map(({ path, bytes, mediaType }) => {
      const numbered = numberedPath(run, path)
      return { path, ...(numbered ? { numbered } : {}), size: bytes.length, sha256: sha256(bytes), mediaType }
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1))
  return `${JSON.stringify({ format: 'manifest/1', campaign, run, files: listed }, null, 2)}\n`
}
