import { findAll, getAttributeValue, getElementsByTagName } from 'domutils'
import { parseDocument } from 'htmlparser2'
import { placesOf } from '../../lib/report/numbered.ts'
import { renderAll } from '../../lib/report/render.ts'
import { textOf } from './read-back.ts'
import { sampleAfter } from './sample-history.ts'

/** The compared sample after four runs: gone ideas keep their pages. */
export const FOLLOWED = sampleAfter(4)
/** As they stand in the output folder: once by their plain names, once under the number of the run. */
export const files = placesOf(FOLLOWED.run, await renderAll(FOLLOWED))
export const PAGES = files.map((f) => f.path).filter((path) => path.endsWith('.html'))

const parsed = new Map(PAGES.map((path) => [path, parseDocument(textOf(files, path))]))
export const documentOf = (path: string) => parsed.get(path) ?? fail()
export const all = (path: string, name: string) => getElementsByTagName(name, documentOf(path))

export function idsOf(path: string): string[] {
  return findAll((e) => getAttributeValue(e, 'id') !== undefined, documentOf(path).children).map(
    (e) => getAttributeValue(e, 'id') ?? '',
  )
}

export function fail(): never {
  throw new Error('not found')
}
