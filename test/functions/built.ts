import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleForLambda } from '../../esbuild.config.mjs'
import { ENTRY_POINTS, type FunctionName } from '../../infra/entry-points.ts'
import { VARIABLES } from './environments.ts'

/** A function built as for Lambda, alone in a folder. */
export interface BuiltFunction {
  readonly name: FunctionName
  readonly folder: string
  /** Of all its files. */
  readonly bytes: number
  /** Source files that it is made of, from the root of the project. */
  readonly inputs: readonly string[]
}

/** Builds a function into a folder that holds nothing else; there is no node_modules above it. */
export async function buildFunction(name: FunctionName): Promise<BuiltFunction> {
  const folder = await mkdtemp(join(tmpdir(), `${name}-`))
  const { metafile } = await bundleForLambda(ENTRY_POINTS[name], folder)
  await writeFile(join(folder, 'run.mjs'), runner(name))
  return {
    name,
    folder,
    bytes: Object.values(metafile.outputs).reduce((sum, output) => sum + output.bytes, 0),
    inputs: Object.keys(metafile.inputs),
  }
}

export const removeFunction = ({ folder }: BuiltFunction): Promise<void> => rm(folder, { recursive: true, force: true })

const RESULT = 'the handler returned '

const runner = (name: FunctionName) => `
import { handler } from './${name}.mjs'
const result = await handler(JSON.parse(process.env.EVENT), {})
console.log('\\n${RESULT}' + JSON.stringify(result ?? null))
process.exit(0)
`

/** What Lambda itself gives a function. */
const LAMBDA = {
  AWS_REGION: 'eu-west-3',
  AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'x',
  AWS_LAMBDA_FUNCTION_NAME: 'itself',
}

const VALUES: Readonly<Record<(typeof VARIABLES)[FunctionName][number], string>> = {
  CAMPAIGN_ID: 'egn-2020',
  CAMPAIGN_PREFIX: 'EGN2020',
  TABLE_NAME: 'synthese',
  UPLOAD_BUCKET: 'uploads',
  WORK_BUCKET: 'work',
  DOCUMENT_QUEUE_URL: 'https://sqs.eu-west-3.amazonaws.com/000000000000/documents',
  MAX_RECEIVES: '5',
  SCHEDULE_EXPRESSION: 'cron(0 6 ? * MON-FRI *)',
}

/** Calls the handler of a built function in a process of its own. @throws Error with all it printed, where it fails */
export function invoke<T>(
  { name, folder }: BuiltFunction,
  event: unknown,
  environment: Readonly<Record<string, string>> = {},
): Promise<T> {
  return new Promise((resolve, reject) => {
    const given = Object.fromEntries(VARIABLES[name].map((variable) => [variable, VALUES[variable]]))
    const env = { ...LAMBDA, ...given, ...environment, EVENT: JSON.stringify(event) }
    const child = spawn(process.execPath, ['run.mjs'], { cwd: folder, env })
    let printed = ''
    child.stdout.on('data', (chunk) => (printed += chunk))
    child.stderr.on('data', (chunk) => (printed += chunk))
    child.on('close', () => {
      const result = printed.split('\n').find((line) => line.startsWith(RESULT))
      if (result === undefined) reject(new Error(printed))
      else resolve(JSON.parse(result.slice(RESULT.length)))
    })
  })
}
