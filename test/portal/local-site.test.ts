import { describe, expect, it } from 'vitest'
import { createLocalSite } from '../../lib/portal/local-site.ts'
import { runSynthesis } from '../../lib/service/run-synthesis.ts'
import { campaignOfOne } from '../service/campaign.ts'
import { type Memory, memory } from '../service/memory.ts'
import { zipOf } from '../service/zip-of.ts'

const BANNER = 'Mode local, sans authentification'

function siteOf(m: Memory, aggregate = async () => true) {
  const site = createLocalSite(m, { calendar: async () => 'Prochaine agrégation : demain.', aggregate })
  return (path: string, init?: RequestInit, host = '127.0.0.1:8080') => site.request(`http://${host}${path}`, init)
}

async function form(name: string, academie = 'nantes'): Promise<FormData> {
  const data = new FormData()
  data.set('academie', academie)
  data.set('file', new File([new Uint8Array(await zipOf({ 'Note.txt': 'bonjour' }))], name))
  return data
}

describe('the site of one machine', () => {
  it('serves the pages of the last run, each with the banner, and its files as they are', async () => {
    const m = await campaignOfOne()
    const { files } = await runSynthesis(m)
    const ask = siteOf(m)
    const page = await ask('/rapport/')
    expect(page.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
    expect(page.headers.get('X-Mode')).toBe(BANNER)
    expect((await page.text()).indexOf(BANNER)).toBeGreaterThan(0)
    const word = await ask('/rapport/synthese-nationale.docx')
    const stored = files.find((f) => f.path === 'synthese-nationale.docx')
    expect(Buffer.from(await word.arrayBuffer()).equals(Buffer.from(stored?.bytes ?? []))).toBe(true)
    expect((await ask('/rapport/donnees-ouvertes/LISEZMOI.txt')).status).toBe(200)
    const numbered = await ask('/rapport/runs/n1/synthese-nationale_n1_2020-10-08.docx')
    expect(Buffer.from(await numbered.arrayBuffer()).equals(Buffer.from(stored?.bytes ?? []))).toBe(true)
    expect(await (await ask('/rapport/runs/n1/rapport/')).text()).toContain('href="../essentiel_n1.docx"')
    for (const path of ['..%2f..%2fsettings', '%zz', 'rien.html', 'runs/n2/essentiel_n2.docx'])
      expect((await ask(`/rapport/${path}`)).status).toBe(404)
  })

  it('says on its first page where things stand', async () => {
    const m = await campaignOfOne()
    const ask = siteOf(m)
    expect(await (await ask('/')).text()).toContain('Aucune agrégation n’a encore été établie.')
    expect(await (await ask('/rapport/')).text()).toContain("Aucune agrégation n'a encore été établie.")
    await runSynthesis(m)
    const home = await (await ask('/')).text()
    for (const words of [BANNER, 'Lire l’agrégation n° 1', 'Prochaine agrégation : demain.', 'EGN2020-NANTES-D1'])
      expect(home).toContain(words)
  })

  it('answers the API without a token, with its reference', async () => {
    const ask = siteOf(await campaignOfOne())
    const answer = await ask('/v1/deposits/EGN2020-NANTES-D1')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('X-Request-Id')).toMatch(/^[0-9A-F]{8}$/)
    expect((await ask('/v1/rien')).status).toBe(404)
  })

  it('takes an archive by a form, from a page and from the API, once', async () => {
    const m = memory()
    const ask = siteOf(m)
    const byPage = await ask('/deposer', { method: 'POST', body: await form('EGN_Nantes.zip') })
    expect(byPage.status).toBe(303)
    expect(byPage.headers.get('Location')).toBe('/depots/EGN2020-NANTES-0001')
    expect(await (await ask('/depots/EGN2020-NANTES-0001')).text()).toContain(
      'RÉCÉPISSÉ DE DÉPÔT   EGN2020-NANTES-0001',
    )
    const again = await ask('/v1/deposits', { method: 'POST', body: await form('EGN_Nantes.zip') })
    expect(again.status).toBe(200)
    expect(await again.json()).toMatchObject({ number: 'EGN2020-NANTES-0001' })
    const other = await ask('/v1/deposits', { method: 'POST', body: await form('EGN_Lille.zip', 'lille') })
    expect(other.status).toBe(201)
    expect(other.headers.get('Location')).toBe('/v1/deposits/EGN2020-LILLE-0001')
  })

  it.each([
    ['Notes.docx', 'nantes', 415],
    ['EGN.zip', 'atlantide', 400],
  ])('refuses %s of %s with a reason', async (name, academie, status) => {
    const m = memory()
    const answer = await siteOf(m)('/v1/deposits', { method: 'POST', body: await form(name, academie) })
    expect(answer.status).toBe(status)
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json')
    expect(m.writes).toEqual([])
  })

  it('makes a run now, unless one is being made', async () => {
    const m = memory()
    expect((await siteOf(m)('/agregations', { method: 'POST' })).status).toBe(303)
    expect((await siteOf(m, async () => false)('/agregations', { method: 'POST' })).status).toBe(409)
  })

  it('refuses what a page from elsewhere asks', async () => {
    const m = memory()
    const ask = siteOf(m)
    const body = await form('EGN_Nantes.zip')
    const crossed = await ask('/deposer', { method: 'POST', body, headers: { Origin: 'https://ailleurs.example' } })
    expect(crossed.status).toBe(403)
    expect((await ask('/', {}, 'ailleurs.example')).status).toBe(421)
    expect(m.writes).toEqual([])
  })
})
