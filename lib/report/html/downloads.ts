import { posix } from 'node:path'
import type { RunHead } from '../../domain/run.ts'
import { numberedPath, openDataArchive, runSite } from '../numbered.ts'
import type { Download } from './index-page.ts'

interface Sized {
  readonly path: string
  readonly bytes: Uint8Array
}

/** What the first page offers, in this order: path, what it is, its format. */
const offered = (run: RunHead): readonly (readonly [string, string, string])[] => [
  ['synthese-nationale.docx', 'Rapport national', 'Word'],
  ['essentiel.docx', "L'essentiel, sur une page", 'Word'],
  ['synthese-nationale.xlsx', 'Classeur', 'Excel'],
  ['synthese-nationale.json', 'Données complètes', 'JSON'],
  ['schema.json', 'Schéma des données complètes', 'JSON Schema'],
  [openDataArchive(run), 'Données ouvertes : tables, schémas et notice', 'ZIP'],
  ['donnees-ouvertes/LISEZMOI.txt', 'Données ouvertes : notice', 'texte'],
  ['donnees-ouvertes/elements.csv', 'Données ouvertes : éléments', 'CSV'],
  ['donnees-ouvertes/idees.csv', 'Données ouvertes : idées', 'CSV'],
  ['donnees-ouvertes/idees-academies.csv', 'Données ouvertes : idées par académie', 'CSV'],
  ['donnees-ouvertes/fils.csv', 'Données ouvertes : fils', 'CSV'],
  ['donnees-ouvertes/propositions.csv', 'Données ouvertes : propositions phares', 'CSV'],
  ['donnees-ouvertes/documents.csv', 'Données ouvertes : documents', 'CSV'],
  ['donnees-ouvertes/evolutions.csv', 'Données ouvertes : évolutions', 'CSV'],
  ['iramuteq.txt', 'Corpus pour IRaMuTeQ', 'texte'],
]

/** What the first page offers of some files, by their plain names. */
export function downloadsOf(run: RunHead, files: readonly Sized[]): Download[] {
  return offered(run).flatMap(([path, title, format]) => {
    const found = files.find((f) => f.path === path)
    return found ? [{ path, title, format, bytes: found.bytes.length }] : []
  })
}

/** Likewise by the names that they have under the number of the run, from the page that stands there. */
export function numberedDownloads(run: RunHead, downloads: readonly Download[]): Download[] {
  return downloads.flatMap((download) => {
    const path = download.path === openDataArchive(run) ? download.path : numberedPath(run, download.path)
    return path === null ? [] : [{ ...download, path: posix.relative(runSite(run), path) }]
  })
}
