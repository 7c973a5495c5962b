import type { Analysis } from '../domain/analysis.ts'
import type { Block } from '../domain/document.ts'
import { readDocument } from '../reading/read-document.ts'
import { understand } from '../trame/understand.ts'

/**
 * Reads and understands one document: a pure function of its bytes. To be run in isolation, since bytes are not trusted.
 * @param document SHA-256 of the bytes, for the ids of the items
 */
export async function analyseBytes(
  bytes: Uint8Array,
  document: string,
): Promise<{ readonly analysis: Analysis; readonly blocks: readonly Block[] }> {
  const reading = await readDocument(bytes)
  return { analysis: understand(reading, document), blocks: reading.blocks }
}
