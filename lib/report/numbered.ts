import type { RunHead } from '../domain/run.ts'
import { parisDay } from './paris-time.ts'

type Numbered = Pick<RunHead, 'number' | 'at'>

/** What the folder of open data is called. */
export const OPEN_DATA = 'donnees-ouvertes/'

/** The folder of a run in the output folder: what the next runs never write over. */
export function runFolder({ number }: Numbered): string {
  return `runs/n${number}/`
}

/** The pages of a run, under its number. */
export function runSite(run: Numbered): string {
  return `${runFolder(run)}rapport/`
}

/** The open data of a run as one archive: it stands under the number alone. */
export function openDataArchive(run: Numbered): string {
  return `${runFolder(run)}donnees-ouvertes_n${run.number}.zip`
}

/**
 * Where a file of a run stands a second time, under its number, with the same bytes; null for one that stands in one
 * place. The first page has a copy of its own, since it links to files by their names; tables are in the archive.
 * @param path from the output folder, as in `synthese-nationale.docx`
 * @returns as in `runs/n14/synthese-nationale_n14_2020-11-02.docx`
 */
export function numberedPath(run: Numbered, path: string): string | null {
  if (path.startsWith('runs/') || path.startsWith(OPEN_DATA) || path === 'index.html') return null
  if (/\.(html|css)$/.test(path)) return `${runSite(run)}${path}`
  if (path === 'manifest.json') return `${runFolder(run)}${path}`
  const dot = path.lastIndexOf('.')
  const [name, extension] = [path.slice(0, dot), path.slice(dot)]
  const day = name === 'synthese-nationale' ? `_${parisDay(run.at)}` : ''
  return `${runFolder(run)}${name}_n${run.number}${day}${extension}`
}

/** Every place where the files of a run stand in the output folder. */
export function placesOf<File extends { readonly path: string }>(run: Numbered, files: readonly File[]): File[] {
  return files.flatMap((file) => {
    const numbered = numberedPath(run, file.path)
    return numbered === null ? file : [file, { ...file, path: numbered }]
  })
}
