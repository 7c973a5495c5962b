import { describe, expect, it } from 'vitest'
import type { NationalSynthesis } from '../../lib/domain/synthesis.ts'
import { appliedCorrections } from '../../lib/service/applied-corrections.ts'
import { correctItems, undoCorrection } from '../../lib/service/correct-items.ts'
import { decideIdeas, undoDecision } from '../../lib/service/decide-ideas.ts'
import { loadCampaign } from '../../lib/service/load-campaign.ts'
import { runSynthesis } from '../../lib/service/run-synthesis.ts'
import { sampleItem } from '../contract/samples.ts'
import { addAnalysis, addDeposit, campaignOfOne } from './campaign.ts'
import type { Memory } from './memory.ts'

const because = { reason: 'tableau mal titré', by: 'DNE' }
const theme = { field: 'theme', value: 'teaching-learning' } as const

async function ran(m: Memory): Promise<NationalSynthesis> {
  const { said } = await runSynthesis(m)
  if (!said) throw new Error('nothing new was said')
  return said.synthesis
}

describe('correcting items', () => {
  it('changes the next run, never what was read, until it is undone', async () => {
    const m = await campaignOfOne()
    const read = await m.records.items('doc-1')
    await runSynthesis(m)
    const { correction, items } = await correctItems(m, { target: 'C-doc-1-0', change: theme, ...because })
    expect(correction).toMatchObject({ id: 'K-0001', scope: 'item', document: 'doc-1', academie: 'Nantes', ...because })
    expect(items.map((i) => i.id)).toEqual(['C-doc-1-0'])
    expect(await m.records.items('doc-1')).toEqual(read)
    const corrected = await ran(m)
    expect(corrected.items.find((i) => i.id === 'C-doc-1-0')).toMatchObject({
      theme: 'teaching-learning',
      themeSource: 'corrected',
    })
    expect(corrected.corrections).toMatchObject([{ id: 'K-0001', items: ['C-doc-1-0'], by: 'DNE' }])
    await undoCorrection(m, 'k-0001', 'DNE')
    const undone = await ran(m)
    expect(undone.items.map((i) => i.themeSource)).toEqual(['declared', 'declared'])
    expect(undone.corrections).toBeUndefined()
    await expect(undoCorrection(m, 'K-0001', 'DNE')).rejects.toMatchObject({ kind: 'conflict' })
  })

  it('gives a document another académie, with all it says', async () => {
    const m = await campaignOfOne()
    await correctItems(m, { target: 'C-doc-1-0', change: { field: 'academie', value: 'Corse' }, ...because })
    const { items, documents, coverage } = await ran(m)
    expect(new Set(items.map((i) => i.academie))).toEqual(new Set(['Corse']))
    expect(documents[0]).toMatchObject({ academie: 'Corse', attribution: 'chosen' })
    expect(coverage.academies).toEqual(['Corse'])
  })

  it('sets a document aside, with the reason, once all of it is excluded', async () => {
    const m = await campaignOfOne()
    const exclude = { field: 'exclude', value: true } as const
    await correctItems(m, { target: 'C-doc-1-0', change: exclude, scope: 'document', ...because })
    const { inputs, documents, coverage } = await ran(m)
    expect(inputs.items).toBe(0)
    expect(coverage.academies).toEqual([])
    expect(documents[0]).toMatchObject({ counted: false, items: 0, setAside: { code: 'ECARTE' } })
  })

  it('follows the text into the deposit that replaces its own, else is an orphan', async () => {
    const m = await campaignOfOne()
    await correctItems(m, { target: 'C-doc-1-0', change: theme, ...because })
    await addDeposit(m, 'D2', 'doc-2', ['Former les équipes !', 'Ouvrir les salles'])
    const second = await m.records.deposit('D2')
    if (second) await m.records.putDeposit({ ...second, replaces: 'D1' })
    const { items, documents } = await ran(m)
    expect(items.map((i) => [i.id, i.theme])).toEqual([
      ['C-doc-2-0', 'teaching-learning'],
      ['C-doc-2-1', 'governance'],
    ])
    expect(documents.find((d) => d.document === 'doc-1')).toMatchObject({
      replacedBy: 'D2',
      setAside: { code: 'DEPOT_REMPLACE' },
    })
    await addAnalysis(m, 'doc-2', 'A-3', [sampleItem({ id: 'C-x', text: 'Autre chose' })])
    expect(await appliedCorrections(m.records, await loadCampaign(m))).toMatchObject([{ id: 'K-0001', items: [] }])
  })

  it('refuses what is not there, would change nothing, or has no such scope', async () => {
    const m = await campaignOfOne()
    const same = { field: 'type', value: 'need' } as const
    await expect(correctItems(m, { target: 'C-none', change: theme, ...because })).rejects.toMatchObject({
      kind: 'not-found',
    })
    await expect(correctItems(m, { target: 'C-doc-1-0', change: same, ...because })).rejects.toMatchObject({
      kind: 'conflict',
    })
    await expect(correctItems(m, { target: 'C-doc-1-0', change: theme, scope: 'row', ...because })).rejects.toThrow(
      '--scope item',
    )
    expect(await m.records.corrections(m.campaign.id)).toEqual([])
  })
})

