import { existsSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium } from 'playwright-core'

const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium'

/** Whether a browser is there to test with; said once where it is not. */
export const BROWSER_INSTALLED = existsSync(EXECUTABLE)
if (!BROWSER_INSTALLED) console.info(`No browser at ${EXECUTABLE}: the pages are not tested in a browser.`)

/** Starts the installed Chromium, without a window. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: EXECUTABLE,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  })
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']

/** What is seen of a page at a width, all that can be unfolded being unfolded. */
export interface Seen {
  /** Rules of accessibility that are broken, with where. */
  readonly violations: readonly string[]
  /** Pixels by which the page itself is wider than the window. */
  readonly overflow: number
}

/** Opens a page and examines it with axe at each width. The expressions are texts: these sources know no browser's types. */
export async function seen(browser: Browser, url: string, widths: readonly number[]): Promise<Seen[]> {
  const context = await browser.newContext({ locale: 'fr-FR' })
  try {
    const page = await context.newPage()
    await page.goto(url)
    await page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true })")
    const found: Seen[] = []
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')
      const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
      found.push({
        violations: violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 200)).join(' | ')}`),
        overflow,
      })
    }
    return found
  } finally {
    await context.close()
  }
}
