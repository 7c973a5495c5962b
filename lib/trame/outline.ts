import type { Block, ListItem, Table } from '../domain/document.ts'
import { NO_NUMBERING, themeOfHeading } from '../themes/declared.ts'
import { isAudience } from './audience.ts'
import { isTemplate } from './boilerplate.ts'

import { isBareLead } from './lead-ins.ts'
import { bareMeaning, itemTypeOf, partMeaning, sectionMeaning } from './meanings.ts'

/** A heading above a passage, nearest last in the passage's list. */
export interface Over {
  readonly level: number
  readonly text: string
}

interface Common {
  /** The headings above, highest first. */
  readonly over: readonly Over[]
  readonly page: number | undefined
}

/** A piece of the document in reading order, with the headings it stands under. */
export type Passage =
  | (Common & { readonly kind: 'heading'; readonly level: number; readonly text: string })
  | (Common & { readonly kind: 'text'; readonly text: string; readonly paragraph: number })
  | (Common & { readonly kind: 'list'; readonly items: readonly ListItem[]; readonly paragraph: number })
  | (Common & { readonly kind: 'table'; readonly table: Table; readonly number: number })

/** Levels given to paragraphs that serve as headings; a format's own headings are 1 to 6. */
const BOLD = 7
const LABEL = 8
const ITALIC = 9
/** Between two levels: « Niveau école : » and « Pour les élèves : » stand under the label that says what their lists hold. */
const UNDER = 0.5

/** « Thème : Un numérique responsable et souverain », « Thématique retenue – Gouvernance »: what follows is about it. */
const THEME_FIELD =
  /^(?:th[eé]matiques?|th[eè]mes?)(?:\s+(?:concern|retenu|abord|trait|chois)\p{L}*)?(?:\s*(?:n\s?[°ºo]\s?)?[1-5])?\s*[:–—-]\s*\S/iu

/** How many headings and paragraphs a title page holds at most. */
const TITLE_PAGE = 12

/** Longest line that serves as a heading, in words. */
const LONGEST_HEADING = 14

const wordCount = (text: string) => text.split(/\s+/).filter(Boolean).length

/**
 * The level of a paragraph that serves as a heading, or null. Authors make headings without styles: a short line in
 * bold, a label ended by a colon, a line in italics over a list, a line that is the very name of a section.
 */
function headingLevel(block: Block, next: Block | undefined): number | null {
  if (block.kind === 'heading') return block.level
  if (block.kind !== 'paragraph') return null
  const text = block.text
  if (wordCount(text) > LONGEST_HEADING || /[.;!]$/.test(text) || isTemplate(text)) return null
  const overList = next?.kind === 'list'
  const meaning = sectionMeaning(text)
  const under = meaning === 'level' || isAudience(text) ? UNDER : 0
  if (block.emphasis === 'bold' && (meaning !== null || !text.endsWith(':') || overList)) return BOLD + under
  if (meaning !== null && (overList || text.endsWith(':') || bareMeaning(text) !== null)) return LABEL + under
  if (next && isBareLead(text)) return LABEL
  if (overList && text.endsWith(':')) return LABEL + under
  if (overList && under > 0) return LABEL + under
  if (overList && block.emphasis === 'italic' && wordCount(text) <= 6) return ITALIC
  return null
}

/**
 * The level of a line that says the theme of what follows, or null. A field (« Thème : … ») holds for all that its section
 * has below; a heading set like the « Irritants » under it stands above them.
 */
function levelOfTheme(
  blocks: readonly Block[],
  levels: readonly (number | null)[],
  index: number,
  over: readonly Over[],
): number | null {
  const block = blocks[index]
  if (block?.kind !== 'paragraph' && block?.kind !== 'heading') return null
  const level = levels[index] ?? null
  const field = THEME_FIELD.test(block.text) && wordCount(block.text) <= LONGEST_HEADING
  if (field && block.kind === 'paragraph' && level !== BOLD)
    return (over.findLast((o) => !THEME_FIELD.test(o.text))?.level ?? 0) + UNDER
  if (level === null || partMeaning(block.text) !== null) return null
  const next = levels.findIndex((l, i) => i > index && l !== null)
  const following = blocks[next]
  if (levels[next] !== level || !following || !('text' in following)) return null
  const meaning = sectionMeaning(following.text)
  const announces = meaning !== null && itemTypeOf(meaning) !== null
  return announces && (field || themeOfHeading(block.text, NO_NUMBERING) !== null) ? level - UNDER : null
}

/** The passages of a document, each with the headings above it; a heading ends those of its level and below. */
export function outline(blocks: readonly Block[]): Passage[] {
  const passages: Passage[] = []
  let over: Over[] = []
  let paragraph = 0
  let number = 0
  const levels = blocks.map((block, index) => headingLevel(block, blocks[index + 1]))
  blocks.forEach((block, index) => {
    const level = levelOfTheme(blocks, levels, index, over) ?? levels[index] ?? null
    if (level !== null && (block.kind === 'heading' || block.kind === 'paragraph')) {
      over = over.filter((o) => o.level < level)
      passages.push({ kind: 'heading', level, text: block.text, over, page: block.page })
      over = [...over, { level, text: block.text }]
    } else if (block.kind === 'paragraph') {
      paragraph++
      passages.push({ kind: 'text', text: block.text, over, page: block.page, paragraph })
    } else if (block.kind === 'list') {
      passages.push({ kind: 'list', items: block.items, over, page: block.items[0]?.page, paragraph: paragraph + 1 })
      paragraph += block.items.length
    } else if (block.kind === 'table') {
      number++
      passages.push({ kind: 'table', table: block, over, page: block.rows[0]?.page, number })
    }
  })
  return passages
}

/** The headings and paragraphs of the title page: those before the first list or table. */
export function titlePage(passages: readonly Passage[]): string[] {
  const end = passages.findIndex((p) => p.kind === 'list' || p.kind === 'table')
  return passages
    .slice(0, end < 0 ? TITLE_PAGE : Math.min(end, TITLE_PAGE))
    .flatMap((p) => ('text' in p ? [p.text] : []))
}
