import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import type { ReportContent } from '../content/report-content.ts'
import { pinnedZip } from '../pinned-zip.ts'
import { annexesBlocks } from './annexes.ts'
import { paragraph, run } from './blocks.ts'
import { chapterBlocks, linkable } from './chapter.ts'
import { coverageBlocks, essentialBlocks, methodBlocks } from './frame.ts'
import { newOutline } from './outline.ts'
import { actorsBlocks, changesBlocks, proposalListBlocks, transversalBlocks } from './sections.ts'
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

/**
 * `synthese-nationale.docx`: styles, a table of contents that asks nothing at opening, repeated header rows, French.
 * @param at ISO 8601: the date of the document
 */
export async function renderWord(content: ReportContent, at: string): Promise<Uint8Array> {
  const outline = newOutline()
  const title = `${content.title} – ${content.campaign}`
  const essential = essentialBlocks(content.essential, linkable(content.chapters), outline)
  const rest = [
    ...coverageBlocks(content.coverage, outline),
    ...content.chapters.flatMap((chapter) => chapterBlocks(chapter, outline)),
    ...(content.transversal ? transversalBlocks(content.transversal, outline) : []),
    ...actorsBlocks(content.actors, outline),
    ...proposalListBlocks(content.chapters, outline),
    ...(content.changes ? changesBlocks(content.changes, outline) : []),
    ...methodBlocks(content.method, outline),
    ...annexesBlocks(content.annexes, outline),
  ]
  const contentsTitle = new Paragraph({ children: [run('Sommaire')], style: STYLE.banner, pageBreakBefore: true })
  const document = new Document({
    title,
    subject: content.banner,
    creator: content.title,
    lastModifiedBy: content.title,
    styles: STYLES,
    sections: [
      {
        properties: {
          page: { size: A4, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } },
          titlePage: true,
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
        children: [
          new Paragraph({ style: 'Title', children: [run(content.title)] }),
          paragraph(content.campaign, STYLE.banner),
          paragraph(content.banner, STYLE.banner),
          ...content.coverage.sentences.map((s) => paragraph(s)),
          ...(content.contact ? [paragraph(content.contact)] : []),
          ...essential,
          contentsTitle,
          outline.contents(),
          ...rest,
        ],
      },
    ],
  })
  return pinnedZip(await Packer.toBuffer(document), at, pinnedPart(at))
}
