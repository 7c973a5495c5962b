import { Bookmark, HeadingLevel, LeaderType, Paragraph, TableOfContents } from 'docx'
import { run } from './blocks.ts'

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const
const LISTED = 2

/** Headings of a document, each with a bookmark, and the table of contents that leads to them. */
export interface Outline {
  /** A heading; the first level begins a page unless told otherwise. */
  heading(level: 1 | 2 | 3, text: string, newPage?: boolean): Paragraph
  /** Written in full and clean: Word has nothing to ask at opening, and fills the page numbers when it updates it. */
  contents(): TableOfContents
}

/** Starts an empty outline. */
export function newOutline(): Outline {
  const entries: { title: string; level: number; href: string }[] = []
  return {
    heading(level, text, newPage = level === 1) {
      const href = `titre_${entries.length + 1}`
      entries.push({ title: text, level, href })
      return new Paragraph({
        heading: LEVELS[level],
        pageBreakBefore: newPage,
        children: [new Bookmark({ id: href, children: [run(text)] })],
      })
    },
    contents() {
      return new TableOfContents('Sommaire', {
        hyperlink: true,
        headingStyleRange: `1-${LISTED}`,
        cachedEntries: entries.filter((e) => e.level <= LISTED),
        beginDirty: false,
        tabLeader: LeaderType.NONE,
      })
    },
  }
}