describe('deciding on ideas', () => {
  it('changes the next runs until it is undone', async () => {
    const m = await campaignOfOne()
    const [one, two] = (await ran(m)).themes.flatMap((t) => t.ideas)
    if (!one || !two) throw new Error('two ideas are decided on')
    await decideIdeas(m, { act: 'merge', idea: two.id, into: one.id.toLowerCase() }, because)
    expect((await ran(m)).themes.flatMap((t) => t.ideas).map((i) => [i.id, i.members.length])).toEqual([[one.id, 2]])
    await decideIdeas(m, { act: 'rename', idea: two.id, label: 'Deux en une' }, because)
    const renamed = await ran(m)
    expect(renamed.themes.flatMap((t) => t.ideas)).toMatchObject([{ id: one.id, labelSource: 'reviewed' }])
    await undoDecision(m, 'G-0001', 'DNE')
    await undoDecision(m, 'G-0002', 'DNE')
    const undone = (await ran(m)).themes.flatMap((t) => t.ideas)
    expect(undone.map((i) => [i.id, i.label])).toEqual([one, two].map((i) => [i.id, i.label]))
  })

  it('links an idea to an official proposition, until it is undone', async () => {
    const m = await campaignOfOne()
    const [one] = (await ran(m)).themes.flatMap((t) => t.ideas)
    const request = { act: 'link', idea: one?.id ?? '' } as const
    for (const official of ['0', '012', 'douze', '1000', ''])
      await expect(decideIdeas(m, { ...request, official }, because)).rejects.toThrow("n'est pas le numéro")
    const decision = await decideIdeas(m, { ...request, official: ' 12 ' }, because)
    expect(decision).toMatchObject({ id: 'G-0001', act: 'link', official: '12', ...because })
    const linked = await ran(m)
    const refs = (said: NationalSynthesis) => said.themes.flatMap((t) => t.ideas.map((i) => i.officialRef))
    expect(refs(linked)).toEqual(['12', null])
    expect(linked.changes?.ideas).toEqual([]) // nobody says more or less for it
    await undoDecision(m, 'G-0001', 'DNE')
    expect(refs(await ran(m))).toEqual([null, null])
  })

  it('refuses what cannot be merged or split', async () => {
    const m = await campaignOfOne()
    await expect(decideIdeas(m, { act: 'rename', idea: 'GO-001', label: 'x' }, because)).rejects.toMatchObject({
      kind: 'not-found',
    })
    const [one, two] = (await ran(m)).themes.flatMap((t) => t.ideas)
    const idea = one?.id ?? ''
    const [own = '', others = ''] = [one, two].map((i) => i?.members[0]?.item ?? '')
    await expect(decideIdeas(m, { act: 'merge', idea, into: idea }, because)).rejects.toThrow('déjà une seule idée')
    await expect(decideIdeas(m, { act: 'split', idea, items: [others] }, because)).rejects.toThrow("n'est pas dans")
    await expect(decideIdeas(m, { act: 'split', idea, items: [own] }, because)).rejects.toThrow('Indiquez une partie')
  })
})
