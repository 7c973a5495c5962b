import type { Block, ListItem } from '../domain/document.ts'
import { gatherNumbers } from './typed-numbers.ts'

/** Glyphs that begin a line only as bullets, with or without a space behind; U+F0xx are letters of Word's symbol fonts. */
const GLYPH = /^([▶►▸▹▷➤➢➣➔➜➡⇒•‣⁃∙●○◦■▪▫◆◇♦❖❑❒❏✓✔✗✘➲★☞\u2B60-\u2BFF\u{1F780}-\u{1F8FF}\uF020-\uF0FF])\uFE0E?\s*/u
/** Characters with another use: bullets only before a space, or (dashes, arrows) right before a letter: « -5 % » and « § 3 » are none. */
const MARK = /^(-+>|=+>|→|·|\*|[-–—](?=\s|\p{L}|$)|[oØü](?=\s)|§(?=\s+\D))(?:\s+|(?<=[-–—>])(?=[\p{L}«])|$)/u

/** A line that begins with a bullet typed by hand. */
export interface BulletLine {
  readonly bullet: string
  /** What follows, '' for a bullet that nobody filled. */
  readonly text: string
}

/** The bullet and the text of a line that begins with a bullet, or null. A dash inside a sentence is no bullet. */
export function bulletOf(line: string): BulletLine | null {
  const found = GLYPH.exec(line) ?? MARK.exec(line)
  return found?.[1] === undefined ? null : { bullet: found[1], text: line.slice(found[0].length).trim() }
}

/** All that the bullets of a line begin: a glyph that comes again parts the line (« ▶ a ▶ b »); a dash never does. */
function itemsIn(line: string): string[] {
  const first = bulletOf(line)
  if (!first) return []
  return GLYPH.test(line) ? first.text.split(` ${first.bullet}`).map((part) => part.trim()) : [first.text]
}

/**
 * Makes lists of the bullets that people type: successive paragraphs that begin with one become one list, flat
 * (glyphs say nothing sure of levels), and a glyph left in front of a real list's item goes. A bullet alone gives an
 * item with text ''. Cells of tables are done too, and there typed numbers as well (typed-numbers.ts).
 */
export function gatherBullets(blocks: readonly Block[]): Block[] {
  const gathered: Block[] = []
  let typed: ListItem[] | null = null
  for (const block of blocks) {
    const items = block.kind === 'paragraph' ? itemsIn(block.text) : []
    if (block.kind === 'paragraph' && items.length > 0) {
      const page = block.page === undefined ? {} : { page: block.page }
      if (!typed) {
        typed = []
        gathered.push({ kind: 'list', ordered: false, items: typed })
      }
      typed.push(...items.map((text) => ({ text, ...page })))
      continue
    }
    typed = null
    gathered.push(withoutGlyphs(block))
  }
  return gathered
}

function withoutGlyphs(block: Block): Block {
  if (block.kind === 'list') return { ...block, items: block.items.map(bareItem) }
  if (block.kind !== 'table') return block
  const rows = block.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, blocks: gatherBullets(gatherNumbers(cell.blocks)) })),
  }))
  return { ...block, rows }
}

function bareItem(item: ListItem): ListItem {
  return {
    ...item,
    text: item.text.replace(GLYPH, ''),
    ...(item.children ? { children: item.children.map(bareItem) } : {}),
  }
}
