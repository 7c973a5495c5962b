/** The part of TableSchema (specs.frictionlessdata.io) that our tables use. */
export interface TableSchema {
  readonly fields: readonly SchemaField[]
  readonly missingValues: readonly string[]
  readonly primaryKey: readonly string[]
}

/** The types of a column that we write and check. */
export const FIELD_TYPES = ['string', 'integer', 'boolean', 'date'] as const

export interface SchemaField {
  readonly name: string
  readonly type: (typeof FIELD_TYPES)[number]
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

function isDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))
}

function valueFaults(value: string, field: SchemaField): string[] {
  const { required, enum: allowed, pattern, minimum, maximum, maxLength } = field.constraints ?? {}
  const integer = /^-?\d+$/.test(value)
  return [
    field.type === 'integer' && !integer ? "n'est pas un nombre entier" : null,
    field.type === 'boolean' && value !== 'true' && value !== 'false' ? "n'est ni true ni false" : null,
    field.type === 'date' && !isDay(value) ? "n'est pas une date (AAAA-MM-JJ)" : null,
    allowed && !allowed.includes(value) ? "n'est pas une valeur prévue" : null,
    pattern && !new RegExp(`^(?:${pattern})$`, 'u').test(value) ? "n'a pas la forme prévue" : null,
    minimum !== undefined && integer && Number(value) < minimum ? `est inférieur à ${minimum}` : null,
    maximum !== undefined && integer && Number(value) > maximum ? `est supérieur à ${maximum}` : null,
    maxLength !== undefined && value.length > maxLength ? `dépasse ${maxLength} caractères` : null,
    required && value.trim() === '' ? 'manque' : null,
  ].filter((fault) => fault !== null)
}

function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>()
  return values.filter((value) => seen.size === seen.add(value).size)
}

/**
 * Checks a table against its schema.
 * @param rows header line first, then the values as written in the file
 * @returns what is wrong, one line each, in French; none where the table is valid
 */
export function tableFaults(rows: readonly (readonly string[])[], schema: TableSchema): string[] {
  const [header = [], ...lines] = rows
  const names = schema.fields.map((f) => f.name)
  if (header.join() !== names.join()) return [`en-tête : ${header.join(';')} au lieu de ${names.join(';')}`]
  const faults = lines.flatMap((line, n) => {
    if (line.length !== names.length) return [`ligne ${n + 2} : ${line.length} valeurs au lieu de ${names.length}`]
    return schema.fields.flatMap((field, c) => {
      const value = line[c] ?? ''
      const missing = schema.missingValues.includes(value)
      if (missing) return field.constraints?.required ? [`ligne ${n + 2}, ${field.name} : la valeur manque`] : []
      return valueFaults(value, field).map((fault) => `ligne ${n + 2}, ${field.name} : « ${value} » ${fault}`)
    })
  })
  const column = (name: string): number => names.indexOf(name)
  const unique = schema.fields
    .filter((f) => f.constraints?.unique)
    .flatMap((f) =>
      repeated(lines.map((l) => l[column(f.name)] ?? '')).map((v) => `${f.name} : « ${v} » figure deux fois`),
    )
  const keys = lines.map((l) => schema.primaryKey.map((name) => l[column(name)] ?? '').join(' '))
  return [...faults, ...unique, ...repeated(keys).map((key) => `clé : « ${key} » figure deux fois`)]
}
