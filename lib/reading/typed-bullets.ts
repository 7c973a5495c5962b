import type { Block, ListItem } from '../domain/document.ts'

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

/**
 * Makes lists of the bullets that people type: successive paragraphs that begin with one become one list, flat
 * (glyphs say nothing sure of levels), and a glyph left in front of a real list's item goes. A bullet alone gives an
 * item with text ''. Cells of tables are done too.
 */
export function gatherBullets(blocks: readonly Block[]): Block[] {
  const gathered: Block[] = []
  let typed: ListItem[] | null = null
  for (const block of blocks) {
    const line = block.kind === 'paragraph' ? bulletOf(block.text) : null
    if (line && block.kind === 'paragraph') {
      const item = { text: line.text, ...(block.page === undefined ? {} : { page: block.page }) }
      if (typed) typed.push(item)
      else {
        typed = [item]
        gathered.push({ kind: 'list', ordered: false, items: typed })
      }
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
    cells: row.cells.map((cell) => ({ ...cell, blocks: gatherBullets(cell.blocks) })),
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
