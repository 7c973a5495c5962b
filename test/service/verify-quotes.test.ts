import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Block, tableOf } from '../../lib/domain/document.ts'
import { readDocument } from '../../lib/reading/read-document.ts'
import { findQuote, quotable } from '../../lib/service/find-quote.ts'
import { runSynthesis } from '../../lib/service/run-synthesis.ts'
import { understand } from '../../lib/trame/understand.ts'
import { sampleItem } from '../contract/samples.ts'
import { MADE } from '../layouts/layouts.ts'
import { docxOf } from '../reading/office-files.ts'
import { addAnalysis, campaignOfOne } from './campaign.ts'

const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
const table = (...texts: string[]) => tableOf([{ cells: [{ blocks: texts.map(paragraph) }] }])
const document = quotable([
  paragraph('Un avant-propos.'),
  table('Former  les\nélèves', '–', 'et leurs familles'),
  table('Ouvrir les salles'),
])

describe('a quote is found again', () => {
  it('in its table, white space folded, empty lines passed over', () => {
    const inTable = { text: 'Former les élèves et leurs familles', source: { table: 1 } }
    expect(findQuote(document, inTable)).toEqual({ table: 1, start: 0, end: 35 })
    expect(findQuote(document, { ...inTable, source: { table: 2 } })).toBeNull()
    expect(findQuote(document, { ...inTable, source: { table: 3 } })).toBeNull()
  })

  it('anywhere in the text where it stands in no table', () => {
    expect(findQuote(document, { text: 'avant-propos', source: { paragraph: 1 } })).toMatchObject({
      table: null,
      start: 3,
    })
    expect(findQuote(document, { text: 'Avant-propos', source: {} })).toBeNull()
    expect(findQuote(document, { text: '', source: {} })).toBeNull()
  })
})

describe('every item of our awkward layouts', () => {
  const made = readdirSync(MADE).filter((file) => /\.docx$/.test(file))

  it.each(made)('is found again in the blocks of %s, at its place', async (file) => {
    const reading = await readDocument(new Uint8Array(readFileSync(join(MADE, file))))
    const blocks = quotable(reading.blocks)
    const lost = understand(reading, 'x').items.filter((item) => findQuote(blocks, item) === null)
    expect(lost.map((item) => item.text)).toEqual([])
  })

  it('in tables that a table of one cell lays out, too', async () => {
    const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`
    const row = (...texts: string[]) => `<w:tr>${texts.map(cell).join('')}</w:tr>`
    const inner = `<w:tbl>${row('Irritants', 'Besoins')}${row('Réseau lent', 'Du débit')}</w:tbl>`
    const reading = await readDocument(docxOf(`<w:tbl><w:tr><w:tc>${inner}<w:p/></w:tc></w:tr></w:tbl>`))
    const { items } = understand(reading, 'x')
    expect(items.map((i) => i.text)).toEqual(['Réseau lent', 'Du débit'])
    expect(items.map((i) => findQuote(quotable(reading.blocks), i)?.table)).toEqual([1, 1])
  })
})

describe('a run', () => {
  it('fails, and records nothing, where an item is not in its document word for word', async () => {
    const m = await campaignOfOne()
    await addAnalysis(m, 'doc-1', 'A-2', [sampleItem({ id: 'C-1', text: 'Former les équipes' })])
    await m.blobs.put('analyses/a-2.json', Buffer.from(JSON.stringify([table('Former des équipes')])))
    await expect(runSynthesis(m)).rejects.toMatchObject({
      name: 'QuoteNotFound',
      file: 'Synthese_Nantes_doc-1.docx',
      document: 'doc-1',
      item: 'C-1',
    })
    expect(await m.records.latestRun(m.campaign.id)).toBeNull()
  })

  it('fails where what was read of a document is lost', async () => {
    const m = await campaignOfOne()
    await m.blobs.delete('analyses/a-doc-1.json')
    await expect(runSynthesis(m)).rejects.toThrow('the blocks of document doc-1 are lost')
  })
})
