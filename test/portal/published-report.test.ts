import { expect, it } from 'vitest'
import { createLocalSite } from '../../lib/portal/local-site.ts'
import { publishRun, unpublishRun } from '../../lib/service/publish-run.ts'
import { runSynthesis } from '../../lib/service/run-synthesis.ts'
import { partsOf } from '../report/read-back.ts'
import { addDeposit, campaignOfOne } from '../service/campaign.ts'
import { uploadMemory } from '../service/uploads.ts'
import { ANALYSTE, asking } from './asking.ts'

const WORD = 'synthese-nationale.docx'

/** A site over one run, with how often what a run said is read to be rendered again. */
async function siteOfRun() {
  const m = await campaignOfOne()
  const { run, files } = await runSynthesis(m)
  let readings = 0
  const get = async (key: string) => {
    if (key.endsWith('/synthese-nationale.json')) readings++
    return m.blobs.get(key)
  }
  const site = createLocalSite(
    { ...m, blobs: { ...m.blobs, get } },
    { calendar: async () => '', aggregate: async () => true },
  )
  const ask = async (path: string, headers: Record<string, string> = {}) =>
    site.request(`http://localhost/rapport/${path}`, { headers })
  return { m, run, files, ask, readings: () => readings }
}

async function wordText(answer: Response): Promise<string> {
  const bytes = new Uint8Array(await answer.arrayBuffer())
  return Object.values(partsOf([{ path: WORD, bytes, mediaType: '' }], WORD)).join('')
}

it('tells on pages and on paper that a run is published, from then on and as long as it is', async () => {
  const { m, run, ask } = await siteOfRun()
  const provisional = await (await ask('')).text()
  expect(provisional).toContain('Rapport provisoire')
  await publishRun(m, run, 'DNE')
  for (const path of ['', 'annexes.html', 'runs/n1/rapport/', 'runs/n1/rapport/methode.html']) {
    const page = await (await ask(path)).text()
    expect(page).toMatch(/Rapport validé le 8 octobre 2020 par DNE/)
    expect(page).not.toContain('provisoire')
  }
  expect(await wordText(await ask(WORD))).toContain('validé le 8 octobre 2020 par DNE')
  await unpublishRun(m, run, 'DNE')
  expect(await (await ask('')).text()).toBe(provisional)
})

it('leaves the data of a published run the bytes that it wrote, and lists what it serves', async () => {
  const { m, run, files, ask } = await siteOfRun()
  await publishRun(m, run, 'DNE')
  const data = files.filter(({ path }) => /\.(json|csv|txt|zip)$/.test(path) && path !== 'manifest.json')
  expect(data.length).toBeGreaterThan(10)
  for (const { path, bytes } of data)
    expect(Buffer.from(await (await ask(path)).arrayBuffer()).equals(Buffer.from(bytes)), path).toBe(true)
  const { files: listed } = (await (await ask('manifest.json')).json()) as { files: { path: string; sha256: string }[] }
  for (const path of [WORD, 'synthese-nationale.json']) {
    const served = await crypto.subtle.digest('SHA-256', await (await ask(path)).arrayBuffer())
    expect(listed.find((f) => f.path === path)?.sha256).toBe(Buffer.from(served).toString('hex'))
  }
})

it('renders a published run once, and again for another publication', async () => {
  const { m, run, ask, readings } = await siteOfRun()
  await publishRun(m, run, 'DNE')
  await Promise.all(['', WORD, 'annexes.html', 'rien.html'].map((path) => ask(path)))
  const once = readings()
  await ask('methode.html')
  expect(readings()).toBe(once)
  await unpublishRun(m, run, 'DNE')
  await publishRun({ ...m, clock: { now: () => new Date('2020-10-09T08:00:00Z') } }, run, 'Cabinet')
  expect(await (await ask('')).text()).toContain('validé le 9 octobre 2020 par Cabinet')
  expect(readings()).toBe(2 * once)
})

it('has the tag of what it serves: the same answer is not sent twice, a published page is', async () => {
  const { m, run, ask } = await siteOfRun()
  const tagOf = async (path: string) => (await ask(path)).headers.get('ETag') ?? ''
  const [page, json] = [await tagOf('index.html'), await tagOf('synthese-nationale.json')]
  expect((await ask('index.html')).headers.get('Cache-Control')).toBe('private, no-cache')
  const again = await ask('index.html', { 'If-None-Match': page })
  expect([again.status, await again.text(), again.headers.get('ETag')]).toEqual([304, '', page])
  await publishRun(m, run, 'DNE')
  const published = await ask('index.html', { 'If-None-Match': page })
  expect(published.status).toBe(200)
  expect((await ask('index.html', { 'If-None-Match': published.headers.get('ETag') ?? '' })).status).toBe(304)
  expect((await ask('synthese-nationale.json', { 'If-None-Match': json })).status).toBe(304)
  await addDeposit(m, 'D2', 'doc-2', ['Ouvrir les salles le soir'])
  await runSynthesis(m)
  expect((await ask('synthese-nationale.json', { 'If-None-Match': json })).status).toBe(200)
})

it('gives the last run as published by the API too', async () => {
  const { m, run } = await siteOfRun()
  const api = asking({ ...uploadMemory(), records: m.records })
  expect(await (await api.get(ANALYSTE, '/v1/runs/latest')).json()).toMatchObject({ status: 'provisional' })
  await publishRun(m, run, 'DNE')
  expect(await (await api.get(ANALYSTE, '/v1/runs/latest')).json()).toMatchObject({
    status: 'published',
    publishedAt: '2020-10-08T12:32:00.000Z',
  })
})
