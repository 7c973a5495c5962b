import { expect, it, vi } from 'vitest'
import type { RunChanges } from '../../lib/domain/changes.ts'
import { runSynthesis } from '../../lib/service/run-synthesis.ts'
import { sampleItem } from '../contract/samples.ts'
import { addAnalysis, addDeposit, campaignOfOne } from './campaign.ts'
import type { Memory } from './memory.ts'

const method = vi.hoisted(() => ({ version: '1.0' }))
vi.mock('../../lib/domain/method.ts', () => ({
  get METHOD_VERSION() {
    return method.version
  },
  SOFTWARE_VERSION: '1.0.0',
}))

const TRAINING = 'Former les équipes'
const PASSWORDS = 'Trop de mots de passe'

async function changes(m: Memory): Promise<RunChanges> {
  const { said } = await runSynthesis(m)
  if (!said?.synthesis.changes) throw new Error('two runs are compared')
  for (const { before, after, causes } of said.synthesis.changes.ideas)
    expect(causes.reduce((sum, c) => sum + c.academies, 0)).toBe(after - (before ?? 0))
  return said.synthesis.changes
}

const told = ({ ideas }: RunChanges) =>
  Object.fromEntries(ideas.map((i) => [i.label, i.causes.map((c) => `${c.cause} ${c.academies}`)]))

/** Nantes and Corse say two things each; a first run by the first method. */
async function campaign(): Promise<Memory> {
  method.version = '1.0'
  const m = await campaignOfOne()
  await addDeposit(m, 'D2', 'doc-2', [TRAINING, PASSWORDS])
  const second = await m.records.deposit('D2')
  if (second) await m.records.putDeposit({ ...second, academie: 'Corse' })
  await runSynthesis(m)
  method.version = '1.1'
  return m
}

/** What the new method reads of a document. */
const reread = (m: Memory, document: string, texts: readonly string[]) =>
  addAnalysis(
    m,
    document,
    `B-${document}`,
    texts.map((text, i) => sampleItem({ id: `C-${document}-${text.length}-${i}`, text })),
  )

it('tells what the method changes from what the deposits do', async () => {
  const m = await campaign()
  await reread(m, 'doc-1', [TRAINING, 'Ouvrir les salles le soir'])
  await reread(m, 'doc-2', [TRAINING])
  await addDeposit(m, 'D3', 'doc-3', [PASSWORDS])
  const third = await m.records.deposit('D3')
  if (third) await m.records.putDeposit({ ...third, academie: 'Lyon' })
  const found = await changes(m)
  expect(found.against.method).toBe('1.0')
  expect(told(found)).toEqual({
    [PASSWORDS]: ['new-deposit 1', 'method -2'],
    'Ouvrir les salles le soir': ['method 1'],
  })
})

it('keeps the deposits of old: what was withdrawn is withdrawn, whatever the method', async () => {
  const m = await campaign()
  await reread(m, 'doc-1', [TRAINING, PASSWORDS])
  const second = await m.records.deposit('D2')
  if (second) await m.records.putDeposit({ ...second, state: 'withdrawn' })
  expect(told(await changes(m))).toEqual({ [TRAINING]: ['withdrawn -1'], [PASSWORDS]: ['withdrawn -1'] })
})

it('isolates nothing where the method is the same', async () => {
  const m = await campaign()
  method.version = '1.0'
  await addDeposit(m, 'D3', 'doc-3', [PASSWORDS])
  expect((await changes(m)).against.method).toBe('1.0')
})
