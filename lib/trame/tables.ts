import { foldName } from '../domain/academie.ts'
import type { Place } from '../domain/item.ts'
import { actionFields } from './action-fields.ts'
import { isAudience } from './audience.ts'
import { isEmptyText } from './boilerplate.ts'
import { itemLines, keptLines, textOf } from './cells.ts'
import type { Draft } from './draft.ts'
import { type GridRow, gridOf } from './grid.ts'
import { bareMeaning, columnMeaning, itemTypeOf, type Meaning, sectionMeaning } from './meanings.ts'
import { columnDoubt, doubted, type KnownBy } from './table-doubts.ts'
import { type Columns, headingOf, type TableContext, type TablePassage, type TableReading } from './table-reading.ts'
import type { ThemeClaim, ThemeClaims } from './theme-claims.ts'
import { readTransposed } from './transposed.ts'

/**
 * Reads one table of the template, or of its family: a header row tells what the columns hold, each further row links
 * its cells; a table without header whose first column names what the second holds is read row by row (fiche défi).
 */
export function readTable(passage: TablePassage, claims: ThemeClaims, context: TableContext): TableReading {
  const rows = gridOf(passage.table)
  const { loose } = passage.table
  const width = Math.max(0, ...rows.map((r) => r.cells.length))
  const turned = readTransposed(passage, rows, claims, context.above)
  if (turned) return turned
  const labels = labelsIn(rows)
  const before = labels >= 2 ? null : (context.before ?? null)
  // Beside so many labels, « Savoir qui paie quoi » is an answer, whatever columns it reads like.
  const sheet = width === 2 && labels >= 3
  const goesOn = before !== null && before.columns.length === width && goesOnWith(before, rows, width)
  let columns: Columns | null = goesOn ? before.columns : null
  let carried = goesOn
  let claim: ThemeClaim | null =
    goesOn || (before && rows[0] && sameColumns(headerOf(rows[0], null, width), before.columns)) ? before.claim : null
  let head = before?.head ?? ''
  const drafts: Draft[] = []
  let number = 0
  let incomplete = 0
  let empty = 0
  for (const row of rows) {
    const text = foldName(textOf(row.row.cells.flatMap((c) => c.blocks)))
    const known = columns !== null && text === head
    const header = known ? columns : sheet && isLabelled(row) ? null : headerOf(row, columns, width)
    if (header) {
      columns = header
      carried = false
      head = text
      continue
    }
    if (columns !== null && namesAudiences(row)) continue
    const separator = separatorClaim(row, claims)
    if (separator) {
      claim = separator
      continue
    }
    number++
    const place = { table: passage.number, row: number, ...headingOf(passage) }
    const id = `t${passage.number}-r${number}`
    if (columns === null || namesItself(row)) {
      const pair = readPair(row, id, place, claim ?? context.above, claims)
      if (pair?.claim) claim = pair.claim
      drafts.push(...(pair?.drafts ?? []).map((d) => doubted(d, loose === 'aligned' ? 'aligned-columns' : undefined)))
      continue
    }
    const own = rowClaim(row, columns, claims)
    if (own !== undefined) claim = own
    const read = readRow(row, ofNature(row, columns), id, place, claim ?? context.above, { carried, loose })
    drafts.push(...read.drafts)
    if (read.drafts.length === 0) empty++
    else if (read.missing) incomplete++
  }
  return { drafts, columns, claim, head, incomplete, empty }
}

/** How many labels the first column holds: from two on (« Problématique », « Pistes »), a sheet, and no table that goes on. */
function labelsIn(rows: readonly GridRow[]): number {
  const labels = rows.map((r) => r.row.cells[0]).map((c) => (c ? sectionMeaning(textOf(c.blocks)) : null))
  return new Set(labels.filter((m) => m !== null)).size
}

