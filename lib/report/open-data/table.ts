import { stringify } from 'csv-stringify/sync'
import type { SchemaField } from '../table-schema.ts'
import { typographic } from '../wording.ts'

/** What a cell may hold: a list is joined by `|`, null is empty. */
export type Value = string | number | boolean | null | undefined | readonly string[]

/** A column: its place in the schema, in French, and how its value is found. */
export interface Field<Row> extends SchemaField {
  readonly title: string
  readonly description: string
  readonly example: string
  readonly value: (row: Row) => Value
}

/** A table of open data: `elements.csv` with `elements.schema.json`. */
export interface Table<Row> {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly fields: readonly Field<Row>[]
  readonly primaryKey: readonly string[]
  readonly rows: readonly Row[]
}

/** A table whose rows have been turned into values. */
export interface FlatTable extends Omit<Table<never>, 'rows' | 'fields'> {
  readonly fields: readonly Omit<Field<never>, 'value'>[]
  readonly rows: readonly (readonly string[])[]
}

/** Longest text of a cell: what a schema can promise. */
export const TEXT_LIMIT = 5000
const CUT = ' […]'

function text(value: Value): string {
  if (value === null || value === undefined) return ''
  const joined = typeof value === 'object' ? value.map((v) => v.replaceAll('|', '¦')).join('|') : String(value)
  return joined.length > TEXT_LIMIT ? joined.slice(0, TEXT_LIMIT - CUT.length) + CUT : joined
}

/** A leading `'` where a spreadsheet would take the text for a formula. */
export function harmless(value: string): string {
  return /^[=+\-@\t\r]/.test(value) ? `'${value.slice(0, TEXT_LIMIT - 1)}` : value
}

/** Turns rows into texts, sorted by the primary key, by code units. */
export function flatten<Row>(table: Table<Row>): FlatTable {
  const keys = table.primaryKey.map((name) => table.fields.findIndex((f) => f.name === name))
  const rows = table.rows.map((row) =>
    table.fields.map((field) => {
      const value = text(field.value(row))
      return field.type === 'string' ? harmless(value) : value
    }),
  )
  const order = (a: readonly string[], b: readonly string[]): number => {
    for (const k of keys) {
      const [x = '', y = ''] = [a[k], b[k]]
      const difference = table.fields[k]?.type === 'integer' ? Number(x) - Number(y) : x < y ? -1 : x > y ? 1 : 0
      if (difference !== 0) return difference
    }
    return 0
  }
  const spaced = <Told extends { readonly title: string; readonly description: string }>(told: Told): Told => ({
    ...told,
    title: typographic(told.title),
    description: typographic(told.description),
  })
  return { ...spaced(table), fields: table.fields.map(({ value, ...field }) => spaced(field)), rows: rows.sort(order) }
}

/** CSV for French spreadsheets: UTF-8 with its mark, `;`, CRLF, quotes doubled (RFC 4180). */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return stringify([...rows], { bom: true, delimiter: ';', record_delimiter: 'windows' })
}

/** A table as CSV, its names first. */
export function csv(table: FlatTable): string {
  return csvOf([table.fields.map((f) => f.name), ...table.rows])
}

/**
 * The TableSchema of a table.
 * @param day `AAAA-MM-JJ`, when the data were made
 */
export function schemaOf(table: FlatTable, day: string): object {
  return {
    $schema: 'https://specs.frictionlessdata.io/schemas/table-schema.json',
    name: `synthese-nationale-${table.name}`,
    title: table.title,
    description: table.description,
    countryCode: 'FR',
    version: '1.0.0',
    created: day,
    lastModified: day,
    contributors: [{ title: 'Synthèse nationale', role: 'author' }],
    resources: [{ title: 'Exemple valide', path: `${table.name}.csv` }],
    fields: table.fields,
    missingValues: [''],
    primaryKey: table.primaryKey,
  }
}
