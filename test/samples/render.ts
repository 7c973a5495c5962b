import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Runs a job with a folder of its own, which goes when the job is done. */
export async function withWorkFolder<T>(job: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'samples-'))
  try {
    return await job(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What LibreOffice makes of some files, in one start: name without extension → bytes. */
export function office(
  files: ReadonlyMap<string, Uint8Array>,
  from: 'docx' | 'pptx',
  to: 'odt' | 'doc' | 'pdf',
  work: string,
): Map<string, Uint8Array> {
  if (files.size === 0) return new Map()
  const sources = [...files].map(([name, bytes]) => {
    const path = join(work, `${name}.${from}`)
    writeFileSync(path, bytes)
    return path
  })
  execFileSync(
    'soffice',
    [`-env:UserInstallation=file://${work}/profile`, '--headless', '--convert-to', to, '--outdir', work, ...sources],
    { stdio: 'ignore' },
  )
  return new Map([...files.keys()].map((name) => [name, new Uint8Array(readFileSync(join(work, `${name}.${to}`)))]))
}

/** A page as Chromium prints it to PDF. */
export function chromium(html: string, work: string): Uint8Array {
  writeFileSync(join(work, 'sample.html'), html)
  execFileSync(
    'chromium',
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-pdf-header-footer',
      `--user-data-dir=${work}/chromium`,
      `--print-to-pdf=${work}/sample.pdf`,
      `file://${work}/sample.html`,
    ],
    { stdio: 'ignore' },
  )
  return new Uint8Array(readFileSync(join(work, 'sample.pdf')))
}
