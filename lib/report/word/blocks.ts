import { Bookmark, InternalHyperlink, Paragraph, type ParagraphChild, TextRun } from 'docx'
import type { Quote } from '../content/quotes.ts'
import { fr } from '../wording.ts'
import { STYLE } from './styles.ts'

/** Characters that XML cannot hold: they would make Word repair the file. */
const UNPRINTABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu

/** A run of text, without what XML cannot hold. */
export function run(text: string, options: { readonly bold?: boolean } = {}): TextRun {
  return new TextRun({ text: text.replace(UNPRINTABLE, ''), ...options })
}

/** A paragraph in one of our styles, or in the body's. */
export function paragraph(text: string, style?: (typeof STYLE)[keyof typeof STYLE]): Paragraph {
  return new Paragraph({ children: [run(text)], ...(style ? { style } : {}) })
}

/** A paragraph right under a table, which leaves no room of its own. */
export function underTable(text: string, style?: (typeof STYLE)[keyof typeof STYLE]): Paragraph {
  return new Paragraph({ children: [run(text)], spacing: { before: 120 }, ...(style ? { style } : {}) })
}

/** A paragraph that never ends a page: what it announces comes next. */
export function announcing(text: string): Paragraph {
  return new Paragraph({ children: [run(text)], keepNext: true })
}

export function caption(text: string): Paragraph {
  return new Paragraph({ children: [run(text)], style: 'Caption' })
}

/** A line of a list, close to the next. */
export function bullet(...parts: readonly (string | ParagraphChild)[]): Paragraph {
  const children = parts.map((part) => (typeof part === 'string' ? run(part) : part))
  return new Paragraph({ children, bullet: { level: 0 }, spacing: { after: 40 } })
}

/** A quote in its style, its source line under it: not a footnote, which is lost when the quote is copied. */
export function quoteBlock(quote: Quote): Paragraph[] {
  return [paragraph(fr`« ${quote.text} »`, STYLE.quote), paragraph(quote.provenance, STYLE.source)]
}

/** Name of the bookmark of an idea: letters, digits and underscores only. */
function ideaBookmark(id: string): string {
  return `idee_${id.replaceAll('-', '_')}`
}

/** The id of an idea, where links to it lead. */
export function ideaAnchor(id: string): Bookmark {
  return new Bookmark({ id: ideaBookmark(id), children: [run(id)] })
}

/** A link to where an idea stands in this document. */
export function ideaLink(id: string, text: string): ParagraphChild {
  return new InternalHyperlink({
    anchor: ideaBookmark(id),
    children: [new TextRun({ text: text.replace(UNPRINTABLE, ''), style: 'Hyperlink' })],
  })
}
