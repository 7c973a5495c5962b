import { spawn } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The built command line. */
export const PROGRAM = fileURLToPath(new URL('../../dist/synthese.js', import.meta.url))

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly cwd: string
  /** Kills the program when its standard error has so many lines. */
  readonly killAfterLines?: number
  readonly signal?: NodeJS.Signals
  /** What time it is, ISO 8601 (by default 8 October 2020, 12:32 UTC). */
  readonly now?: string
}

/** Runs `synthese` in a folder, at a fixed date, and waits for its end. */
export function synthese(
  args: readonly string[],
  { cwd, killAfterLines, signal = 'SIGKILL', now = '2020-10-08T12:32:00Z' }: RunOptions,
): Promise<Ended> {
  const shell = Object.entries(process.env).filter(([name]) => !name.startsWith('SYNTHESE_'))
  const env = { ...Object.fromEntries(shell), SOURCE_DATE_EPOCH: String(Date.parse(now) / 1000), NO_COLOR: '1' }
  return new Promise((resolve, reject) => {
    const program = spawn(process.execPath, [PROGRAM, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let stdout = ''
    let stderr = ''
    program.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk
    })
    program.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk
      if (killAfterLines !== undefined && !program.killed && stderr.split('\n').length > killAfterLines)
        program.kill(signal)
    })
    program.on('error', reject)
    program.on('close', (code) => resolve({ code, stdout, stderr }))
  })
}

/** Every file under a folder with its bytes, by path. */
export async function filesUnder(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name))
  const read = await Promise.all(
    files.sort().map(async (file) => [relative(folder, file), (await readFile(file)).toString('base64')] as const),
  )
  return new Map(read)
}
