import { type Block, linesOf } from '../domain/document.ts'
import { isEmptyText, isTemplate, withoutGuidance } from './boilerplate.ts'
import { cellLines, cleanText } from './draft.ts'

/** A line of a cell that says something. */
export interface KeptLine {
  readonly text: string
  readonly page: number | undefined
}

/** All the text of a cell, as one line. */
export const textOf = (blocks: readonly Block[]): string => linesOf(blocks).join(' ').trim()

/** The lines of a cell without what holds no contribution: guidance, placeholders, lines that introduce a list. */
export function keptLines(blocks: readonly Block[]): KeptLine[] {
  return cellLines(blocks)
    .filter((l) => !l.introduces && !isEmptyText(l.text) && !isTemplate(l.text))
    .map((l) => ({ text: cleanText(withoutGuidance(l.text)), page: l.page }))
    .filter((l) => !isEmptyText(l.text))
}

/** The lines of a cell that can be items: a number alone counts something, and states nothing. */
export function itemLines(blocks: readonly Block[]): KeptLine[] {
  return keptLines(blocks).filter((l) => /\p{L}/u.test(l.text))
}
