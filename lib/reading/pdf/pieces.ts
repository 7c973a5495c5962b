import { foldText } from '../folded-text.ts'
import { bulletOf } from '../typed-bullets.ts'
import { around, type Box } from './geometry.ts'
import type { Part } from './layout.ts'
import { linesOf } from './lines.ts'
import type { PageContent, Run } from './page.ts'
import type { Rule } from './rules.ts'

/** Something that stands at one place: a stretch of a line, or what must not be cut (a table, a framed text). */
export interface Piece {
  readonly box: Box
  /** None for a table. */
  readonly runs: readonly Run[]
  readonly parts: readonly Part[] | null
}

/** What orders pieces. */
export interface Setting {
  readonly content: PageContent
  readonly rules: readonly Rule[]
  /** Where the region ends on the right when its lines do not tell; null: they tell. */
  readonly right: number | null
}

/** Successive pieces with white space going down between them. */
export interface Band {
  readonly columns: readonly (readonly Piece[])[]
  /** Middles of the white spaces. */
  readonly gutters: readonly number[]
  readonly box: Box
  readonly length: number
}

/** White space between columns of text, in letters' heights. */
const GUTTER = 0.95

/** Runs of lines cut where the white space is wide enough to part columns. */
export function piecesOf(runs: readonly Run[]): Piece[] {
  return linesOf(runs).flatMap((line) => {
    const pieces: Run[][] = []
    let end = -Infinity
    for (const run of line.runs) {
      const last = pieces.at(-1)
      const near = run.from - end < Math.max(9, GUTTER * line.size)
      if (last && (near || isBullet(last))) last.push(run)
      else pieces.push([run])
      end = Math.max(end, run.to)
    }
    return pieces.map((own) => ({ box: around(own.map((r) => r.box)), runs: own, parts: null }))
  })
}

/** A bullet or a number stands apart from its text, and belongs to it. */
function isBullet(runs: readonly Run[]): boolean {
  const text = foldText(runs.map((r) => r.text).join(''))
  return bulletOf(text)?.text === '' || /^(\(?\p{L}?\d{0,2}[.)°-]|[☒☐])$/u.test(text)
}
