import { typeNames } from '../domain/item.ts'
import type { ThemeView } from './content/theme-view.ts'
import { writeWorkbook } from './excel/workbook.ts'
import { csvOf, harmless } from './open-data/table.ts'

/** Names of the open data, and what the workbook has over each column. */
const COLUMNS = [
  { name: 'type', title: 'Type', width: 26 },
  { name: 'rang', title: 'Rang', width: 7 },
  { name: 'id_idee', title: 'Idée', width: 9 },
  { name: 'intitule', title: 'Intitulé', width: 60, wrap: true },
  { name: 'nb_academies', title: 'Académies', width: 11 },
  { name: 'nb_academies_theme', title: 'Sur', width: 7 },
  { name: 'nb_elements', title: 'Éléments, reprises comprises', width: 12 },
  { name: 'academies', title: 'Noms des académies', width: 40, wrap: true },
  { name: 'evolution', title: 'Évolution', width: 20 },
] as const

const rowsOf = ({ ideas, speaking }: ThemeView) =>
  ideas.map(({ rank, idea, academies, items, evolution }) => [
    ...[typeNames(idea.type).singular, rank, idea.id, idea.label, academies.length, speaking, items],
    ...[academies.join(' | '), evolution],
  ])

/** A view as CSV for French spreadsheets, as the open data are written. */
export function themeViewCsv(view: ThemeView): string {
  const rows = rowsOf(view).map((row) => row.map((v) => (typeof v === 'string' ? harmless(v) : String(v ?? ''))))
  return csvOf([COLUMNS.map(({ name }) => name), ...rows])
}

/** A view as a workbook of one sheet. @param at ISO 8601: the date of the workbook */
export function themeViewExcel(view: ThemeView, title: string, at: string): Promise<Uint8Array> {
  return writeWorkbook(title, at, [{ name: 'Vue', columns: COLUMNS, rows: rowsOf(view) }])
}
