import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { placesOf } from '../../lib/report/numbered.ts'
import { renderAll } from '../../lib/report/render.ts'
import { idea, sampleAfter } from '../report/sample-history.ts'
import { BROWSER_INSTALLED, seen, startBrowser } from './chromium.ts'

const FOLLOWED = sampleAfter(4)
const files = placesOf(FOLLOWED.run, await renderAll(FOLLOWED))
/** The first page of each kind: all themes are laid out alike, and all ideas. */
const PAGES = files
  .map((f) => f.path)
  .filter((path) => path.endsWith('.html') && !/^(theme-|idees\/|runs\/)/.test(path))
  .concat('theme-working-together.html', `idees/${idea}.html`, 'idees/TE-040.html', 'runs/n5/rapport/index.html')

if (BROWSER_INSTALLED)
  describe('the report in a browser', () => {
    let browser: Browser
    let folder: string

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'report-'))
      for (const { path, bytes } of files) {
        await mkdir(dirname(join(folder, path)), { recursive: true })
        await writeFile(join(folder, path), bytes)
      }
      browser = await startBrowser()
    })

    afterAll(async () => {
      await browser.close()
      await rm(folder, { recursive: true })
    })

    it.each(PAGES)('%s breaks no rule of accessibility and fits, 1280 and 320 pixels wide', async (path) => {
      const found = await seen(browser, pathToFileURL(join(folder, path)).href, [1280, 320])
      expect(found.flatMap((f) => f.violations)).toEqual([])
      expect(found.map((f) => Math.max(0, f.overflow))).toEqual([0, 0])
    })
  })

describe('the pages, read as text', () => {
  it.each(PAGES)('%s says its language and its title, and runs nothing', (path) => {
    const page = Buffer.from(files.find((f) => f.path === path)?.bytes ?? []).toString('utf8')
    expect(page).toMatch(/<html lang="fr">/)
    expect(page).toMatch(/<title>[^<]{10,}<\/title>/)
    expect(page.match(/<h1[\s>]/g)).toHaveLength(1)
    expect(page).not.toMatch(/<script|\sstyle="|\son[a-z]+="/)
  })
})
