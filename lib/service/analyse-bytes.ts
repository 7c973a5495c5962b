import type { Analysis } from '../domain/analysis.ts'
import type { ThemesOrder } from '../domain/campaign.ts'
import type { Block } from '../domain/document.ts'
import { readDocument } from '../reading/read-document.ts'
import { understand } from '../trame/understand.ts'

/**
 * Reads and understands one document: a pure function of its bytes and of the order. To be run in isolation, since bytes are not trusted.
 * @param document SHA-256 of the bytes, for the ids of the items
 * @param order by which the campaign numbers the themes
 */
export async function analyseBytes(
  bytes: Uint8Array,
  document: string,
  order?: ThemesOrder,
): Promise<{ readonly analysis: Analysis; readonly blocks: readonly Block[] }> {
  const reading = await readDocument(bytes)
  return { analysis: understand(reading, document, order), blocks: reading.blocks }
}
