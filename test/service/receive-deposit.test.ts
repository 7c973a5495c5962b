import { describe, expect, it } from 'vitest'
import { METHOD_VERSION } from '../../lib/domain/method.ts'
import { type DepositRequest, receiveDeposit } from '../../lib/service/receive-deposit.ts'
import { sampleRecord } from '../contract/samples.ts'
import { memory } from './memory.ts'
import { pdf, zipOf } from './zip-of.ts'

function request(files: Record<string, string | Uint8Array>, about: Partial<DepositRequest> = {}) {
  const content = { form: 'zip' as const, bytes: zipOf(files) }
  return { name: 'Dépôt.zip', academie: null, content, ...about }
}

const two = { 'Synthèses/Thème 1.pdf': pdf('un'), 'Synthèses/Thème 2.pdf': pdf('deux') }

describe('receiving a deposit', () => {
  it('records it with its lines, its documents and one message for each', async () => {
    const m = memory()
    const { deposit, already, sent } = await receiveDeposit(m, request(two, { academie: 'Nantes' }))
    expect(already).toBe(false)
    expect(deposit).toMatchObject({
      number: 'EGN2020-NANTES-0001',
      academie: 'Nantes',
      chosen: true,
      state: 'received',
      receivedAt: '2020-10-08T12:32:00.000Z',
      entries: 2,
    })
    const entries = await m.records.entries(deposit.id)
    expect(entries.map((e) => e.path)).toEqual(Object.keys(two))
    expect(sent.map((s) => s.file)).toEqual(['Thème 1.pdf', 'Thème 2.pdf'])
    expect(m.keys()).toEqual(entries.map((e) => `documents/${e.document}`).sort())
  })

  it('changes nothing when the same content comes again for the same académie', async () => {
    const m = memory()
    const first = await receiveDeposit(m, request(two, { academie: 'Nantes' }))
    for (const { document } of first.sent)
      await m.records.putDocument(sampleRecord({ id: document, method: METHOD_VERSION }), [])
    const before = m.writes.length
    const again = await receiveDeposit(m, request(two, { academie: 'Nantes', name: 'Autre nom.zip' }))
    expect(again).toEqual({ deposit: first.deposit, already: true, sent: [] })
    expect(m.writes.slice(before)).toEqual(['send'])
  })

  it.each(['put', 'next', 'createDeposit', 'putEntries', 'send'])('goes on after a kill at « %s »', async (step) => {
    const m = memory()
    m.failOnce(step)
    await expect(receiveDeposit(m, request(two))).rejects.toThrow(step)
    const { deposit } = await receiveDeposit(m, request(two))
    expect(await m.records.entries(deposit.id)).toHaveLength(2)
    expect(new Set(m.sent.map((s) => s.document)).size).toBe(2)
    expect(m.keys()).toHaveLength(2)
    expect(await m.records.deposits(m.campaign.id)).toHaveLength(1)
  })

  it('numbers by académie, read in the name of the archive where nobody chose one', async () => {
    const m = memory()
    const named = await receiveDeposit(m, request(two, { name: 'EGN_Corse.zip' }))
    const unknown = await receiveDeposit(m, request(two))
    const other = await receiveDeposit(m, request({ 'a.pdf': pdf('x') }, { academie: 'Corse' }))
    expect([named, unknown, other].map((r) => r.deposit.number)).toEqual([
      'EGN2020-CORSE-0001',
      'EGN2020-SANS-ACADEMIE-0001',
      'EGN2020-CORSE-0002',
    ])
    expect(named.deposit.chosen).toBe(false)
  })

  it('sends again what was read by another version of the method, or failed', async () => {
    const m = memory()
    const { sent } = await receiveDeposit(m, request(two))
    const [first, second] = sent.map((s) => s.document)
    await m.records.putDocument(sampleRecord({ id: first ?? '', method: '0.9' }), [])
    await m.records.putDocument(sampleRecord({ id: second ?? '', method: METHOD_VERSION, status: 'failed' }), [])
    expect((await receiveDeposit(m, request(two))).sent).toEqual(sent)
  })

  it('tells lying extensions, formats that are not read and files in double, and reads only what can be', async () => {
    const m = memory()
    const files = {
      'menteur.docx': pdf('a'),
      'tableur.xlsx': 'rien',
      'texte.docx': 'encore rien',
      'cassé.docx': '\u0001\u0002\u0003',
      'vide.pdf': '',
      'double.pdf': pdf('b'),
      'encore.pdf': pdf('b'),
    }
    const { deposit, sent } = await receiveDeposit(m, request(files))
    const entries = await m.records.entries(deposit.id)
    expect(entries.map((e) => [e.file, ...e.problems.map((p) => p.code)])).toEqual([
      ['menteur.docx', 'EXTENSION_TROMPEUSE'],
      ['tableur.xlsx', 'TYPE_INCONNU'],
      ['texte.docx', 'TYPE_INCONNU'],
      ['cassé.docx', 'FICHIER_ABIME'],
      ['vide.pdf', 'VIDE'],
      ['double.pdf'],
      ['encore.pdf', 'DOUBLON_IDENTIQUE'],
    ])
    expect(sent.map((s) => s.file)).toEqual(['menteur.docx', 'double.pdf'])
    expect(m.keys()).toHaveLength(2)
  })

  it('takes a folder as it stands: technical files aside, the order of its files without effect', async () => {
    const files = ['b.pdf', 'a.pdf', '.DS_Store'].map((path) => {
      const bytes = pdf(path)
      return { path, size: bytes.length, read: async () => bytes }
    })
    const folder = (order: typeof files) => ({
      name: 'Dossier',
      academie: null,
      content: { form: 'loose' as const, files: order },
    })
    const m = memory()
    const { deposit } = await receiveDeposit(m, folder(files))
    expect((await m.records.entries(deposit.id)).map((e) => e.path)).toEqual(['a.pdf', 'b.pdf'])
    expect(deposit.ignored).toEqual(['.DS_Store'])
    expect((await receiveDeposit(m, folder([...files].reverse()))).already).toBe(true)
  })
})
