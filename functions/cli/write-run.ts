import { existsSync } from 'node:fs'
import { readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '../../lib/domain/identity.ts'
import type { RunHead } from '../../lib/domain/run.ts'
import { runFolder } from '../../lib/report/numbered.ts'
import type { RunFile } from '../../lib/service/stored-files.ts'
import { writeOutput } from './output-folder.ts'

/**
 * Writes the files of a run in an output folder. What stands there under its number and is another run's, of another
 * store, is kept beside: nothing is written over it.
 * @returns what there is to know of it, in French; null where there is nothing
 */
export async function writeRun(out: string, run: RunHead, files: readonly RunFile[]): Promise<string | null> {
  const folder = join(out, runFolder(run), '.')
  const manifest = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => null)
  const other = manifest !== null && !isOf(run, manifest)
  const kept = other ? `${folder}-${sha256(manifest).slice(0, 8)}` : null
  if (kept !== null && existsSync(kept))
    await rm(folder, { recursive: true }) // the same run is there already
  else if (kept !== null) await rename(folder, kept)
  await writeOutput(out, files)
  return kept && `INFO  ${folder} était une agrégation d’un autre dossier de travail : elle est gardée dans ${kept}.`
}

function isOf({ at, inputDigest }: RunHead, manifest: string): boolean {
  try {
    const { run } = JSON.parse(manifest) as { readonly run: RunHead }
    return run.at === at && run.inputDigest === inputDigest
  } catch {
    return false
  }
}
