import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** What a command took. */
export interface Measured {
  readonly seconds: number
  /** Highest resident memory of the process, in megabytes; NaN where the system does not say (Linux does). */
  readonly peakMegabytes: number
  readonly code: number | null
}

/** Runs a command to its end and measures it as a whole process. */
export function measured(command: string, args: readonly string[], cwd: string): Promise<Measured> {
  return new Promise((done) => {
    const start = performance.now()
    const child = spawn(command, args, { cwd, stdio: 'ignore' })
    let peak = Number.NaN
    const watch = setInterval(() => {
      try {
        const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))
        if (found) peak = Number(found[1]) / 1024
      } catch {
        // The process has just ended, or this system has no /proc.
      }
    }, 20)
    child.on('close', (code) => {
      clearInterval(watch)
      done({ seconds: (performance.now() - start) / 1000, peakMegabytes: peak, code })
    })
  })
}
