import { tableOf } from '../../lib/domain/document.ts'
import type { Item } from '../../lib/domain/item.ts'
import { METHOD_VERSION } from '../../lib/domain/method.ts'
import { analysisKey } from '../../lib/service/blob-keys.ts'
import { sampleDeposit, sampleEntry, sampleItem, sampleRecord } from '../contract/samples.ts'
import { type Memory, memory } from './memory.ts'

/** A campaign with one deposit of the académie de Nantes: one synthesis of two items. */
export async function campaignOfOne(): Promise<Memory> {
  const m = memory()
  await addDeposit(m, 'D1', 'doc-1', ['Former les équipes', 'Trop de mots de passe'])
  return m
}

/** Adds a deposit of one document, already read. */
export async function addDeposit(m: Memory, id: string, document: string, texts: readonly string[]): Promise<void> {
  const number = `EGN2020-NANTES-${id}`
  await m.records.createDeposit(sampleDeposit({ id, number, name: `${id}.zip`, entries: 1 }))
  await m.records.putEntries([
    sampleEntry({ deposit: id, document, file: `Synthese_Nantes_${document}.docx`, path: `${document}.docx` }),
  ])
  const items = texts.map((text, i) => sampleItem({ id: `C-${document}-${i}`, text }))
  await addAnalysis(m, document, `A-${document}`, items)
}

/** Records what was read of a document, with the blocks that say so. */
export async function addAnalysis(
  m: Memory,
  document: string,
  analysis: string,
  items: readonly Item[],
): Promise<void> {
  const cell = { blocks: items.map(({ text }) => ({ kind: 'paragraph' as const, text })) }
  await m.blobs.put(analysisKey(analysis), Buffer.from(JSON.stringify([tableOf([{ cells: [cell] }])])))
  await m.records.putDocument(
    sampleRecord({ id: document, analysis, method: METHOD_VERSION, items: items.length, words: '' }),
    items,
  )
}
