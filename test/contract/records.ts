import { describe, expect, it, onTestFinished } from 'vitest'
import type { Records } from '../../lib/service/ports.ts'
import { gather } from './gather.ts'
import { sampleDeposit, sampleEntry, sampleItem, sampleItems, sampleRecord, sampleUpload } from './samples.ts'

export interface OpenRecords {
  readonly records: Records
  readonly close: () => Promise<void>
}

/** Opens what a test closes when it ends. */
export function opening(open: () => Promise<OpenRecords>): () => Promise<Records> {
  return async () => {
    const { records, close } = await open()
    onTestFinished(close)
    return records
  }
}

/** Names of one test alone: a real table keeps those of other tests. */
export const own = (): string => crypto.randomUUID().slice(0, 13)

/** What every Records does with deposits and documents. `open` gives one whose campaigns, deposits and documents nobody else has. */
export function recordsContract(name: string, open: () => Promise<OpenRecords>): void {
  const opened = opening(open)

  describe(`${name} keeps Records`, () => {
    it('counts from 1, and never gives two callers the same number', async () => {
      const records = await opened()
      const counter = own()
      expect(await records.next(counter)).toBe(1)
      const more = await Promise.all(Array.from({ length: 20 }, () => records.next(counter)))
      expect(more.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 2))
    })

    it('creates a deposit once, whoever asks at the same time', async () => {
      const records = await opened()
      const id = own()
      const asked = Array.from({ length: 8 }, (_, i) => sampleDeposit({ id, number: `${id}-${i}` }))
      const created = await Promise.all(asked.map((deposit) => records.createDeposit(deposit)))
      expect(created.filter(Boolean)).toHaveLength(1)
      const winner = asked[created.indexOf(true)]
      expect(await records.deposit(id)).toEqual(winner)
      for (const deposit of asked)
        expect(await records.depositNumbered(deposit.number)).toEqual(deposit === winner ? winner : null)
      expect(await records.deposit(own())).toBeNull()
      expect(await records.depositNumbered(own())).toBeNull()
    })

    it('gives the deposits of a campaign oldest first, then by number, and those of an académie', async () => {
      const records = await opened()
      const campaign = own()
      const deposits = [
        ['N-0002', 'Nantes', '2020-10-12T08:00:00.000Z'],
        ['N-0001', 'Nantes', '2020-10-12T08:00:00Z'],
        ['X-0001', null, '2020-10-12T07:59:59.999Z'],
        ['L-0001', 'La Réunion', '2020-10-11T23:00:00.000Z'],
      ].map(([number, academie, receivedAt]) =>
        sampleDeposit({
          campaign,
          id: `${campaign}-${number}`,
          number: String(number),
          academie: academie ?? null,
          receivedAt: String(receivedAt),
        }),
      )
      for (const deposit of deposits) await records.createDeposit(deposit)
      const numbers = async (found: Promise<readonly { readonly number: string }[]>) =>
        (await found).map(({ number }) => number)
      expect(await numbers(records.deposits(campaign))).toEqual(['L-0001', 'X-0001', 'N-0001', 'N-0002'])
      expect(await numbers(records.depositsOf(campaign, 'Nantes'))).toEqual(['N-0001', 'N-0002'])
      expect(await numbers(records.depositsOf(campaign, 'La Réunion'))).toEqual(['L-0001'])
      expect(await records.depositsOf(campaign, 'Corse')).toEqual([])
      expect(await records.deposits(own())).toEqual([])
    })

    it('keeps what is known of an announced deposit', async () => {
      const records = await opened()
      const upload = sampleUpload({ id: own() })
      expect(await records.upload(upload.id)).toBeNull()
      await records.putUpload(upload)
      expect(await records.upload(upload.id)).toEqual(upload)
      await records.putUpload({ ...upload, deposit: 'D1' })
      expect(await records.upload(upload.id)).toEqual({ ...upload, deposit: 'D1' })
    })

    it('replaces a deposit everywhere it is found', async () => {
      const records = await opened()
      const campaign = own()
      const before = sampleDeposit({ campaign, id: campaign, number: `${campaign}-1` })
      await records.createDeposit(before)
      const after = { ...before, academie: 'Corse', state: 'read' as const, entries: 3 }
      await records.putDeposit(after)
      expect(await records.deposit(campaign)).toEqual(after)
      expect(await records.depositNumbered(after.number)).toEqual(after)
      expect(await records.deposits(campaign)).toEqual([after])
      expect(await records.depositsOf(campaign, 'Nantes')).toEqual([])
      expect(await records.depositsOf(campaign, 'Corse')).toEqual([after])
    })

    it('keeps the entries of a deposit in order, finds them by document, deletes them with it', async () => {
      const records = await opened()
      const deposit = own()
      const document = own()
      const created = sampleDeposit({ id: deposit, campaign: deposit, number: deposit })
      await records.createDeposit(created)
      const entries = Array.from({ length: 120 }, (_, rank) =>
        sampleEntry({ deposit, rank, document: rank === 7 || rank === 11 ? document : rank === 8 ? null : own() }),
      )
      await records.putEntries([...entries].reverse())
      await records.putEntries([])
      expect(await records.entries(deposit)).toEqual(entries)
      expect(await records.entriesHolding(document)).toEqual([entries[7], entries[11]])
      await records.deleteDeposit(deposit)
      await records.deleteDeposit(deposit)
      expect(await records.deposit(deposit)).toBeNull()
      expect(await records.depositNumbered(deposit)).toBeNull()
      expect(await records.deposits(deposit)).toEqual([])
      expect(await records.entries(deposit)).toEqual([])
      expect(await records.entriesHolding(document)).toEqual([])
    })

    it('keeps a document with its items in order, over the limits of one batch and one page', async () => {
      const records = await opened()
      const id = own()
      const items = Array.from({ length: 130 }, (_, i) => sampleItem({ id: `C-${i}`, text: `${i} `.repeat(5_000) }))
      const record = sampleRecord({ id, items: items.length })
      await records.putDocument(record, items)
      expect(await records.document(id)).toEqual(record)
      expect(await records.items(id)).toEqual(items)
      expect(await records.document(own())).toBeNull()
      expect(await records.items(own())).toEqual([])
    })

    it('refuses a record that does not count its items', async () => {
      const records = await opened()
      await expect(records.putDocument(sampleRecord({ id: own(), items: 2 }), [sampleItem()])).rejects.toThrow(
        '2 items',
      )
    })

    it('gives many records at once, without those that do not exist', async () => {
      const records = await opened()
      const ids = Array.from({ length: 105 }, own)
      const present = ids.filter((_, i) => i % 5 > 0)
      await Promise.all(present.map((id) => records.putDocument(sampleRecord({ id, words: 'w'.repeat(5_000) }), [])))
      const found = await records.documents([...ids, ...ids])
      expect([...found.keys()].sort()).toEqual([...present].sort())
      for (const [id, record] of found) expect(record.id).toBe(id)
      expect(await records.documents([])).toEqual(new Map())
    })

    it('lets a new analysis take over, and removes the items of the one before', async () => {
      const records = await opened()
      const id = own()
      await records.putDocument(sampleRecord({ id, analysis: 'A', items: 40 }), sampleItems('A', 40))
      await records.putDocument(sampleRecord({ id, analysis: 'B', items: 3 }), sampleItems('B', 3))
      expect(await records.items(id)).toEqual(sampleItems('B', 3))
      expect((await records.document(id))?.analysis).toBe('B')
      const left = (await gather(records.itemsOfTheme('governance'))).filter((item) => item.document === id)
      expect(left.map((item) => item.item.id).sort()).toEqual(['C-B-0', 'C-B-1', 'C-B-2'])
    })

    it('is not changed by the same analysis written again', async () => {
      const records = await opened()
      const id = own()
      const record = sampleRecord({ id, items: 30 })
      await records.putDocument(record, sampleItems('A', 30))
      await records.putDocument(record, sampleItems('A', 30))
      expect(await records.items(id)).toEqual(sampleItems('A', 30))
      const stored = (await gather(records.itemsOfTheme('governance'))).filter((item) => item.document === id)
      expect(stored).toHaveLength(30)
    })

    it('gives every item of a theme once, and of no theme, with its document and analysis', async () => {
      const records = await opened()
      const [one, two] = [own(), own()]
      const themes = ['governance', null, 'equal-access'] as const
      const items = Array.from({ length: 60 }, (_, i) => sampleItem({ id: `C-${i}`, theme: themes[i % 3] ?? null }))
      for (const id of [one, two]) await records.putDocument(sampleRecord({ id, items: 60 }), items)
      for (const theme of themes) {
        const found = (await gather(records.itemsOfTheme(theme))).filter(
          (i) => i.document === one || i.document === two,
        )
        const expected = items.filter((item) => item.theme === theme).map((item) => item.id)
        expect(found.filter((i) => i.document === one).map((i) => i.item.id)).toHaveLength(expected.length)
        expect(new Set(found.map((i) => `${i.document} ${i.item.id}`)).size).toBe(expected.length * 2)
        expect(found[0]).toMatchObject({ analysis: 'A', item: { theme } })
      }
    })

    it('deletes a document with all it left', async () => {
      const records = await opened()
      const id = own()
      await records.putDocument(sampleRecord({ id, items: 30 }), sampleItems('A', 30))
      await records.deleteDocument(id)
      await records.deleteDocument(id)
      expect(await records.document(id)).toBeNull()
      expect(await records.items(id)).toEqual([])
      expect((await gather(records.itemsOfTheme('governance'))).filter((i) => i.document === id)).toEqual([])
    })

    it('finds an item by its id, in the current analysis alone', async () => {
      const records = await opened()
      const [document, one, two] = [own(), own(), own()]
      await records.putDocument(sampleRecord({ id: document, analysis: 'A', items: 1 }), [sampleItem({ id: one })])
      expect(await records.item(one)).toEqual({ document, analysis: 'A', item: sampleItem({ id: one }) })
      await records.putDocument(sampleRecord({ id: document, analysis: 'B', items: 1 }), [sampleItem({ id: two })])
      expect(await records.item(one)).toBeNull()
      expect((await records.item(two))?.analysis).toBe('B')
    })

    it('keeps what would pass 400 KB, cut', async () => {
      const records = await opened()
      const id = own()
      const ignored = Array.from({ length: 9_000 }, (_, i) => `${'é'.repeat(60)}${i}`)
      await records.createDeposit(sampleDeposit({ id, campaign: id, number: id, ignored }))
      const kept = (await records.deposit(id))?.ignored ?? []
      expect(kept.length).toBeGreaterThan(1_000)
      expect(kept).toEqual(ignored.slice(0, kept.length))
      const long = sampleItem({ text: 'à'.repeat(300_000) })
      await records.putDocument(sampleRecord({ id, items: 1 }), [long])
      expect((await records.items(id))[0]?.text).toMatch(/^à{60000,}…$/)
    })
  })
}
