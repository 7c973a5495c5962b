import { describe, expect, it } from 'vitest'
import type { NationalSynthesis } from '../../lib/domain/synthesis.ts'
import { correctItems, undoCorrection } from '../../lib/service/correct-items.ts'
import { decideIdeas } from '../../lib/service/decide-ideas.ts'
import { publishRun } from '../../lib/service/publish-run.ts'
import { type RunOutcome, runSynthesis } from '../../lib/service/run-synthesis.ts'
import { withdrawDeposit } from '../../lib/service/withdraw-deposit.ts'
import { addDeposit } from './campaign.ts'
import { type Memory, memory } from './memory.ts'

const at = (m: Memory, day: number): Memory => ({
  ...m,
  clock: { now: () => new Date(`2020-10-${String(day).padStart(2, '0')}T10:00:00.000Z`) },
})

async function received(m: Memory, day: number, id: string, text: string): Promise<void> {
  await addDeposit(m, id, `doc-${id}`, [text])
  const deposit = await m.records.deposit(id)
  if (deposit) await m.records.putDeposit({ ...deposit, receivedAt: at(m, day).clock.now().toISOString() })
}

function said({ files }: RunOutcome): NationalSynthesis {
  const json = files.find((f) => f.path === 'synthese-nationale.json')
  return JSON.parse(Buffer.from(json?.bytes ?? []).toString('utf8'))
}
const texts = (outcome: RunOutcome) =>
  said(outcome)
    .items.map((i) => i.text)
    .sort()
const ids = (outcome: RunOutcome) => said(outcome).themes.flatMap((t) => t.ideas.map((i) => `${i.id} ${i.label}`))

/** Received on the 8th, the 10th and the 14th; that of the 10th is withdrawn on the 12th. */
async function campaign(): Promise<Memory> {
  const m = memory()
  await received(m, 8, 'D1', 'Former les équipes')
  await received(m, 10, 'D2', 'Ouvrir les salles le soir')
  await received(m, 14, 'D3', 'Trop de mots de passe')
  const second = await m.records.deposit('D2')
  if (second) await withdrawDeposit(at(m, 12), second, { by: 'Nantes', reason: 'erreur' })
  return m
}

describe('a run stopped at an earlier day', () => {
  it('counts what was received by then, and not withdrawn yet', async () => {
    const m = at(await campaign(), 20)
    const run = (asOf: string) => runSynthesis(m, { asOf })
    expect(texts(await run('2020-10-09'))).toEqual(['Former les équipes'])
    expect(texts(await run('2020-10-11'))).toEqual(['Former les équipes', 'Ouvrir les salles le soir'])
    expect(texts(await run('2020-10-12'))).toEqual(['Former les équipes'])
    expect(texts(await runSynthesis(m))).toEqual(['Former les équipes', 'Trop de mots de passe'])
  })

  it('takes in what was corrected by then, and what was taken back since', async () => {
    const m = await campaign()
    const change = { field: 'exclude', value: true } as const
    const { correction } = await correctItems(at(m, 9), { target: 'C-doc-D1-0', change, reason: '', by: 'DNE' })
    await undoCorrection(at(m, 13), correction.id, 'DNE')
    const run = (asOf: string) => runSynthesis(at(m, 20), { asOf })
    expect(texts(await run('2020-10-08'))).toEqual(['Former les équipes'])
    expect(texts(await run('2020-10-09'))).toEqual([])
    expect(texts(await run('2020-10-13'))).toEqual(['Former les équipes'])
  })

  it('takes in what was decided of ideas by then', async () => {
    const m = await campaign()
    const first = await runSynthesis(at(m, 9))
    const [idea = ''] = ids(first)
    const act = { act: 'rename', idea: idea.split(' ')[0] ?? '', label: 'Formation' } as const
    await decideIdeas(at(m, 11), act, { by: 'DNE', reason: '' })
    expect(ids(await runSynthesis(at(m, 20), { asOf: '2020-10-10' }))).toContain(idea)
    expect(ids(await runSynthesis(at(m, 20), { asOf: '2020-10-11' }))).toContain(`${act.idea} Formation`)
  })

  it('says so, is not made twice, and leaves the last run the last', async () => {
    const m = await campaign()
    const last = await runSynthesis(at(m, 15))
    const stopped = await runSynthesis(at(m, 20), { asOf: '2020-10-11' })
    expect(stopped).toMatchObject({ fresh: true, run: { number: 2, previous: null, asOf: '2020-10-11' } })
    const index = stopped.files.find(({ path }) => path === 'index.html')
    expect(Buffer.from(index?.bytes ?? []).toString('utf8')).toContain('à 12 h 00, arrêtée au 11 octobre 2020 –')
    expect(await runSynthesis(at(m, 21), { asOf: '2020-10-11' })).toMatchObject({ fresh: false, run: stopped.run })
    expect(await runSynthesis(at(m, 21))).toMatchObject({ fresh: false, run: last.run })
    expect(await m.records.latestRun(m.campaign.id)).toEqual(last.run)
  })

  it('is compared with the runs of its day, and later ones not with it', async () => {
    const m = memory()
    await received(m, 8, 'D1', 'Former les équipes')
    const early = await runSynthesis(at(m, 9))
    await received(m, 10, 'D2', 'Ouvrir les salles le soir')
    await received(m, 14, 'D3', 'Trop de mots de passe')
    await publishRun(m, (await runSynthesis(at(m, 15))).run, 'DNE')
    const stopped = await runSynthesis(at(m, 20), { asOf: '2020-10-11' })
    expect(stopped.run).toMatchObject({ number: 3, previous: 1 })
    expect(stopped.said?.against?.run.number).toBe(early.run.number)
    expect(said(stopped).history?.runs.map(({ number }) => number)).toEqual([1])
    await received(m, 21, 'D4', 'Partager les ressources')
    const next = await runSynthesis(at(m, 22))
    expect(next.run).toMatchObject({ number: 4, previous: 2 })
    expect(next.said?.against?.run.number).toBe(2)
    expect(said(next).history?.runs.map(({ number }) => number)).toEqual([1, 2])
  })

  it('gives no id twice, and takes none from an idea that came later', async () => {
    const m = await campaign()
    const before = ids(await runSynthesis(at(m, 15)))
    const stopped = ids(await runSynthesis(at(m, 20), { asOf: '2020-10-11' }))
    await received(m, 21, 'D4', 'Partager les ressources')
    const after = ids(await runSynthesis(at(m, 22)))
    expect(after).toEqual(expect.arrayContaining(before))
    const labels = new Map<string, Set<string>>()
    for (const idea of [...before, ...stopped, ...after]) {
      const [id = '', ...label] = idea.split(' ')
      labels.set(id, (labels.get(id) ?? new Set()).add(label.join(' ')))
    }
    expect([...labels.values()].every(({ size }) => size === 1)).toBe(true)
    expect(labels.size).toBe(4)
  })
})
