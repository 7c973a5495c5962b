import { Hono } from 'hono'
import { themeView } from '../report/content/theme-view.ts'
import { mediaTypeOf } from '../report/media-types.ts'
import { runSite } from '../report/numbered.ts'
import { indexOf } from '../report/synthesis-index.ts'
import { themeViewCsv, themeViewExcel } from '../report/theme-view-files.ts'
import { synthesisOfRun } from '../service/past-runs.ts'
import type { Services } from '../service/services.ts'
import { PAGE_POLICY } from './local-page.ts'
import { themeViewPage } from './theme-view-page.ts'

/** Themes of a run under the filters of the query: `/governance?agregation=14&type=besoin`, and as `/governance/vue.csv`. */
export function themeRoutes({ campaign, records, blobs }: Pick<Services, 'campaign' | 'records' | 'blobs'>): Hono {
  return new Hono().get('/:theme/:file{vue\\.(xlsx|csv)}?', async (c) => {
    const asked = c.req.query('agregation') || null
    const number = /^\d{1,8}$/.test(asked ?? '') ? Number(asked) : 0 // no run has this number
    const run = await (asked === null ? records.latestRun(campaign.id) : records.run(campaign.id, number))
    if (!run) return c.text("Cette agrégation n'existe pas.", 404)
    const index = indexOf(await synthesisOfRun(blobs, run))
    const code = c.req.param('theme')
    const chapter = index.synthesis.themes.find(({ theme }) => (theme ?? 'undetermined') === code)
    if (!chapter) return c.text("Ce thème n'existe pas.", 404)
    const view = themeView(chapter, index, (name) => c.req.query(name))
    const file = c.req.param('file')
    if (!file) {
      const theme = {
        label: chapter.label,
        run: run.number,
        address: `/themes/${code}`,
        report: `/rapport/${runSite(run)}`,
      }
      return c.html(await themeViewPage(theme, view), 200, { 'Content-Security-Policy': PAGE_POLICY })
    }
    const name = `${code}_n${run.number}_${file}`
    const headers = { 'Content-Type': mediaTypeOf(file), 'Content-Disposition': `attachment; filename="${name}"` }
    const body = file.endsWith('csv') ? themeViewCsv(view) : await themeViewExcel(view, chapter.label, run.at)
    return c.body(typeof body === 'string' ? body : new Uint8Array(body), 200, headers)
  })
}
