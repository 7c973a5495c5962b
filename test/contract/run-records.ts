import { describe, expect, it } from 'vitest'
import { type OpenRecords, opening, own } from './records.ts'
import { sampleCorrection, sampleDecision, sampleRun } from './samples.ts'

/** What every Records does with runs, and with what people decide of them. `open` as in `recordsContract`. */
export function runRecordsContract(name: string, open: () => Promise<OpenRecords>): void {
  const opened = opening(open)

  describe(`${name} keeps Records of runs`, () => {
    it('keeps runs for ever, newest first', async () => {
      const records = await opened()
      const campaign = own()
      expect(await records.latestRun(campaign)).toBeNull()
      const runs = [1, 2, 9, 10].map((number) => sampleRun({ campaign, number }))
      for (const run of runs) expect(await records.createRun(run)).toBe(true)
      expect(await records.createRun(sampleRun({ campaign, number: 10, status: 'published' }))).toBe(false)
      expect(await records.latestRun(campaign)).toEqual(runs[3])
      expect(await records.run(campaign, 9)).toEqual(runs[2])
      expect(await records.run(campaign, 3)).toBeNull()
      expect(await records.runs(campaign)).toEqual([...runs].reverse())
      const ofAnEarlierDay = sampleRun({ campaign, number: 11, asOf: '2020-10-09' })
      expect(await records.createRun(ofAnEarlierDay)).toBe(true)
      expect(await records.latestRun(campaign)).toEqual(runs[3])
      expect((await records.runs(campaign))[0]).toEqual(ofAnEarlierDay)
    })

    it('keeps what is said of publications apart from the runs', async () => {
      const records = await opened()
      const campaign = own()
      const published = { campaign, run: 2, at: '2020-10-12T06:00:00.000Z', by: 'DNE' }
      await records.putPublication(published)
      await records.putPublication({ ...published, run: 10 })
      await records.putPublication({ ...published, unpublishedAt: '2020-10-13T06:00:00.000Z' })
      const found = await records.publications(campaign)
      expect([...found.keys()]).toEqual([2, 10])
      expect(found.get(2)?.unpublishedAt).toBe('2020-10-13T06:00:00.000Z')
      expect(await records.publications(own())).toEqual(new Map())
    })

    it('keeps corrections and decisions in order, and replaces them', async () => {
      const records = await opened()
      const campaign = own()
      const ids = ['K-9999', 'K-10000', 'K-0002']
      for (const id of ids) await records.putCorrection(sampleCorrection({ campaign, id }))
      await records.putCorrection(sampleCorrection({ campaign, id: 'K-0002', undoneAt: '2020-10-14T06:00:00.000Z' }))
      const link = sampleDecision({ campaign, id: 'G-0002', act: 'link', official: '12' })
      await records.putDecision(link)
      await records.putDecision(sampleDecision({ campaign }))
      const found = await records.corrections(campaign)
      expect(found.map(({ id }) => id)).toEqual(['K-0002', 'K-9999', 'K-10000'])
      expect(found[0]?.undoneAt).toBe('2020-10-14T06:00:00.000Z')
      expect(await records.decisions(campaign)).toEqual([sampleDecision({ campaign }), link])
      expect(await records.corrections(own())).toEqual([])
    })

    it('keeps the registry of ideas', async () => {
      const records = await opened()
      const campaign = own()
      const ideas = Array.from({ length: 60 }, (_, i) => ({
        id: `TE-${String(i).padStart(3, '0')}`,
        theme: i % 2 ? null : ('governance' as const),
        type: 'need' as const,
        members: ['C-1', 'C-2'],
      }))
      await records.putIdeas(campaign, ideas)
      await records.putIdeas(campaign, [{ id: 'TE-000', theme: null, type: 'need', members: [] }])
      const found = await records.ideas(campaign)
      expect(found[0]).toEqual({ id: 'TE-000', theme: null, type: 'need', members: [] })
      expect(found.slice(1)).toEqual(ideas.slice(1))
      expect(await records.ideas(own())).toEqual([])
    })
  })
}
