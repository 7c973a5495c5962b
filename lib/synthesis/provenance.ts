import type { Item, Place } from '../domain/item.ts'
import type { DocumentLine, Voice } from '../domain/synthesis.ts'
import { byCodeUnit, groupBy } from './order.ts'

type Speaking = Pick<Voice, 'academie' | 'document' | 'file'>
type Said = Pick<Item, 'id' | 'source'>

/**
 * Voices, or items with whose they are, by académie, file and document, then as they stand in it; the same whatever
 * order they came in.
 * @param itemOf the item that one says
 */
export function byProvenance<T extends Speaking>(values: readonly T[], itemOf: (value: T) => Said): T[] {
  const byStanding = (a: T, b: T): number => byFile(a, b) || byItem(itemOf(a), itemOf(b))
  return [...groupBy(values, (v) => v.academie)]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .flatMap(([, own]) => {
      const documents = [...groupBy(own, (v) => v.document).values()]
      for (const document of documents) document.sort(byStanding)
      return documents.sort(([a], [b]) => (a && b ? byFile(a, b) || byCodeUnit(a.document, b.document) : 0)).flat()
    })
}

function byFile(a: Speaking, b: Speaking): number {
  return byCodeUnit(a.file, b.file)
}

function byItem(a: Said, b: Said): number {
  return byPlace(a.source, b.source) || byCodeUnit(a.id, b.id)
}

/** Places in a document from the widest to the narrowest. */
function byPlace(a: Place, b: Place): number {
  return (
    (a.page ?? 0) - (b.page ?? 0) ||
    (a.table ?? 0) - (b.table ?? 0) ||
    (a.row ?? 0) - (b.row ?? 0) ||
    (a.paragraph ?? 0) - (b.paragraph ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    (a.bullet ?? 0) - (b.bullet ?? 0)
  )
}

/** Order of documents: by académie (none first), file, deposit, bytes. */
export function byOrigin(a: DocumentLine, b: DocumentLine): number {
  return (
    byCodeUnit(a.academie ?? '', b.academie ?? '') ||
    byCodeUnit(a.file, b.file) ||
    byCodeUnit(a.deposit, b.deposit) ||
    byCodeUnit(a.document ?? '', b.document ?? '')
  )
}
