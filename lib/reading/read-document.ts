import type { Format, Reading } from '../domain/document.ts'
import { EXTENSION, FILE, problem } from '../domain/problem.ts'
import { laidOut } from './laid-out.ts'
import { refusedAs } from './outcome.ts'
import { inspect } from './sniff.ts'

type Read = (bytes: Uint8Array) => Promise<Reading>

/** Each reader is loaded when the first document of its format comes: a PDF's libraries take 100 ms, a DOCX's 50. */
const READERS: Partial<Record<Format, () => Promise<Read>>> = {
  docx: async () => (await import('./docx.ts')).readDocx,
  odt: async () => (await import('./odt.ts')).readOdt,
  pptx: async () => (await import('./pptx.ts')).readPptx,
  doc: async () => (await import('./doc.ts')).readDoc,
  pdf: async () => (await import('./pdf/read-pdf.ts')).readPdf,
}

/**
 * Reads a document of any format into blocks; the format is told by the bytes. Not safe by itself: to be run in an
 * `Isolate` where the bytes come from outside.
 * @returns a reading whose problems are about `FILE` and `EXTENSION`; `damaged` where the reader of the format fails
 * @throws Error only when a reader cannot be loaded: a defect of ours
 */
export async function readDocument(bytes: Uint8Array): Promise<Reading> {
  const { format, problem: reason } = await inspect(bytes)
  if (reason) return refusedAs(format, reason)
  const read = await READERS[format]?.()
  if (!read) return refusedAs(format, problem('TYPE_INCONNU', { fichier: FILE, extension: EXTENSION }))
  try {
    const reading = await read(bytes)
    return { ...reading, blocks: laidOut(reading.blocks) }
  } catch {
    return refusedAs(format, problem('FICHIER_ABIME', { fichier: FILE }))
  }
}
