import { linesOf } from '../domain/document.ts'
import type { Draft } from './draft.ts'
import { readLists } from './lists.ts'
import { outline } from './outline.ts'
import { headingOf, type TablePassage } from './table-reading.ts'
import type { ThemeClaim, ThemeClaims } from './theme-claims.ts'

/** A cell that names a theme holds its name, perhaps cut in lines, and nothing else. */
const LINES_OF_A_NAME = 3

/**
 * Reads a table without columns of ours whose cells carry their own labels (« Irritants : » and its bullets, then
 * « Leviers : »): each cell as a small text, the items of one row linked. A cell that names a theme gives it to its row,
 * and to the rows below that name none.
 */
export function readLabelledCells(passage: TablePassage, claims: ThemeClaims): Draft[] {
  let claim: ThemeClaim | null = null
  return passage.table.rows.flatMap((row, index) => {
    const named = row.cells.map((cell) => {
      const lines = linesOf(cell.blocks)
      return lines.length <= LINES_OF_A_NAME ? claims.ofHeading(lines.join(' '), 'row') : null
    })
    claim = named.find((c) => c !== null) ?? claim
    const own = claim
    return row.cells.flatMap((cell) =>
      readLists(outline(cell.blocks), claims, { otherwise: null, prose: 'silent' }).map((draft): Draft => {
        const page = draft.place.page ?? row.page
        return {
          ...draft,
          claim: own ?? claims.above(passage.over),
          row: `t${passage.number}-r${index + 1}`,
          place: {
            table: passage.number,
            row: index + 1,
            column: cell.column + 1,
            bullet: draft.place.bullet ?? 1,
            ...headingOf(passage),
            ...(page === undefined ? {} : { page }),
          },
        }
      }),
    )
  })
}
