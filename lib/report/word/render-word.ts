import { AlignmentType, Document, type FileChild, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import { themeNames } from '../../domain/theme.ts'
import type { ChapterContent } from '../content/chapter.ts'
import type { ReportContent } from '../content/report-content.ts'
import { pinnedZip } from '../pinned-zip.ts'
import { annexesBlocks, listsAllSingular } from './annexes.ts'
import { paragraph, run } from './blocks.ts'
import { changesBlocks } from './changes.ts'
import { chapterBlocks, linkable } from './chapter.ts'
import { coverageBlocks, essentialBlocks, methodBlocks } from './frame.ts'
import { newOutline } from './outline.ts'
import { actorsBlocks, proposalListBlocks, transversalBlocks } from './sections.ts'
import { STYLE, STYLES } from './styles.ts'

const MARGIN = 1134 // 2 cm, in twentieths of a point
const A4 = { width: 11906, height: 16838 }

/** The library numbers bookmarks on from one document to the next of a process: from 1 in each of ours. */
function renumbered(xml: string): string {
  const numbers = new Map<string, number>()
  return xml.replace(/(<w:bookmark(?:Start|End)\b[^>]*w:id=")(\d+)/g, (_, tag: string, id: string) => {
    const number = numbers.get(id) ?? numbers.size + 1
    numbers.set(id, number)
    return `${tag}${number}`
  })
}

/** Parts with what the library takes from the present time or process replaced: the document is dated by the synthesis. */
function pinnedPart(at: string): (path: string, xml: string) => string {
  const date = `${at.slice(0, 19)}Z`
  return (path, xml) => {
    if (path === 'word/document.xml') return renumbered(xml)
    if (path === 'docProps/core.xml') return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}`)
    return xml
  }
}

interface Packed {
  /** What it holds of the report, as its title says; null for all of it. */
  readonly part: string | null
  readonly subject: string
  /** Whether its first page is a title page, which has neither running header nor footer. */
  readonly cover: boolean
  readonly children: FileChild[]
}

/** Packs a document: A4, running header and footer, styles, the same bytes for the same content and date. */
async function pack(content: ReportContent, at: string, packed: Packed): Promise<Uint8Array> {
  const { part, subject, cover, children } = packed
  const document = new Document({
    title: [content.title, content.campaign, ...(part === null ? [] : [part])].join(' – '),
    subject,
    creator: content.title,
    lastModifiedBy: content.title,
    styles: STYLES,
    sections: [
      {
        properties: {
          page: { size: A4, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } },
          titlePage: cover,
        },
        headers: { default: new Header({ children: [paragraph(`${content.title} – ${content.run}`, STYLE.source)] }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                style: STYLE.source,
                alignment: AlignmentType.RIGHT,
                children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
              }),
            ],
          }),
        },
        children,
      },
    ],
  })
  return pinnedZip(await Packer.toBuffer(document), at, pinnedPart(at))
}

function titlePage(content: ReportContent, title: string): FileChild[] {
  return [
    new Paragraph({ style: 'Title', children: [run(title)] }),
    paragraph(content.campaign, STYLE.banner),
    paragraph(content.banner, STYLE.banner),
    ...content.coverage.sentences.map((s) => paragraph(s)),
    ...(content.contact ? [paragraph(content.contact)] : []),
  ]
}

/**
 * `synthese-nationale.docx`: styles, a table of contents that asks nothing at opening, repeated header rows, French.
 * @param at ISO 8601: the date of the document
 */
export function renderWord(content: ReportContent, at: string): Promise<Uint8Array> {
  const outline = newOutline(true)
  const essential = essentialBlocks(content.essential, linkable(content.chapters), outline)
  const annexed = listsAllSingular(content.annexes)
  const rest = [
    ...coverageBlocks(content.coverage, outline),
    ...content.chapters.flatMap((chapter) => chapterBlocks(chapter, outline, annexed)),
    ...(content.transversal ? transversalBlocks(content.transversal, outline) : []),
    ...actorsBlocks(content.actors, outline),
    ...proposalListBlocks(content, outline),
    ...(content.changes ? changesBlocks(content.changes, outline) : []),
    ...methodBlocks(content.method, outline),
    ...annexesBlocks(content.annexes, outline),
  ]
  const contentsTitle = new Paragraph({ children: [run('Sommaire')], style: STYLE.banner, pageBreakBefore: true })
  return pack(content, at, {
    part: null,
    subject: content.banner,
    cover: true,
    children: [...titlePage(content, content.title), ...essential, contentsTitle, outline.contents(), ...rest],
  })
}

/** `theme_travailler-ensemble.docx`: the name of the file that holds one theme alone. */
export function themeFile({ theme }: ChapterContent): string {
  return `theme_${themeNames(theme).csv.replaceAll('_', '-')}.docx`
}

/** One theme alone, to be handed on: title page, chapter, method. */
export function renderThemeWord(content: ReportContent, chapter: ChapterContent, at: string): Promise<Uint8Array> {
  const outline = newOutline()
  return pack(content, at, {
    part: chapter.title,
    subject: chapter.title,
    cover: true,
    children: [
      ...titlePage(content, chapter.title),
      ...chapterBlocks(chapter, outline),
      ...methodBlocks(content.method, outline),
    ],
  })
}

/** `essentiel.docx`: « L'essentiel » on one page, for those who read nothing else. */
export function renderEssentialWord(content: ReportContent, at: string): Promise<Uint8Array> {
  return pack(content, at, {
    part: "L'essentiel",
    subject: "L'essentiel",
    cover: false,
    children: [
      paragraph(content.banner, STYLE.banner),
      ...essentialBlocks(content.essential, new Set(), newOutline(), false),
    ],
  })
}