/** A table goes on with the one before where none of its rows announces columns, but for answers that read like them. */
function goesOnWith(before: NonNullable<TableContext['before']>, rows: readonly GridRow[], width: number): boolean {
  return rows.every((row) => {
    if (foldName(textOf(row.row.cells.flatMap((c) => c.blocks))) === before.head) return false
    const announced = headerOf(row, null, width)
    return announced === null || (within(announced, before.columns) && headerOf(row, before.columns, width) === null)
  })
}

const within = (some: Columns, all: Columns) => some.every((m, i) => m === null || m === all[i])

function sameColumns(a: Columns | null, b: Columns): boolean {
  return a !== null && a.length === b.length && a.every((m, i) => m === b[i])
}

/** Most words of a column heading that means nothing to us, beside plain ones. */
const LONGEST_OTHER = 6

/**
 * The columns that a row announces, or null for a row that is no header. Once columns are known, only a row whose every
 * cell is a heading and nothing else announces new ones: « Besoin de matériel » in a cell is an answer.
 */
function headerOf(row: GridRow, known: Columns | null, width: number): Columns | null {
  const texts = Array.from({ length: width }, (_, c) => {
    const covering = row.cells[c]
    return covering ? textOf(covering.cell.blocks) : ''
  })
  const filled = [...new Set(row.cells.filter((c) => c !== undefined).map((c) => c.cell))].filter(
    (c) => textOf(c.blocks) !== '',
  )
  const read = known === null || row.row.header ? columnMeaning : bareMeaning
  const columns = texts.map((t) => (t === '' ? null : (columnMeaning(t) ?? null)))
  const meant = filled.filter((c) => read(textOf(c.blocks)) !== null)
  const kinds = new Set(columns.filter((m) => m !== null))
  const items = kinds.has('nature') || [...kinds].some((m) => itemTypeOf(m) !== null)
  const [only] = filled
  const across = filled.length === 1 && only?.columnSpan === width && bareMeaning(textOf(only.blocks)) !== null
  if (!items || (kinds.size < 2 && !across)) return null
  const share = known === null || row.row.header ? 0.6 : 1
  // Columns that the template has not are few, or stand as short headings beside two plain ones.
  const plain = filled.filter((c) => sectionMeaning(textOf(c.blocks)) !== null).length
  const short = filled.every((c) => textOf(c.blocks).split(/\s+/).length <= LONGEST_OTHER || meant.includes(c))
  const enough =
    meant.length >= filled.length * share || (known === null && plain >= 2 && plain * 3 >= filled.length && short)
  return enough ? settled(columns) : null
}

/** In a table of actions alone, the « axes d'amélioration » say what the actions serve (« Quoi »); they are no items of their own. */
function settled(columns: Columns): Columns {
  const has = (m: Meaning) => columns.includes(m)
  if (has('action') && !has('need') && !has('irritant')) return columns.map((m) => (m === 'improvement' ? 'what' : m))
  if (!has('action')) return columns.map((m) => (m === 'what' ? 'improvement' : m))
  return columns
}

/** In a table with a column « Nature », each row's own nature says what its unnamed columns hold. */
function ofNature(row: GridRow, columns: Columns): Columns {
  const covering = row.cells[columns.indexOf('nature')]
  if (!covering) return columns
  const nature = sectionMeaning(textOf(covering.cell.blocks))
  return columns.map((m) => m ?? nature)
}

/** « École | Collège | Lycée »: whom each column is for, below a heading over all of them. */
function namesAudiences(row: GridRow): boolean {
  const filled = row.row.cells.map((c) => textOf(c.blocks)).filter((text) => text !== '')
  return filled.length >= 2 && filled.every(isAudience)
}

/** A row whose first cell names the type of what stands beside it: « Besoins ». */
function isLabelled({ row }: GridRow): boolean {
  const [label, value] = row.cells
  const meaning = label && value ? bareMeaning(textOf(label.blocks)) : null
  return meaning !== null && itemTypeOf(meaning) !== null
}

