import { describe, expect, it } from 'vitest'
import { typeNames } from '../../lib/domain/item.ts'
import { createLocalSite } from '../../lib/portal/local-site.ts'
import { maskSynthesis } from '../../lib/report/mask.ts'
import { renderAll } from '../../lib/report/render.ts'
import { storeFiles } from '../../lib/service/stored-files.ts'
import { csvRows, htmlRows, partsOf, sheetRows, textOf } from '../report/read-back.ts'
import { COMPARED, SAMPLE } from '../report/sample-synthesis.ts'
import { memory } from '../service/memory.ts'

/** The site over a run that says what the sample says. */
async function siteOf(synthesis = SAMPLE) {
  const m = memory()
  const files = await renderAll(synthesis)
  const { run } = synthesis
  await m.records.createRun({ ...run, campaign: 'egn-2020', files: await storeFiles(m.blobs, run, files) })
  const site = createLocalSite(m, { calendar: async () => '', aggregate: async () => true })
  return { files, ask: async (path: string) => site.request(`http://localhost${path}`) }
}

const THEME = 'working-together'
const CHAPTER = maskSynthesis(SAMPLE).synthesis.themes.find((t) => t.theme === THEME)
const wordsOf = async (answer: Response) => (await answer.text()).replaceAll(/[\u00a0\u202f]/g, ' ')

describe('a theme under filters', async () => {
  const { files, ask } = await siteOf()

  it('is reached from the page of the theme that is served, which the written one does not say', async () => {
    const link = `href="/themes/${THEME}?agregation=${SAMPLE.run.number}"`
    expect(await (await ask(`/rapport/theme-${THEME}.html`)).text()).toContain(link)
    expect(textOf(files, `theme-${THEME}.html`)).not.toContain('/themes/')
    expect(await (await ask('/rapport/annexes.html')).text()).not.toContain('/themes/')
  })

  it('without any, has the figures and the ranks of the report', async () => {
    const page = await (await ask(`/themes/${THEME}`)).text()
    expect(page).not.toContain('Vue filtrée')
    const rows = htmlRows(page).filter((r) => r.length === 5 && r[0] !== 'Rang')
    expect(rows).toHaveLength(CHAPTER?.ideas.length ?? -1)
    for (const idea of CHAPTER?.ideas ?? []) {
      const rank = CHAPTER?.ideas.filter((i) => i.type === idea.type).indexOf(idea) ?? -1
      expect(rows.find((r) => r[1] === `${idea.id} ${idea.label}`)).toEqual([
        ...[String(rank + 1), `${idea.id} ${idea.label}`],
        ...[String(idea.counts.academies), String(idea.members.length), '–'],
      ])
    }
  })

  it('counts and ranks again what a région académique says, without its roadmaps', async () => {
    const isHeard = (m: { academie: string; kind: string }) => m.academie === 'Corse' && m.kind !== 'roadmap'
    const page = await ask(`/themes/${THEME}?region=Corse&documents=ateliers`)
    const words = await wordsOf(page)
    const said = CHAPTER?.ideas.filter((i) => i.members.some(isHeard)) ?? []
    expect(said.length).toBeGreaterThan(1)
    expect(words).toContain('Vue filtrée : les rangs sont recalculés')
    const rows = htmlRows(words).filter((r) => r.length === 5 && r[0] !== 'Rang')
    expect(rows.map((r) => r[1]?.split(' ')[0]).sort()).toEqual(said.map((i) => i.id).sort())
    expect(new Set(rows.map((r) => r[2]))).toEqual(new Set(['1']))
    const items = said.flatMap((i) => i.members.filter(isHeard)).length
    expect(words).toContain(`<h2 id="resultats" tabindex="-1">${items} éléments</h2>`)
  })

  it('shows which are active, and the way to take each off, or all', async () => {
    const words = await wordsOf(await ask(`/themes/${THEME}?type=besoin&region=Corse`))
    expect(words).toContain('aria-label="Retirer le filtre Région académique : Corse"')
    expect(words).toContain(`href="/themes/${THEME}?agregation=1&amp;type=besoin#resultats"`)
    expect(words).toContain('<option value="besoin" selected>')
    const none = await wordsOf(await ask(`/themes/${THEME}?statut=relu`))
    expect(none).toContain('Aucun élément ne correspond à ces filtres.')
    expect(await wordsOf(await ask(`/themes/${THEME}?region=Atlantide`))).not.toContain('Filtres actifs')
  })

  it('is exported as it is seen, the same in both formats', async () => {
    const query = `?agregation=1&type=${typeNames('irritant').csv}&region=Corse`
    const excel = await ask(`/themes/${THEME}/vue.xlsx${query}`)
    expect(excel.headers.get('Content-Disposition')).toBe(`attachment; filename="${THEME}_n1_vue.xlsx"`)
    const bytes = new Uint8Array(await excel.arrayBuffer())
    const [, ...inExcel] = sheetRows(partsOf([{ path: 'vue.xlsx', bytes, mediaType: '' }], 'vue.xlsx'), 'Vue')
    const csv = Buffer.from(await (await ask(`/themes/${THEME}/vue.csv${query}`)).arrayBuffer()).toString('utf8')
    const [names, ...inCsv] = csvRows(csv)
    expect(names?.slice(0, 5)).toEqual(['type', 'rang', 'id_idee', 'intitule', 'nb_academies'])
    expect(inCsv.length).toBeGreaterThan(0)
    expect(inCsv.map((row) => row.slice(0, 8))).toEqual(inExcel.map((row) => row.slice(0, 8)))
  })

  it.each([`/themes/cuisine`, `/themes/${THEME}?agregation=99`, `/themes/${THEME}?agregation=x`])(
    'says that %s does not exist',
    async (path) => expect((await ask(path)).status).toBe(404),
  )
})

it('keeps the ideas that are new since the compared run', async () => {
  const [first] = COMPARED.changes?.ideas ?? []
  if (!first || !COMPARED.changes) throw new Error('nothing changed')
  const ideas = [{ ...first, status: 'new' as const, before: null }]
  const { ask } = await siteOf({ ...COMPARED, changes: { ...COMPARED.changes, ideas } })
  const page = await (await ask(`/themes/${first.theme}?idees=nouvelles`)).text()
  expect(
    htmlRows(page)
      .filter((r) => r[0] === '1')
      .map((r) => [r[1]?.split(' ')[0], r[4]]),
  ).toEqual([[first.idea, 'Nouvelle']])
})
