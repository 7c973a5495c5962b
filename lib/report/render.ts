import type { NationalSynthesis } from '../domain/synthesis.ts'
import { type ReportContent, type ReportContext, reportContent } from './content/report-content.ts'
import { renderExcel } from './excel/render-excel.ts'
import type { Download } from './html/index-page.ts'
import { renderHtml } from './html/render-html.ts'
import { renderIramuteq } from './iramuteq.ts'
import { renderJson } from './json.ts'
import { renderJsonSchema } from './json-schema/synthesis-schema.ts'
import { renderManifest } from './manifest.ts'
import { maskSynthesis } from './mask.ts'
import { mediaTypeOf } from './media-types.ts'
import { renderOpenData } from './open-data/render-open-data.ts'
import { indexOf } from './synthesis-index.ts'
import { renderEssentialWord, renderThemeWord, renderWord, themeFile } from './word/render-word.ts'

/** A file of the report. */
export interface RenderedFile {
  /** Relative, `/`-separated. */
  readonly path: string
  readonly bytes: Uint8Array
  readonly mediaType: string
}

function file(path: string, content: string | Uint8Array): RenderedFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { path, bytes, mediaType: mediaTypeOf(path) }
}

/** What the first page offers, in this order: path, what it is, its format. */
const OFFERED: readonly (readonly [string, string, string])[] = [
  ['synthese-nationale.docx', 'Rapport national', 'Word'],
  ['essentiel.docx', "L'essentiel, sur une page", 'Word'],
  ['synthese-nationale.xlsx', 'Classeur', 'Excel'],
  ['synthese-nationale.json', 'Données complètes', 'JSON'],
  ['schema.json', 'Schéma des données complètes', 'JSON Schema'],
  ['donnees-ouvertes/LISEZMOI.txt', 'Données ouvertes : notice', 'texte'],
  ['donnees-ouvertes/elements.csv', 'Données ouvertes : éléments', 'CSV'],
  ['donnees-ouvertes/idees.csv', 'Données ouvertes : idées', 'CSV'],
  ['donnees-ouvertes/idees-academies.csv', 'Données ouvertes : idées par académie', 'CSV'],
  ['donnees-ouvertes/fils.csv', 'Données ouvertes : fils', 'CSV'],
  ['donnees-ouvertes/propositions.csv', 'Données ouvertes : propositions phares', 'CSV'],
  ['donnees-ouvertes/documents.csv', 'Données ouvertes : documents', 'CSV'],
  ['donnees-ouvertes/evolutions.csv', 'Données ouvertes : évolutions', 'CSV'],
  ['iramuteq.txt', 'Corpus pour IRaMuTeQ', 'texte'],
]

function downloads(files: readonly RenderedFile[]): Download[] {
  return OFFERED.flatMap(([path, title, format]) => {
    const found = files.find((f) => f.path === path)
    return found ? [{ path, title, format, bytes: found.bytes.length }] : []
  })
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
  const documents = [
    file('synthese-nationale.json', renderJson(masked)),
    file('schema.json', renderJsonSchema()),
    file('synthese-nationale.docx', await renderWord(content, masked.generatedAt)),
    file('essentiel.docx', await renderEssentialWord(content, masked.generatedAt)),
    ...(await themeDocuments(content, masked.generatedAt)),
    file('synthese-nationale.xlsx', await renderExcel(content, index)),
    ...[...renderOpenData(content, index)].map(([name, text]) => file(`donnees-ouvertes/${name}`, text)),
    file('iramuteq.txt', renderIramuteq(masked)),
  ]
  const pages = await renderHtml(content, index, downloads(documents))
  const files = [...[...pages].map(([path, text]) => file(path, text)), ...documents]
  return [...files, file('manifest.json', renderManifest(masked.campaign, masked.run, files))]
}
