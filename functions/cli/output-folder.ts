import { access, constants, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { RunFile } from '../../lib/service/stored-files.ts'
import { EXIT, Failure } from './exit.ts'

/**
 * Makes the output folder, and checks that it can be written, before any long work.
 * @throws Failure where it is a file, or may not be written
 */
export async function prepareOutput(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
    if (!(await stat(folder)).isDirectory()) throw Object.assign(new Error('not a folder'), { code: 'ENOTDIR' })
    await access(folder, constants.W_OK)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw error
    throw new Failure(
      `Le dossier de sortie « ${folder} » ne peut pas être écrit. Indiquez-en un autre avec --out.`,
      EXIT.rights,
    )
  }
}

/** Writes files under a folder, each whole or not at all. */
export async function writeOutput(folder: string, files: readonly RunFile[]): Promise<void> {
  for (const { path, bytes } of files) await writeNamed(join(folder, ...path.split('/')), bytes)
}

/**
 * Writes a file whole or not at all: under a temporary name, then renamed. The temporary name is always the same, so
 * that what a kill leaves behind is taken up by the next run. Folders are made where they are missing.
 */
export async function writeNamed(target: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${target}.tmp`
  await mkdir(dirname(target), { recursive: true })
  try {
    await writeFile(temporary, bytes)
    await rename(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
