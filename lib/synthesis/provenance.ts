import type { Item } from '../domain/item.ts'
import type { DocumentLine, Voice } from '../domain/synthesis.ts'
import { byCodeUnit, groupBy } from './order.ts'

/** Places in a document from the widest to the narrowest. */
const STEPS = ['page', 'table', 'row', 'paragraph', 'column', 'bullet'] as const

type Speaking = Pick<Voice, 'academie' | 'document' | 'file'>

/**
 * Voices, or items with whose they are, by académie, file and document, then as they stand in it; the same whatever
 * order they came in.
 * @param itemOf the item that one says
 */
export function byProvenance<T extends Speaking>(
  values: readonly T[],
  itemOf: (value: T) => Pick<Item, 'id' | 'source'>,
): T[] {
  const byStanding = (a: T, b: T): number => byFile(a, b) || byPlace(itemOf(a), itemOf(b))
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

function byPlace(a: Pick<Item, 'id' | 'source'>, b: Pick<Item, 'id' | 'source'>): number {
  for (const step of STEPS) {
    const difference = (a.source[step] ?? 0) - (b.source[step] ?? 0)
    if (difference !== 0) return difference
  }
  return byCodeUnit(a.id, b.id)
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
