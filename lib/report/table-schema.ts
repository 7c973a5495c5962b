/** The part of TableSchema (specs.frictionlessdata.io) that our tables use. */
export interface TableSchema {
  readonly fields: readonly SchemaField[]
  readonly missingValues: readonly string[]
  readonly primaryKey: readonly string[]
}

export interface SchemaField {
  readonly name: string
  readonly type: 'string' | 'integer' | 'boolean'
  readonly constraints?: Constraints
}

export interface Constraints {
  readonly required?: boolean
  readonly unique?: boolean
  readonly enum?: readonly string[]
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly maxLength?: number
}

function valueFaults(value: string, field: SchemaField): string[] {
  const { required, enum: allowed, pattern, minimum, maximum, maxLength } = field.constraints ?? {}
  const integer = /^-?\d+$/.test(value)
  return [
    field.type === 'integer' && !integer ? 'not an integer' : null,
    field.type === 'boolean' && value !== 'true' && value !== 'false' ? 'not a boolean' : null,
    allowed && !allowed.includes(value) ? 'not one of the values' : null,
    pattern && !new RegExp(`^(?:${pattern})$`, 'u').test(value) ? 'not of the pattern' : null,
    minimum !== undefined && integer && Number(value) < minimum ? `below ${minimum}` : null,
    maximum !== undefined && integer && Number(value) > maximum ? `above ${maximum}` : null,
    maxLength !== undefined && value.length > maxLength ? `longer than ${maxLength}` : null,
    required && value.trim() === '' ? 'missing' : null,
  ].filter((fault) => fault !== null)
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, i) => values.indexOf(value) < i)
}

/**
 * Checks a table against its schema.
 * @param rows header line first, then the values as written in the file
 * @returns what is wrong, one line each; none where the table is valid
 */
export function tableFaults(rows: readonly (readonly string[])[], schema: TableSchema): string[] {
  const [header = [], ...lines] = rows
  const names = schema.fields.map((f) => f.name)
  if (header.join() !== names.join()) return [`header: ${header.join()} instead of ${names.join()}`]
  const faults = lines.flatMap((line, n) => {
    if (line.length !== names.length) return [`line ${n + 2}: ${line.length} values instead of ${names.length}`]
    return schema.fields.flatMap((field, c) => {
      const value = line[c] ?? ''
      const missing = schema.missingValues.includes(value)
      if (missing) return field.constraints?.required ? [`line ${n + 2}, ${field.name}: missing`] : []
      return valueFaults(value, field).map((fault) => `line ${n + 2}, ${field.name}: ${fault} (${value})`)
    })
  })
  const column = (name: string): number => names.indexOf(name)
  const unique = schema.fields
    .filter((f) => f.constraints?.unique)
    .flatMap((f) => repeated(lines.map((l) => l[column(f.name)] ?? '')).map((v) => `${f.name}: ${v} stands twice`))
  const keys = lines.map((l) => schema.primaryKey.map((name) => l[column(name)] ?? '').join(' '))
  return [...faults, ...unique, ...repeated(keys).map((key) => `key ${key} stands twice`)]
}
