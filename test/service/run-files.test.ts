import { expect, it } from 'vitest'
import type { NationalSynthesis } from '../../lib/domain/synthesis.ts'
import { filesInFormats, filesOfTheme, REPORT_FORMATS } from '../../lib/service/run-files.ts'
import { runSynthesis } from '../../lib/service/run-synthesis.ts'
import { storeFiles } from '../../lib/service/stored-files.ts'
import { campaignOfOne } from './campaign.ts'

const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('utf8')

it('gives the files of a run format by format, as they were written, or all of them', async () => {
  const m = await campaignOfOne()
  const { run, files } = await runSynthesis(m)
  const byFormat = await Promise.all(REPORT_FORMATS.map((format) => filesInFormats(m.blobs, run, [format])))
  expect(byFormat.map((found) => found.length > 0)).toEqual(REPORT_FORMATS.map(() => true))
  const known = new Map(files.map(({ path, bytes }) => [path, text(bytes)]))
  expect(byFormat.flat()).toHaveLength(files.length - 1) // the manifest, which tells of all of them
  for (const { path, bytes } of byFormat.flat()) expect(text(bytes)).toBe(known.get(path))
  expect(await filesInFormats(m.blobs, run, null)).toHaveLength(files.length)
})

it('gives what is said of one theme: its elements and ideas, and no other', async () => {
  const m = await campaignOfOne()
  const { run } = await runSynthesis(m)
  const [whole] = await filesInFormats(m.blobs, run, ['json'])
  const all = JSON.parse(text(whole?.bytes)) as NationalSynthesis
  const theme = all.items[0]?.theme ?? null
  const files = await filesOfTheme(m, run, theme, ['json', 'csv'])
  const part = JSON.parse(text(files[0]?.bytes)) as NationalSynthesis
  expect(part.items).toEqual(all.items.filter((item) => item.theme === theme))
  expect(part.themes.map((chapter) => chapter.theme)).toEqual([theme])
  const elements = (of: typeof files) => text(of.find(({ path }) => path.endsWith('elements.csv'))?.bytes).split('\r\n')
  expect(elements(files)).toHaveLength(part.items.length + 2) // the header, and what follows the last line end
  const other = await filesOfTheme(m, run, 'equal-access', ['csv'])
  expect(elements(other)).toHaveLength(2)
})

it('says that an older run has not what the tables of a theme hold, and still gives its JSON', async () => {
  const m = await campaignOfOne()
  const { files } = await runSynthesis(m)
  const said = JSON.parse(
    text(files.find(({ path }) => path === 'synthese-nationale.json')?.bytes),
  ) as NationalSynthesis
  const older = { ...said, items: said.items.map((item) => ({ ...item, confidence: 0.9 })) }
  const bytes = new TextEncoder().encode(JSON.stringify(older))
  const head = { ...said.run, number: 2 }
  const stored = await storeFiles(m.blobs, head, [
    { path: 'synthese-nationale.json', bytes, mediaType: 'application/json' },
  ])
  const run = { ...head, campaign: said.campaign, files: stored }
  await expect(filesOfTheme(m, run, null, ['json', 'csv'])).rejects.toThrow(
    /^L'agrégation n° 2 est d'une version antérieure du logiciel .*--format json/,
  )
  expect(await filesOfTheme(m, run, null, ['json'])).toHaveLength(1)
})
