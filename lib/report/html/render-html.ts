import type { ReportContent } from '../content/report-content.ts'
import { type Download, indexPage, methodPage } from './index-page.ts'
import { INDEX, METHOD, STYLESHEET, themePage } from './page.ts'
import { STYLES } from './stylesheet.ts'
import { themeChapterPage } from './theme-page.ts'

/**
 * The static report: pages that work from a disk, without script.
 * @param files what the first page offers for download
 * @returns texts by file name
 */
export async function renderHtml(content: ReportContent, files: readonly Download[]): Promise<Map<string, string>> {
  const pages = new Map([
    [INDEX, await indexPage(content, INDEX, files)],
    [METHOD, await methodPage(content, METHOD)],
    [STYLESHEET, STYLES],
  ])
  for (const chapter of content.chapters) {
    const file = themePage(chapter.theme)
    pages.set(file, await themeChapterPage(content, chapter, file))
  }
  return pages
}