/** « Actions à engager » beside one cell across the columns: the row says itself what it holds. */
function namesItself(row: GridRow): boolean {
  const [, value, ...others] = row.row.cells
  return value !== undefined && others.length === 0 && value.columnSpan >= 2 && isLabelled(row)
}

/** A row of one cell across the table that names a theme: « Thème 3 – Gouvernance ». */
function separatorClaim(row: GridRow, claims: ThemeClaims): ThemeClaim | null {
  const filled = row.row.cells.filter((c) => textOf(c.blocks) !== '')
  const [only] = filled
  return only && filled.length === 1 && only.columnSpan > 1 ? claims.ofHeading(textOf(only.blocks), 'row') : null
}

/** The theme that the row's own cell declares; undefined where the cell is empty or merged: the row above decides. */
function rowClaim(row: GridRow, columns: Columns, claims: ThemeClaims): ThemeClaim | null | undefined {
  const covering = row.cells[columns.indexOf('theme')]
  if (!covering?.starts) return undefined
  const label = textOf(covering.cell.blocks)
  return isEmptyText(label) ? undefined : claims.ofLabel(label)
}

function readRow(
  row: GridRow,
  columns: Columns,
  id: string,
  place: Place,
  claim: ThemeClaim | null,
  by: KnownBy,
): { drafts: Draft[]; missing: boolean } {
  const drafts: Draft[] = []
  let missing = false
  const fields = actionFields((meaning) => keptLines([...covering(row, columns, meaning)].flatMap((c) => c.blocks)))
  for (const meaning of [...new Set(columns)]) {
    const type = meaning === null ? null : itemTypeOf(meaning)
    if (meaning === null || type === null) continue
    let bullet = 0
    for (const cell of cellsOf(row, columns, meaning))
      for (const line of itemLines(cell.blocks)) {
        bullet++
        const page = line.page ?? row.row.page
        const draft: Draft = {
          type,
          text: line.text,
          row: id,
          place: { ...place, column: cell.column + 1, bullet, ...(page === undefined ? {} : { page }) },
          claim,
          ...(type === 'action' ? fields : {}),
        }
        drafts.push(doubted(draft, columnDoubt(cell, row, columns, by)))
      }
    if (bullet === 0) missing = true
  }
  return { drafts, missing }
}

/** Cells that begin in this row under a heading of this meaning; a cell merged downwards speaks once, in its first row. */
function cellsOf(row: GridRow, columns: Columns, meaning: Meaning) {
  return row.row.cells.filter((c) => columns[c.column] === meaning)
}

/** Cells that stand in this row under a heading of this meaning: « Quoi » merged downwards is said of each of its rows. */
function covering(row: GridRow, columns: Columns, meaning: Meaning) {
  return new Set(row.cells.flatMap((c, i) => (c && columns[i] === meaning ? [c.cell] : [])))
}

/** A row whose first cell names what the second holds: « Thème | Un égal accès… », « Irritants | … ». */
function readPair(
  row: GridRow,
  id: string,
  place: Place,
  claim: ThemeClaim | null,
  claims: ThemeClaims,
): { drafts: Draft[]; claim: ThemeClaim | null } | null {
  const [label, ...values] = row.row.cells
  if (!label || values.length === 0) return null
  const meaning = sectionMeaning(textOf(label.blocks))
  if (meaning === null) return null
  if (meaning === 'theme') return { drafts: [], claim: claims.ofLabel(values.map((v) => textOf(v.blocks)).join(' ')) }
  const type = itemTypeOf(meaning)
  if (type === null) return null
  const lines = itemLines(values.flatMap((v) => v.blocks))
  return {
    claim: null,
    drafts: lines.map((line, i) => {
      const page = line.page ?? row.row.page
      return {
        type,
        text: line.text,
        row: id,
        place: { ...place, column: 2, bullet: i + 1, ...(page === undefined ? {} : { page }) },
        claim,
      }
    }),
  }
}
