import type { AddressInfo } from 'node:net'
import { createAdaptorServer, type ServerType } from '@hono/node-server'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLocalSite } from '../../lib/portal/local-site.ts'
import { runSynthesis } from '../../lib/service/run-synthesis.ts'
import { campaignOfOne } from '../service/campaign.ts'
import { BROWSER_INSTALLED, seen, startBrowser } from './chromium.ts'

/** Each kind of page of the site: what is served without being in the report, and what is added to its pages. */
const PAGES = [
  '/',
  '/documents/doc-1',
  '/elements/C-doc-1-0',
  '/elements/C-NONE',
  '/rapport/annexes.html',
  '/themes/governance',
  '/themes/governance?statut=relu',
]

if (BROWSER_INSTALLED)
  describe('the site of one machine in a browser', () => {
    let browser: Browser
    let server: ServerType
    let address: string

    beforeAll(async () => {
      const m = await campaignOfOne()
      await runSynthesis(m)
      const site = createLocalSite(m, { calendar: async () => 'Demain.', aggregate: async () => true })
      server = createAdaptorServer({ fetch: site.fetch })
      await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
      address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
      browser = await startBrowser()
    })

    afterAll(async () => {
      await browser.close()
      server.close()
    })

    it.each(PAGES)('%s breaks no rule of accessibility and fits, 1280 and 320 pixels wide', async (path) => {
      const found = await seen(browser, `${address}${path}`, [1280, 320])
      expect(found.flatMap((f) => f.violations)).toEqual([])
      expect(found.map((f) => Math.max(0, f.overflow))).toEqual([0, 0])
    })
  })
