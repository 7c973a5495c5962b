import { Bookmark, HeadingLevel, LeaderType, Paragraph, TableOfContents } from 'docx'
import { fr } from '../wording.ts'
import { caption, run } from './blocks.ts'

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const
const LISTED = 2

/** Headings and tables of a document, and the table of contents that leads to the headings. */
export interface Outline {
  /** A heading with its bookmark; the first level begins a page unless told otherwise. */
  heading(level: 1 | 2 | 3, text: string, options?: { readonly newPage?: boolean }): Paragraph
  /** From here on, headings bear no number: those of the annexes have letters of their own. */
  endNumbers(): void
  /** What stands above a table. */
  caption(text: string): Paragraph
  /**
   * Every heading of the first two levels, as its field says: an update adds none. Written in full and clean: Word has
   * nothing to ask at opening, and fills the page numbers when it updates it.
   */
  contents(): TableOfContents
}

/**
 * Starts an empty outline.
 * @param numbered « 4. », « 4.1 » before headings of the first two levels, « Tableau 9. » before captions: in a document
 * that is long enough to be referred to
 */
export function newOutline(numbered = false): Outline {
  const entries: { title: string; level: number; href: string }[] = []
  const last = { heading: 0, section: 0, part: 0, table: 0 }
  let counting = numbered
  const withNumber = (level: 1 | 2 | 3, text: string): string => {
    if (!counting || level === 3) return text
    if (level === 2) return `${last.section}.${++last.part} ${text}`
    last.part = 0
    return `${++last.section}. ${text}`
  }
  return {
    endNumbers() {
      counting = false
    },
    caption: (text) => caption(numbered ? fr`Tableau ${++last.table}. ${text}` : text),
    heading(level, words, { newPage = level === 1 } = {}) {
      const text = withNumber(level, words)
      const href = `titre_${++last.heading}`
      if (level <= LISTED) entries.push({ title: text, level, href })
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
        cachedEntries: entries,
        beginDirty: false,
        tabLeader: LeaderType.NONE,
      })
    },
  }
}
