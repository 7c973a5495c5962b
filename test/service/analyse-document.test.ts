import { describe, expect, it } from 'vitest'
import { NO_ATTRIBUTION } from '../../lib/domain/analysis.ts'
import { METHOD_VERSION } from '../../lib/domain/method.ts'
import { type Analyse, type Analysed, analyseDocument } from '../../lib/service/analyse-document.ts'
import { documentKey } from '../../lib/service/blob-keys.ts'
import { sampleItem, sampleRecord } from '../contract/samples.ts'
import { memory } from './memory.ts'

const message = { document: 'd'.repeat(64), file: 'Thème.pdf' }

const analysed: Analysed = {
  analysis: {
    ...{ format: 'pdf', status: 'read', kind: 'synthesis', pages: 2, title: null, attribution: NO_ATTRIBUTION },
    ...{ participants: null, items: [sampleItem()], problems: [], reasons: [], words: '' },
    lines: { total: 1, items: 1, headings: 0, template: 0, empty: 0, setAside: 0 },
  },
  blocks: [{ kind: 'paragraph', text: 'Former les équipes' }],
}

const works: Analyse = async () => ({ ok: true, value: analysed })
const crashes: Analyse = async () => ({ ok: false, reason: 'crash', cause: 'boum' })

async function withDocument() {
  const m = memory()
  await m.blobs.put(documentKey(message.document), Buffer.from('%PDF'))
  m.writes.length = 0
  return m
}

describe('analysing a document', () => {
  it('writes the blocks, then the record with its items', async () => {
    const m = await withDocument()
    expect(await analyseDocument(m, works, message, false)).toBe('analysed')
    expect(m.writes).toEqual(['put', 'putDocument'])
    expect(await m.records.document(message.document)).toMatchObject({ method: METHOD_VERSION, items: 1, pages: 2 })
    expect(await m.records.items(message.document)).toEqual([sampleItem()])
  })

  it('does not read again what this version of the method has read', async () => {
    const m = await withDocument()
    await analyseDocument(m, works, message, false)
    expect(await analyseDocument(m, crashes, message, false)).toBe('current')
  })

  it('reads again what an older version has read', async () => {
    const m = await withDocument()
    await m.records.putDocument(sampleRecord({ id: message.document, method: '0.9', analysis: 'OLD' }), [])
    expect(await analyseDocument(m, works, message, false)).toBe('analysed')
  })

  it('reads by the order of themes of the campaign, and again where that changes', async () => {
    const m = await withDocument()
    const asked: (string | undefined)[] = []
    const analyse: Analyse = async (_bytes, _document, order) => {
      asked.push(order)
      return { ok: true, value: analysed }
    }
    const ordered = { ...m, campaign: { ...m.campaign, themesOrder: 'retex' as const } }
    for (const one of [m, m, ordered, ordered, m]) await analyseDocument(one, analyse, message, false)
    expect(asked).toEqual([undefined, 'retex', undefined])
    await analyseDocument(ordered, analyse, message, false)
    expect(await m.records.document(message.document)).toMatchObject({ themesOrder: 'retex' })
    expect(await m.records.items(message.document)).toHaveLength(1)
  })

  it('throws a failure of ours until the last attempt, which records it with a reference', async () => {
    const m = await withDocument()
    await expect(analyseDocument(m, crashes, message, false)).rejects.toThrow('failed')
    expect(await m.records.document(message.document)).toBeNull()
    expect(await analyseDocument(m, crashes, message, true)).toBe('failed')
    const record = await m.records.document(message.document)
    expect(record).toMatchObject({ status: 'failed', items: 0 })
    expect(record?.problems[0]?.code).toBe('LECTURE_EN_ECHEC')
    expect(record?.problems[0]?.message).toMatch(/référence [0-9A-Z]{6}/)
  })

  it('records at once what takes too much time or memory: trying again would not help', async () => {
    const m = await withDocument()
    const endless: Analyse = async () => ({ ok: false, reason: 'deadline' })
    expect(await analyseDocument(m, endless, message, false)).toBe('failed')
    expect(await m.records.document(message.document)).toMatchObject({ status: 'too-large' })
  })

  it('throws where the store does not answer', async () => {
    const m = await withDocument()
    m.failOnce('putDocument')
    await expect(analyseDocument(m, works, message, true)).rejects.toThrow('putDocument')
  })
})
