import { correctionsByItem } from '../content/corrections.ts'
import { ideaHistory } from '../content/history.ts'
import { ideaContent } from '../content/idea.ts'
import type { ReportContent } from '../content/report-content.ts'
import type { SynthesisIndex } from '../synthesis-index.ts'
import { actorsPage } from './actors-page.ts'
import { annexesPage } from './annexes-page.ts'
import { changesPage } from './changes-page.ts'
import { coveragePage } from './coverage-page.ts'
import { goneIdeaPage, mergedIdeaPage } from './gone-idea-page.ts'
import { ideaDetailPage } from './idea-page.ts'
import { type Download, indexPage } from './index-page.ts'
import { methodPage } from './method-page.ts'
import {
  ACTORS,
  ANNEXES,
  CHANGES,
  COVERAGE,
  INDEX,
  ideaPage,
  METHOD,
  PROPOSALS,
  STYLESHEET,
  TRANSVERSAL,
  themePage,
} from './paths.ts'
import { proposalsPage } from './proposals-page.ts'
import { STYLES } from './stylesheet.ts'
import { themeChapterPage } from './theme-page.ts'
import { transversalPage } from './transversal-page.ts'

/**
 * The static report: pages that work from a disk, without script; one page a theme and an idea.
 * @param files what the first page offers for download
 * @returns texts by path
 */
export async function renderHtml(
  content: ReportContent,
  index: SynthesisIndex,
  files: readonly Download[],
): Promise<Map<string, string>> {
  const { synthesis } = index
  const historyOf = (id: string) => ideaHistory(id, synthesis)
  const corrected = correctionsByItem(synthesis)
  const pages = new Map([
    [INDEX, await indexPage(content, files)],
    [COVERAGE, await coveragePage(content)],
    [ACTORS, await actorsPage(content)],
    [PROPOSALS, await proposalsPage(content)],
    [METHOD, await methodPage(content)],
    [ANNEXES, await annexesPage(content)],
    [STYLESHEET, STYLES],
  ])
  if (content.transversal) pages.set(TRANSVERSAL, await transversalPage(content, content.transversal))
  for (const chapter of content.chapters) pages.set(themePage(chapter.theme), await themeChapterPage(content, chapter))
  for (const { idea, chapter } of index.ideas)
    pages.set(
      ideaPage(idea.id),
      await ideaDetailPage(content, ideaContent(idea, chapter, index, corrected), historyOf(idea.id)),
    )
  for (const [id, into] of Object.entries(synthesis.redirects ?? {})) {
    const idea = index.ideaOf.get(into)?.idea
    if (idea && !pages.has(ideaPage(id)))
      pages.set(ideaPage(id), await mergedIdeaPage(content, id, idea, historyOf(id)))
  }
  for (const gone of synthesis.history?.gone ?? [])
    if (!pages.has(ideaPage(gone.id)))
      pages.set(ideaPage(gone.id), await goneIdeaPage(content, gone, historyOf(gone.id)))
  if (content.changes) pages.set(CHANGES, await changesPage(content, content.changes))
  return pages
}
