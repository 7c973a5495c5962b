import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleForLambda } from '../../esbuild.config.mjs'
import { VARIABLES } from '../functions/environments.ts'
import { median, printTable } from './table.ts'

/** Variables that the stack would give; nothing is called while a module loads. */
const variables = Object.fromEntries(Object.values(VARIABLES).flatMap((names) => names.map((name) => [name, '1'])))

const FUNCTIONS = ['on-deposit', 'on-document', 'on-schedule', 'api', 'reading-worker']

/** Size of each function's bundle, and how long a process takes from its start to the end of the module's evaluation. */
export async function benchBundles(): Promise<void> {
  const rows: (string | number)[][] = []
  for (const name of FUNCTIONS) {
    const folder = mkdtempSync(join(tmpdir(), 'bundle-'))
    await bundleForLambda({ [name]: `functions/${name}.ts` }, folder)
    const sizes = readdirSync(folder).map((f) => statSync(join(folder, f)).size)
    const entry = statSync(join(folder, `${name}.mjs`)).size
    const times = Array.from({ length: 7 }, () => {
      const start = performance.now()
      spawnSync(
        process.execPath,
        ['--input-type=module', '-e', `await import(${JSON.stringify(join(folder, `${name}.mjs`))}); process.exit(0)`],
        {
          cwd: folder,
          env: { ...process.env, AWS_REGION: 'eu-west-3', AWS_LAMBDA_FUNCTION_NAME: 'itself', ...variables },
        },
      )
      return performance.now() - start
    })
    const kilobytes = (bytes: number) => (bytes / 1024).toFixed(0)
    rows.push([name, kilobytes(sizes.reduce((a, b) => a + b, 0)), kilobytes(entry), median(times).toFixed(0)])
    rmSync(folder, { recursive: true, force: true })
  }
  printTable('Lambda bundles', ['function', 'all, KB', 'loaded at start, KB', 'start, ms'], rows)
}
