import type { Place } from '../domain/item.ts'
import type { DocumentLine, Voice } from '../domain/synthesis.ts'
import { byCodeUnit, groupBy } from './order.ts'

/** Places in a document from the widest to the narrowest. */
const STEPS = ['page', 'table', 'row', 'paragraph', 'column', 'bullet'] as const

/** Voices by académie, file and document, then as they stand in it; the same whatever order they came in. */
export function byProvenance(voices: readonly Voice[]): Voice[] {
  return [...groupBy(voices, (v) => v.academie)]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .flatMap(([, own]) => {
      const documents = [...groupBy(own, (v) => v.document).values()]
      for (const document of documents) document.sort(byStanding)
      return documents.sort(([a], [b]) => (a && b ? byFile(a, b) : 0)).flat()
    })
}

function byFile(a: Voice, b: Voice): number {
  return byCodeUnit(a.file, b.file) || byCodeUnit(a.document, b.document)
}

function byStanding(a: Voice, b: Voice): number {
  return byCodeUnit(a.file, b.file) || byPlace(a.item.source, b.item.source) || byCodeUnit(a.item.id, b.item.id)
}

function byPlace(a: Place, b: Place): number {
  for (const step of STEPS) {
    const difference = (a[step] ?? 0) - (b[step] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
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
