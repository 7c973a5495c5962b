import { type Block, linesOf } from '../domain/document.ts'
import type { Place } from '../domain/item.ts'
import { actorsOf, joined } from './action-fields.ts'
import { isEmptyText, isTemplate, withoutGuidance } from './boilerplate.ts'
import { cellLines, cleanText, type Draft, type Line } from './draft.ts'
import { type GridRow, gridOf } from './grid.ts'
import { columnMeaning, itemTypeOf, type Meaning, sectionMeaning } from './meanings.ts'
import type { Passage } from './outline.ts'
import type { ThemeClaim, ThemeClaims } from './theme-claims.ts'

type TablePassage = Extract<Passage, { kind: 'table' }>

/** Column by column, what a table announces. */
export type Columns = readonly (Meaning | null)[]

export interface TableReading {
  readonly drafts: readonly Draft[]
  /** The columns last announced; null for a table that is not of the template's kind. */
  readonly columns: Columns | null
  /** The theme of the last row, for a table that goes on elsewhere. */
  readonly claim: ThemeClaim | null
  /** Data rows with something in only a part of their item columns. */
  readonly incomplete: number
  readonly empty: number
}

/** What a table inherits from what precedes it. */
export interface TableContext {
  /** Theme of the heading or title above. */
  readonly above: ThemeClaim | null
  /** The table just before, where this one may go on with it. */
  readonly before: { readonly columns: Columns; readonly claim: ThemeClaim | null } | null
}

const textOf = (blocks: readonly Block[]) => linesOf(blocks).join(' ').trim()

/**
 * Reads one table of the template, or of its family: a header row tells what the columns hold, each further row links
 * its cells; a table without header whose first column names what the second holds is read row by row (fiche défi).
 */
export function readTable(passage: TablePassage, claims: ThemeClaims, context: TableContext): TableReading {
  const rows = gridOf(passage.table)
  const width = Math.max(0, ...rows.map((r) => r.cells.length))
  let columns: Columns | null = null
  let claim: ThemeClaim | null = null
  if (context.before && context.before.columns.length === width && !rows.some((r) => headerOf(r, null, width))) {
    columns = context.before.columns
    claim = context.before.claim
  } else if (context.before && rows[0] && sameColumns(headerOf(rows[0], null, width), context.before.columns)) {
    claim = context.before.claim
  }
  const drafts: Draft[] = []
  let number = 0
  let incomplete = 0
  let empty = 0
  for (const row of rows) {
    const header = headerOf(row, columns, width)
    if (header) {
      columns = header
      continue
    }
    number++
    const place = { table: passage.number, row: number, ...headingOf(passage) }
    const id = `t${passage.number}-r${number}`
    if (columns === null) {
      const pair = readPair(row, id, place, claim ?? context.above, claims)
      if (pair?.claim) claim = pair.claim
      drafts.push(...(pair?.drafts ?? []))
      continue
    }
    const separator = separatorClaim(row, claims)
    if (separator) {
      claim = separator
      continue
    }
    const own = rowClaim(row, columns, claims)
    if (own !== undefined) claim = own
    const read = readRow(row, columns, id, place, claim ?? context.above)
    drafts.push(...read.drafts)
    if (read.drafts.length === 0) empty++
    else if (read.missing) incomplete++
  }
  return { drafts, columns, claim, incomplete, empty }
}

function headingOf(passage: TablePassage): { heading?: string } {
  const heading = passage.over.at(-1)?.text
  return heading ? { heading } : {}
}

function sameColumns(a: Columns | null, b: Columns): boolean {
  return a !== null && a.length === b.length && a.every((m, i) => m === b[i])
}

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
  const read = known === null || row.row.header ? columnMeaning : sectionMeaning
  const columns = texts.map((t) => (t === '' ? null : (columnMeaning(t) ?? null)))
  const meant = filled.filter((c) => read(textOf(c.blocks)) !== null)
  const kinds = new Set(columns.filter((m) => m !== null))
  const items = [...kinds].some((m) => itemTypeOf(m) !== null)
  const enough = kinds.size >= 2 || (width === 1 && kinds.size === 1 && sectionMeaning(texts[0] ?? '') !== null)
  const share = known === null || row.row.header ? 0.6 : 1
  return items && enough && meant.length >= filled.length * share ? settled(columns) : null
}

/** In a table of actions alone, the « axes d'amélioration » say what the actions serve (« Quoi »); they are no items of their own. */
function settled(columns: Columns): Columns {
  const has = (m: Meaning) => columns.includes(m)
  if (has('action') && !has('need') && !has('irritant')) return columns.map((m) => (m === 'improvement' ? 'what' : m))
  if (!has('action')) return columns.map((m) => (m === 'what' ? 'improvement' : m))
  return columns
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

const kept = (lines: readonly Line[]): { text: string; page: number | undefined }[] =>
  lines
    .filter((l) => !l.introduces && !isEmptyText(l.text) && !isTemplate(l.text))
    .map((l) => ({ text: cleanText(withoutGuidance(l.text)), page: l.page }))
    .filter((l) => !isEmptyText(l.text))

function readRow(
  row: GridRow,
  columns: Columns,
  id: string,
  place: Place,
  claim: ThemeClaim | null,
): { drafts: Draft[]; missing: boolean } {
  const linesIn = (meaning: Meaning) => kept(cellsOf(row, columns, meaning).flatMap((c) => cellLines(c.blocks)))
  const drafts: Draft[] = []
  let missing = false
  const fields = actionFields(linesIn)
  for (const meaning of [...new Set(columns)]) {
    const type = meaning === null ? null : itemTypeOf(meaning)
    if (meaning === null || type === null) continue
    let bullet = 0
    for (const cell of cellsOf(row, columns, meaning))
      for (const line of kept(cellLines(cell.blocks))) {
        bullet++
        const page = line.page ?? row.row.page
        drafts.push({
          type,
          text: line.text,
          row: id,
          place: { ...place, column: cell.column + 1, bullet, ...(page === undefined ? {} : { page }) },
          claim,
          ...(type === 'action' ? fields : {}),
        })
      }
    if (bullet === 0) missing = true
  }
  return { drafts, missing }
}

/** Cells that begin in this row under a heading of this meaning; a cell merged downwards speaks once, in its first row. */
function cellsOf(row: GridRow, columns: Columns, meaning: Meaning) {
  return row.row.cells.filter((c) => columns[c.column] === meaning)
}

function actionFields(linesIn: (m: Meaning) => { text: string }[]): Partial<Draft> {
  const texts = (m: Meaning) => linesIn(m).map((l) => l.text)
  const improvement = joined(texts('what'))
  const timeframe = joined(texts('timeframe'))
  const actors = actorsOf(texts('actors'))
  const indicators = texts('indicators')
  return {
    ...(improvement ? { improvement } : {}),
    ...(actors.length > 0 ? { actors } : {}),
    ...(timeframe ? { timeframe } : {}),
    ...(indicators.length > 0 ? { indicators } : {}),
  }
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
  const lines = kept(values.flatMap((v) => cellLines(v.blocks)))
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
