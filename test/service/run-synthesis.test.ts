import { describe, expect, it } from 'vitest'
import type { NationalSynthesis } from '../../lib/domain/synthesis.ts'
import { type RunOutcome, runSynthesis } from '../../lib/service/run-synthesis.ts'
import { filesOf } from '../../lib/service/stored-files.ts'
import { withdrawDeposit } from '../../lib/service/withdraw-deposit.ts'
import { sampleDeposit, sampleItem } from '../contract/samples.ts'
import { addAnalysis, addDeposit, campaignOfOne } from './campaign.ts'
import { memory } from './memory.ts'

function synthesisOf({ files }: RunOutcome): NationalSynthesis {
  const json = files.find((f) => f.path === 'synthese-nationale.json')
  return JSON.parse(Buffer.from(json?.bytes ?? []).toString('utf8'))
}

describe('a run', () => {
  it('consolidates what counts, and records its files under their paths', async () => {
    const m = await campaignOfOne()
    const outcome = await runSynthesis(m)
    expect(outcome).toMatchObject({ fresh: true, run: { number: 1, previous: null, at: '2020-10-08T12:32:00.000Z' } })
    expect(synthesisOf(outcome).inputs).toMatchObject({ deposits: 1, documents: 1, academies: 1, items: 2 })
    expect(outcome.run.files).toMatchObject({ count: outcome.files.length })
    expect((await filesOf(m.blobs, outcome.run)).map((f) => f.path)).toEqual(outcome.files.map((f) => f.path))
    expect(m.writes.at(-1)).toBe('createRun')
  })

  it('says whom to write to, where the campaign does', async () => {
    const m = await campaignOfOne()
    const { files } = await runSynthesis({ ...m, campaign: { ...m.campaign, contact: 'dne@example.org' } })
    const index = files.find(({ path }) => path === 'index.html')
    expect(Buffer.from(index?.bytes ?? []).toString('utf8')).toMatch(/Contact.: dne@example\.org/)
  })

  it('is not made again when nothing has changed: the last one stands, byte for byte', async () => {
    const m = await campaignOfOne()
    const first = await runSynthesis(m)
    const before = m.writes.length
    const again = await runSynthesis(m)
    expect(again).toEqual({
      run: first.run,
      fresh: false,
      files: first.files.map(({ path, bytes }) => ({ path, bytes })),
    })
    expect(m.writes).toHaveLength(before)
  })

  it('follows the last one, and its ideas keep their ids', async () => {
    const m = await campaignOfOne()
    const ids = (outcome: RunOutcome) =>
      synthesisOf(outcome).themes.flatMap((t) => t.ideas.map((i) => `${i.id} ${i.label}`))
    const first = ids(await runSynthesis(m))
    await addDeposit(m, 'D2', 'doc-2', ['Ouvrir les salles le soir', 'Prévoir du temps de concertation'])
    const second = await runSynthesis(m)
    expect(second.run).toMatchObject({ number: 2, previous: 1 })
    expect(ids(second)).toEqual(expect.arrayContaining(first))
  })

  it.each(['put', 'createRun'])('leaves nothing that counts when it is killed at « %s »', async (step) => {
    const undisturbed = await runSynthesis(await campaignOfOne())
    const m = await campaignOfOne()
    m.failOnce(step)
    await expect(runSynthesis(m)).rejects.toThrow(step)
    expect(await m.records.latestRun(m.campaign.id)).toBeNull()
    expect((await runSynthesis(m)).files).toEqual(undisturbed.files)
  })

  it('says when another run took its number', async () => {
    const m = await campaignOfOne()
    const runs = async () => []
    await runSynthesis(m)
    await expect(runSynthesis({ ...m, records: { ...m.records, runs } })).rejects.toMatchObject({
      name: 'RunConflict',
    })
  })

  it('leaves out the items of an older analysis', async () => {
    const m = await campaignOfOne()
    await addAnalysis(m, 'doc-1', 'NEWER', [sampleItem({ id: 'C-new', text: 'Relu autrement' })])
    expect(synthesisOf(await runSynthesis(m)).items.map((i) => i.text)).toEqual(['Relu autrement'])
  })

  it('says which archives could not be opened', async () => {
    const m = await campaignOfOne()
    const problems = [{ code: 'ARCHIVE_SUSPECTE', level: 'refused' as const, message: 'Illisible.', transient: false }]
    await m.records.createDeposit(
      sampleDeposit({ id: 'D9', number: 'N', name: 'faux.zip', state: 'refused', problems }),
    )
    expect(synthesisOf(await runSynthesis(m)).setAside).toEqual([
      { file: 'faux.zip', code: 'ARCHIVE_SUSPECTE', message: 'Illisible.', academie: 'Nantes' },
    ])
  })

  it('tells of a deposit that was withdrawn, and why, though it holds nothing of it', async () => {
    const m = await campaignOfOne()
    await addDeposit(m, 'D2', 'doc-2', ['Ouvrir les salles le soir'])
    const before = await runSynthesis(m)
    expect(synthesisOf(before).withdrawn).toBeUndefined()
    const deposit = await m.records.deposit('D2')
    if (!deposit) throw new Error('no deposit')
    await withdrawDeposit(m, deposit, { by: 'Nantes', reason: 'déposé par erreur' })
    const { withdrawn, inputs } = synthesisOf(await runSynthesis(m))
    expect(inputs).toMatchObject({ deposits: 1, documents: 1 })
    expect(withdrawn).toEqual([
      {
        deposit: 'D2',
        file: 'D2.zip',
        academie: 'Nantes',
        files: 1,
        receivedAt: deposit.receivedAt,
        at: '2020-10-08T12:32:00.000Z',
        reason: 'déposé par erreur',
      },
    ])
    expect((await runSynthesis(m)).fresh).toBe(false)
  })

  it('is the same whatever the order of deposits and their numbers', async () => {
    const add = { D2: ['Ouvrir les salles le soir'], D1: ['Former les équipes', 'Trop de mots de passe'] }
    const runIn = async (order: readonly (keyof typeof add)[]) => {
      const m = memory()
      for (const id of order) await addDeposit(m, id, `doc-${id}`, add[id])
      return runSynthesis(m)
    }
    expect((await runIn(['D1', 'D2'])).files).toEqual((await runIn(['D2', 'D1'])).files)
  })
})
