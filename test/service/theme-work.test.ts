import { describe, expect, it } from 'vitest'
import { runSynthesis } from '../../lib/service/run-synthesis.ts'
import { isThemeTask, type ThemeTask, themeElsewhere, workOnTheme } from '../../lib/service/theme-work.ts'
import { sampleItem } from '../contract/samples.ts'
import { addAnalysis, addDeposit, campaignOfOne } from './campaign.ts'
import type { Memory } from './memory.ts'

/** Two académies that speak of two themes, a row that crosses them, an item of no theme. */
async function campaign(): Promise<Memory> {
  const m = await campaignOfOne()
  await addDeposit(m, 'D2', 'doc-2', ['Former les équipes'])
  await addAnalysis(m, 'doc-2', 'A-doc-2', [
    sampleItem({ id: 'C-21', text: 'Former toutes les équipes', theme: 'working-together', row: 't1-r1' }),
    sampleItem({ id: 'C-22', text: 'Trop de mots de passe', type: 'irritant', theme: 'governance', row: 't1-r1' }),
    sampleItem({ id: 'C-23', text: 'Le temps manque', theme: null }),
  ])
  return m
}

/** Calls as Lambda makes them: what is told goes through JSON. */
const calling = (m: Memory, calls: ThemeTask[]) =>
  themeElsewhere(m.blobs, async (task) => {
    const told: unknown = JSON.parse(JSON.stringify(task))
    if (!isThemeTask(told)) throw new Error('not the task of a theme')
    calls.push(told)
    await workOnTheme(m.blobs, told)
  })

describe('a run split by theme', () => {
  it('gives the same bytes as in one process, run after run, with decisions', async () => {
    const [here, split] = [await campaign(), await campaign()]
    const calls: ThemeTask[] = []
    const themes = calling(split, calls)
    expect((await runSynthesis(split, { themes })).files).toEqual((await runSynthesis(here)).files)
    expect(calls.map((c) => c.theme)).toEqual(['working-together', 'governance', null]) // a theme of which nobody speaks asks for none
    for (const m of [here, split]) {
      await addDeposit(m, 'D3', 'doc-3', ['Former les équipes', 'Ouvrir les salles le soir'])
      const at = '2020-10-30T10:00:00.000Z'
      const decided = { id: 'G-0001', campaign: m.campaign.id, reason: '', by: 'DNE', at }
      await m.records.putDecision({ ...decided, act: 'rename', idea: 'TE-001', label: 'Formation' })
    }
    const second = await runSynthesis(split, { themes })
    expect(second).toMatchObject({ fresh: true, run: { number: 2 } })
    expect(second.files).toEqual((await runSynthesis(here)).files)
  })

  it('goes on with the themes that are made when it is tried again', async () => {
    const m = await campaign()
    const calls: ThemeTask[] = []
    const themes = calling(m, calls)
    m.failOnce('createRun')
    await expect(runSynthesis(m, { themes })).rejects.toThrow('createRun')
    const made = calls.length
    expect((await runSynthesis(m, { themes })).files).toEqual((await runSynthesis(await campaign())).files)
    expect(calls).toHaveLength(made)
  })

  it('makes no run where a theme fails, or is said to be made and is not', async () => {
    const m = await campaign()
    const failing = themeElsewhere(m.blobs, async () => {
      throw new Error('out of memory')
    })
    await expect(runSynthesis(m, { themes: failing })).rejects.toThrow('out of memory')
    const idle = themeElsewhere(m.blobs, async () => {})
    await expect(runSynthesis(m, { themes: idle })).rejects.toThrow('theme working-together of run 1 was not made')
    expect(await m.records.latestRun(m.campaign.id)).toBeNull()
  })

  it('knows a task of a theme from any other event', async () => {
    const run = { number: 1, inputDigest: 'sha256:0' }
    expect(isThemeTask({ run, theme: 'governance' })).toBe(true)
    for (const other of [{}, null, 'governance', { run }, { run, theme: 'other' }, { run: null, theme: null }])
      expect(isThemeTask(other)).toBe(false)
    await expect(workOnTheme((await campaign()).blobs, { run, theme: null })).rejects.toThrow('nothing was put aside')
  })
})
