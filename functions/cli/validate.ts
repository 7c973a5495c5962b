import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import { readCsv } from '../../lib/report/open-data/read-csv.ts'
import { FIELD_TYPES, type TableSchema, tableFaults } from '../../lib/report/table-schema.ts'
import { agree, count } from '../../lib/report/wording.ts'
import { EXIT, Failure } from './exit.ts'
import { plain } from './plain.ts'

export interface ValidateOptions {
  readonly schema?: string
  readonly json?: boolean
}

/** Faults shown; `--json` gives them all. */
const SHOWN = 50

const SCHEMA = z.looseObject({
  fields: z.array(
    z.looseObject({
      name: z.string(),
      type: z.enum(FIELD_TYPES),
      constraints: z
        .looseObject({
          required: z.boolean().optional(),
          unique: z.boolean().optional(),
          enum: z.array(z.string()).optional(),
          pattern: z.string().optional(),
          minimum: z.number().optional(),
          maximum: z.number().optional(),
          maxLength: z.number().optional(),
        })
        .optional(),
    }),
  ),
  missingValues: z.array(z.string()).default(['']),
  primaryKey: z.array(z.string()).default([]),
})

/** Checks a CSV file against its TableSchema. Exit code 4 where it is not valid. */
export async function validate(path: string, options: ValidateOptions): Promise<number> {
  const text = await readFile(path, 'utf8')
  const schema = await schemaIn(options.schema ?? besideOf(path))
  const rows = readCsv(text)
  const faults = rows ? tableFaults(rows, schema) : ['guillemets : ils ne sont pas fermés, ou ne sont pas doublés']
  const lines = Math.max(0, (rows?.length ?? 0) - 1)
  if (options.json) process.stdout.write(`${JSON.stringify({ valid: faults.length === 0, lines, faults }, null, 2)}\n`)
  else process.stdout.write(plain(`${report(path, lines, faults).join('\n')}\n`))
  return faults.length === 0 ? EXIT.done : EXIT.refused
}

function report(path: string, lines: number, faults: readonly string[]): readonly string[] {
  if (faults.length === 0) return [`OK          ${path} : ${count(lines, 'ligne')}, conforme à son schéma`]
  const more = faults.length - SHOWN
  return [
    `REFUSÉ      ${path} : ${count(faults.length, 'erreur')} sur ${count(lines, 'ligne')}`,
    ...faults.slice(0, SHOWN),
    ...(more > 0 ? [`… et ${more} ${agree(more, 'autre')} (--json pour toutes)`] : []),
  ]
}

/** Where the schema of a table stands in our open data. @throws Failure where there is none */
function besideOf(path: string): string {
  const beside = path.replace(/(\.csv)?$/i, '.schema.json')
  if (existsSync(beside)) return beside
  throw new Failure(
    `Le schéma de « ${path} » n’est pas à côté (« ${beside} ») : indiquez-le avec --schema.`,
    EXIT.usage,
  )
}

/** @throws Failure where it is no TableSchema that we read */
async function schemaIn(path: string): Promise<TableSchema> {
  const text = await readFile(path, 'utf8')
  try {
    return SCHEMA.parse(JSON.parse(text)) as TableSchema
  } catch {
    throw new Failure(`« ${path} » n'est pas un TableSchema que nous lisons.`, EXIT.usage)
  }
}
