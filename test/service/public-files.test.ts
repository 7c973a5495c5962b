import { describe, expect, it } from 'vitest'
import { correctItems } from '../../lib/service/correct-items.ts'
import { decideIdeas } from '../../lib/service/decide-ideas.ts'
import { filesForPublic, themeForPublic } from '../../lib/service/public-files.ts'
import { publishRun, unpublishRun } from '../../lib/service/publish-run.ts'
import { runSynthesis } from '../../lib/service/run-synthesis.ts'
import { partsOf } from '../report/read-back.ts'
import { campaignOfOne } from './campaign.ts'

const NAME = 'Dominique Essai'

/** A second run, of corrections and a decision that bear a name, as an analyst's session does. */
async function decided() {
  const m = await campaignOfOne()
  await runSynthesis(m)
  const why = { by: NAME, reason: 'mal classé' }
  await correctItems(m, { target: 'C-doc-1-0', change: { field: 'theme', value: 'teaching-learning' }, ...why })
  await correctItems(m, { target: 'C-doc-1-1', change: { field: 'exclude', value: true }, ...why })
  const first = await runSynthesis(m)
  await decideIdeas(m, { act: 'rename', idea: 'EN-001', label: 'Formation' }, why)
  const { run } = await runSynthesis(m)
  return { m, run, first: first.run }
}

describe('the public report', () => {
  it('is refused while the run is not published, and tells which is', async () => {
    const { m, run, first } = await decided()
    await expect(filesForPublic(m, run, null)).rejects.toMatchObject({
      kind: 'conflict',
      message:
        "L'agrégation n° 3 n'est pas publiée : elle n'a pas de rapport public. Publiez-la d'abord : synthese runs publish 3.",
    })
    await publishRun(m, first, NAME)
    await expect(themeForPublic(m, run, null, ['json'])).rejects.toThrow(
      /La dernière publiée est la n° 2 : indiquez --run 2\.$/,
    )
    await unpublishRun(m, first, NAME)
    await expect(filesForPublic(m, first, null)).rejects.toMatchObject({ kind: 'conflict' })
  })

  it('names nobody who corrected, decided or validated, in any file', async () => {
    const { m, run, first } = await decided()
    for (const published of [first, run]) {
      await publishRun(m, published, NAME)
      const files = await filesForPublic(m, published, null)
      const rendered = files.map((f) => ({ ...f, mediaType: '' }))
      const texts = files.flatMap(({ path, bytes }) =>
        /\.(docx|xlsx|zip)$/.test(path)
          ? Object.values(partsOf(rendered, path))
          : [Buffer.from(bytes).toString('utf8')],
      )
      expect(texts.filter((text) => text.includes(NAME))).toEqual([])
      expect(texts.some((text) => text.includes('corrigé par un analyste le'))).toBe(true)
      const index = Buffer.from(files.find(({ path }) => path === 'index.html')?.bytes ?? []).toString('utf8')
      expect(index).toMatch(/Rapport validé le 8 octobre 2020 –/)
    }
    const [json] = await themeForPublic(m, run, 'teaching-learning', ['json'])
    expect(Buffer.from(json?.bytes ?? []).toString('utf8')).not.toContain(NAME)
  })

  it('is in the formats that are asked for', async () => {
    const { m, run } = await decided()
    await publishRun(m, run, NAME)
    expect((await filesForPublic(m, run, ['json'])).map(({ path }) => path)).toEqual([
      'synthese-nationale.json',
      'schema.json',
    ])
  })
})
