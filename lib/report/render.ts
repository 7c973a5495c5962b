import type { NationalSynthesis } from '../domain/synthesis.ts'
import { type ReportContent, reportContent } from './content/report-content.ts'
import type { ReportContext } from './content/report-context.ts'
import { renderExcel } from './excel/render-excel.ts'
import { downloadsOf, numberedDownloads } from './html/downloads.ts'
import { indexPage } from './html/index-page.ts'
import { INDEX } from './html/paths.ts'
import { renderHtml } from './html/render-html.ts'
import { renderIramuteq } from './iramuteq.ts'
import { renderJson } from './json.ts'
import { renderJsonSchema } from './json-schema/synthesis-schema.ts'
import { MANIFEST, renderManifest } from './manifest.ts'
import { maskSynthesis } from './mask.ts'
import { mediaTypeOf } from './media-types.ts'
import { OPEN_DATA, openDataArchive, runSite } from './numbered.ts'
import { renderOpenData } from './open-data/render-open-data.ts'
import { zipped } from './pinned-zip.ts'
import { indexOf } from './synthesis-index.ts'
import { renderEssentialWord, renderThemeWord, renderWord, themeFile } from './word/render-word.ts'

/** A file of the report. */
export interface RenderedFile {
  /** Relative, `/`-separated; most stand under the number of the run too (numbered.ts). */
  readonly path: string
  readonly bytes: Uint8Array
  readonly mediaType: string
}

function file(path: string, content: string | Uint8Array): RenderedFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { path, bytes, mediaType: mediaTypeOf(path) }
}

/** Every theme in a Word file of its own. */
function themeDocuments(content: ReportContent, at: string): Promise<RenderedFile[]> {
  return Promise.all(
    content.chapters.map(async (chapter) => file(themeFile(chapter), await renderThemeWord(content, chapter, at))),
  )
}

/**
 * Every file of a run, from its synthesis alone: the same synthesis gives the same bytes at any time on any machine.
 * The manifest comes last: where it stands, all the others do.
 * E-mail addresses and telephone numbers are masked first, so that no file can hold one.
 */
export async function renderAll(
  synthesis: NationalSynthesis,
  context: Omit<ReportContext, 'masked'> = {},
): Promise<RenderedFile[]> {
  const { synthesis: masked, masked: masks } = maskSynthesis(synthesis)
  const index = indexOf(masked)
  const content = reportContent(index, { ...context, masked: masks })
  const { run } = masked
  const openData = [...renderOpenData(content, index)].map(([name, text]) => file(`${OPEN_DATA}${name}`, text))
  const parts = openData.map(({ path, bytes }) => [path.slice(OPEN_DATA.length), bytes] as const)
  const documents = [
    file('synthese-nationale.json', renderJson(masked)),
    file('schema.json', renderJsonSchema()),
    file('synthese-nationale.docx', await renderWord(content, masked.generatedAt)),
    file('essentiel.docx', await renderEssentialWord(content, masked.generatedAt)),
    ...(await themeDocuments(content, masked.generatedAt)),
    file('synthese-nationale.xlsx', await renderExcel(content, index)),
    ...openData,
    file(openDataArchive(run), zipped(parts, masked.generatedAt)),
    file('iramuteq.txt', renderIramuteq(masked)),
  ]
  const downloads = downloadsOf(run, documents)
  const pages = await renderHtml(content, index, downloads)
  const numberedIndex = await indexPage(content, numberedDownloads(run, downloads))
  const files = [
    ...[...pages].map(([path, text]) => file(path, text)),
    file(`${runSite(run)}${INDEX}`, numberedIndex),
    ...documents,
  ]
  return [...files, file(MANIFEST, renderManifest(masked.campaign, run, files))]
}
