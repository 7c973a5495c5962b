import { METHOD_VERSION } from '../../lib/domain/method.ts'
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
  await m.records.putDocument(
    sampleRecord({ id: document, analysis: `A-${document}`, method: METHOD_VERSION, items: items.length, words: '' }),
    items,
  )
}
