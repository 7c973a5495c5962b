import type { Cell } from '../domain/document.ts'
import { actionFields } from './action-fields.ts'
import { isEmptyText } from './boilerplate.ts'
import { itemLines, keptLines, textOf } from './cells.ts'
import type { Draft } from './draft.ts'
import type { GridRow } from './grid.ts'
import { columnMeaning, itemTypeOf, type Meaning, sectionMeaning } from './meanings.ts'
import { headingOf, type TablePassage, type TableReading } from './table-reading.ts'
import type { ThemeClaim, ThemeClaims } from './theme-claims.ts'

/** A row of a table turned on its side, with what its first cell names. */
interface Labelled {
  readonly row: GridRow
  readonly meaning: Meaning
}

/**
 * Reads a table turned on its side, whose first column names what its rows hold (« Irritants », « Besoins »,
 * « Leviers »): each further column is what a row is elsewhere, and links its cells. Its head may name a theme.
 * Sheets that follow one another in one table part where the first label comes back.
 * @returns null for a table whose first column does not name two types of items, or actions with who and when
 */
export function readTransposed(
  passage: TablePassage,
  rows: readonly GridRow[],
  claims: ThemeClaims,
  above: ThemeClaim | null,
): TableReading | null {
  const named = rows.flatMap((row): Labelled[] => {
    const [first, ...others] = row.row.cells
    const meaning = first?.column === 0 && others.length > 0 ? sectionMeaning(textOf(first.blocks)) : null
    return meaning === null ? [] : [{ row, meaning }]
  })
  const width = Math.max(...rows.map((r) => r.cells.length))
  const types = new Set(named.flatMap((l) => itemTypeOf(l.meaning) ?? []))
  if ((types.size < 2 && !isPlan(named, width)) || named.some((l) => isHeader(l.row))) return null
  const labelled = settled(named)
  const head = rows[0] && !labelled.some((l) => l.row === rows[0]) ? rows[0] : null
  if (head && namesNature(head, claims)) return null
  const drafts: Draft[] = []
  sheetsOf(labelled).forEach((sheet, s) => {
    for (let column = 1; column < width; column++) {
      if (head && columnMeaning(textOf(head.cells[column]?.cell.blocks ?? [])) === 'aside') continue
      const cellOf = (row: GridRow): Cell | null => {
        const covering = row.cells[column]
        return covering?.starts && covering.cell.column === column ? covering.cell : null
      }
      const names = [head, sheet.find((l) => l.meaning === 'theme')?.row ?? null]
        .flatMap((row) => (row ? (cellOf(row) ?? []) : []))
        .map((cell) => textOf(cell.blocks))
        .filter((text) => !isEmptyText(text))
      const claim = names.map((text) => claims.ofLabel(text)).find((c) => c !== null) ?? above
      drafts.push(...readColumn(passage, sheet, column, `t${passage.number}-s${s + 1}-c${column}`, cellOf, claim))
    }
  })
  return { drafts, columns: null, claim: null, head: '', incomplete: 0, empty: 0 }
}

/** « Nature | Contribution »: the first column says what each row is; over sheets side by side, the head names themes. */
function namesNature(head: GridRow, claims: ThemeClaims): boolean {
  const [first, ...others] = head.row.cells.map((c) => textOf(c.blocks))
  if (first === undefined || columnMeaning(first) !== 'nature') return false
  return others.every((text) => text === '' || claims.ofLabel(text) === null)
}

/** A row of headings only belongs to a table read row by row. */
function isHeader(row: GridRow): boolean {
  const filled = row.row.cells.filter((c) => textOf(c.blocks) !== '')
  return filled.length >= 2 && filled.every((c) => columnMeaning(textOf(c.blocks)) !== null)
}

/** Actions, each in its column, with two at least of what they serve, who does them, when, and how it shows. */
function isPlan(labelled: readonly Labelled[], width: number): boolean {
  const meanings = new Set(labelled.map((l) => l.meaning))
  const fields = (['what', 'actors', 'timeframe', 'indicators'] as const).filter((m) => meanings.has(m))
  return width > 2 && meanings.has('action') && fields.length >= 2
}

/** As in a table read row by row, the « axes » of a plan of actions say what the actions serve; they are no items. */
function settled(labelled: readonly Labelled[]): Labelled[] {
  const has = (meaning: Meaning) => labelled.some((l) => l.meaning === meaning)
  const plan = has('action') && !has('need') && !has('irritant')
  return labelled.map((l) => (plan && l.meaning === 'improvement' ? { ...l, meaning: 'what' } : l))
}

function sheetsOf(labelled: readonly Labelled[]): Labelled[][] {
  const sheets: Labelled[][] = []
  for (const l of labelled) {
    const last = sheets.at(-1)
    if (!last || l.meaning === labelled[0]?.meaning) sheets.push([l])
    else last.push(l)
  }
  return sheets
}

function readColumn(
  passage: TablePassage,
  sheet: readonly Labelled[],
  column: number,
  id: string,
  cellOf: (row: GridRow) => Cell | null,
  claim: ThemeClaim | null,
): Draft[] {
  const linesIn = (meaning: Meaning) =>
    sheet.filter((l) => l.meaning === meaning).flatMap((l) => keptLines(cellOf(l.row)?.blocks ?? []))
  const fields = actionFields(linesIn)
  return [...new Set(sheet.map((l) => l.meaning))].flatMap((meaning) => {
    const type = itemTypeOf(meaning)
    if (type === null) return []
    const rank = sheet.findIndex((l) => l.meaning === meaning)
    const lines = sheet.filter((l) => l.meaning === meaning).flatMap((l) => itemLines(cellOf(l.row)?.blocks ?? []))
    return lines.map((line, i): Draft => {
      const page = line.page ?? sheet[rank]?.row.row.page
      return {
        type,
        text: line.text,
        row: id,
        place: {
          table: passage.number,
          row: rank + 1,
          column: column + 1,
          bullet: i + 1,
          ...headingOf(passage),
          ...(page === undefined ? {} : { page }),
        },
        claim,
        ...(type === 'action' ? fields : {}),
      }
    })
  })
}
