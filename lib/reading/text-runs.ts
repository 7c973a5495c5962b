import type { Paragraph } from '../domain/document.ts'
import { foldText } from './folded-text.ts'
import { bulletOf } from './typed-bullets.ts'

/** A stretch of text set alike; a soft line break is a run `\n`. */
export interface Run {
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
}

export const LINE_BREAK: Run = { text: '\n', bold: false, italic: false }

/**
 * The paragraphs that the runs of one paragraph make, empty ones left out. Soft line breaks part paragraphs in table
 * cells, where people use them to write one idea a line, and join by a space in running text; in both, a line that
 * begins with a bullet typed by hand begins a paragraph, and the lines behind it belong to it.
 */
export function paragraphsOf(runs: readonly Run[], inCell: boolean): Paragraph[] {
  const groups: Run[][] = []
  let bulleted = false
  for (const line of linesOfRuns(runs)) {
    const begins = bulletOf(foldText(textOf(line))) !== null
    const last = groups.at(-1)
    if (!last || begins || (inCell && !bulleted)) groups.push([...line])
    else last.push({ ...LINE_BREAK, text: ' ' }, ...line)
    bulleted ||= begins
  }
  return groups.map(paragraphOf).filter((p) => p.text !== '')
}

/** One paragraph (or list item) of all its runs, line breaks as spaces. */
export function paragraphOf(runs: readonly Run[]): Paragraph {
  const written = runs.filter((run) => run.text.trim() !== '')
  const emphasis = written.length === 0 ? null : emphasisOf(written)
  return { kind: 'paragraph', text: foldText(textOf(runs)), ...(emphasis ? { emphasis } : {}) }
}

function emphasisOf(runs: readonly Run[]): 'bold' | 'italic' | null {
  if (runs.every((run) => run.bold)) return 'bold'
  return runs.every((run) => run.italic) ? 'italic' : null
}

function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('')
}

function linesOfRuns(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]]
  for (const run of runs) {
    if (run.text === '\n') lines.push([])
    else lines.at(-1)?.push(run)
  }
  return lines
}
