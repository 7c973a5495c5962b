import { expect, it } from 'vitest'
import { reviewAll, toReview } from '../../functions/cli/review.ts'
import { indexOf } from '../../lib/report/synthesis-index.ts'
import { lastSynthesis } from '../../lib/service/decide-ideas.ts'
import { runSynthesis } from '../../lib/service/run-synthesis.ts'
import { type Said, synthesisOf } from '../report/build-synthesis.ts'
import { campaignOfOne } from '../service/campaign.ts'

const LOW = { reading: 'high', theme: 'low', grouping: 'high', value: 40 } as const

it('puts first what most académies share, then what is least sure, of one kind where it is asked', () => {
  const said = (idea: string, academie: string, extra: Said['extra'] = {}): Said => ({
    theme: 'governance',
    type: 'need',
    idea,
    academie,
    text: `${idea} ${academie}`,
    extra,
  })
  const synthesis = synthesisOf([
    said('alone', 'Corse', { confidence: { ...LOW, value: 10 } }),
    said('shared', 'Lille', { confidence: LOW }),
    said('shared', 'Dijon', { confidence: { ...LOW, theme: 'high', reading: 'low', value: 20 } }),
    said('shared', 'Nice'),
  ])
  const texts = (kind?: 'theme') => toReview(synthesis, kind).map(({ text }) => text)
  expect(texts()).toEqual(['shared Dijon', 'shared Lille', 'alone Corse'])
  expect(texts('theme')).toEqual(['shared Lille', 'alone Corse'])
})

it('records what is answered, tells what cannot be, and ends when it is left', async () => {
  const m = await campaignOfOne()
  await runSynthesis(m)
  const synthesis = await lastSynthesis(m)
  const [first, second] = synthesis.items
  if (!first || !second) throw new Error('two elements are wanted')
  const answers = ['9', '5', 's', 'e', 'q']
  const heard: string[] = []
  await reviewAll(m, [first, second, second, first, second], indexOf(synthesis), {
    by: 'Camille',
    ask: async () => answers.shift() ?? 'q',
    say: (text) => heard.push(text),
  })
  expect(await m.records.corrections(m.campaign.id)).toMatchObject([
    { target: first.id, field: 'theme', value: 'teaching-learning', by: 'Camille', reason: 'revue' },
    { target: second.id, field: 'exclude' },
  ])
  expect(heard.at(1)).toMatch(
    /^1 élément passe de .* à « Enseigner et apprendre »\. Annuler : synthese correct --undo K-0001$/,
  )
  expect(heard.at(-1)).toBe('2 décisions enregistrées. Prise en compte à la prochaine agrégation.')
})
