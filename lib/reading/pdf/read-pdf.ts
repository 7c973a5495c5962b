import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { Reading } from '../../domain/document.ts'
import { FILE, problem } from '../../domain/problem.ts'
import { enumerate } from '../../report/wording.ts'
import { readAs, refusedAs } from '../outcome.ts'
import { meaningfulTitle } from '../own-title.ts'
import { blocksOf } from './blocks.ts'
import { withDrawnBullets } from './bullets.ts'
import { draftsOf } from './draft.ts'
import { partsOf } from './flow.ts'
import { furnitureOf } from './furniture.ts'
import { bodySize, headingLevels } from './headings.ts'
import { joinPages } from './join-pages.ts'
import { type Part, sortRuns } from './layout.ts'
import type { Line } from './lines.ts'
import { type PageContent, readPage } from './page.ts'
import { leadingOf, namesIn } from './passages.ts'
import { withPdf } from './runtime.ts'
import { vocabularyOf } from './words.ts'

/** Longer documents are no syntheses; each page is held in memory until the end. */
const MOST_PAGES = 500

/**
 * Reads a PDF into blocks: tables rebuilt from rules, structure or alignment, joined across pages; running text in
 * reading order. Pictures of pages are not read (no OCR).
 * @returns `encrypted` when it wants a password, `no-text` when no page holds text, `too-large` over 500 pages
 * @throws Error of pdf-parse when the bytes are no PDF or a broken one
 */
export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  try {
    return await withPdf(bytes, readDocument)
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      return refusedAs('pdf', problem('CHIFFRE', { fichier: FILE }))
    throw error
  }
}

async function readDocument(document: PDFDocumentProxy): Promise<Reading> {
  const pages = document.numPages
  if (pages > MOST_PAGES)
    return { ...refusedAs('pdf', problem('TROP_DE_PAGES', { fichier: FILE, n: pages, m: MOST_PAGES })), pages }
  const title = await titleOf(document)
  const tagged = (await document.getMarkInfo())?.Marked === true
  const contents: PageContent[] = []
  for (let number = 1; number <= pages; number++) contents.push(await readPage(await document.getPage(number), tagged))
  const pictures = contents.filter((p) => p.runs.length === 0 && p.drawing.picture).map((p) => p.number)
  if (contents.every((p) => p.runs.length === 0))
    return { ...refusedAs('pdf', problem('PDF_SANS_TEXTE', { fichier: FILE, n: pages })), pages, title }
  const problems =
    pictures.length > 0
      ? [problem('PDF_PARTIEL', { fichier: FILE, n: pictures.length, pages: enumerate(pictures.map(String)) })]
      : []
  const reading = readAs('pdf', understood(contents), { pages, title })
  return { ...reading, problems: [...reading.problems, ...problems] }
}

async function titleOf(document: PDFDocumentProxy): Promise<string | null> {
  const { info } = await document.getMetadata()
  const title: unknown = Reflect.get(info, 'Title')
  return typeof title === 'string' ? meaningfulTitle(title) : null
}

/** Blocks of pages, by what the pages say together: usual line distances, headers and footers, words, sizes. */
function understood(pages: readonly PageContent[]): Reading['blocks'] {
  const sorted = pages.map((page) => sortRuns(page, withDrawnBullets(page.runs, page.drawing.dots)))
  const furniture = furnitureOf(
    pages,
    sorted.map((s) => s.flow),
  )
  const parts = pages.map((page, i) => {
    const { tables, flow, frames } = sorted[i] ?? { tables: [], flow: [], frames: [] }
    return partsOf(page, { tables, frames, flow: flow.filter((r) => !furniture.has(r)) })
  })
  const regions = parts.flat().flatMap(linesIn)
  const lines = regions.flat()
  const texts = lines.map((l) => l.text)
  const body = bodySize(lines)
  const habits = { body, leading: leadingOf(regions), names: namesIn(texts) }
  const drafts = joinPages(parts.map((own) => draftsOf(own, habits)))
  const vocabulary = vocabularyOf(texts)
  return blocksOf(drafts, { vocabulary, headingLevel: headingLevels(drafts, body) })
}

function linesIn(part: Part): (readonly Line[])[] {
  return part.kind === 'text' ? [part.lines] : part.cells.flatMap((c) => c.parts.flatMap(linesIn))
}
