import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchBundles } from './bundles.ts'
import { benchDocuments } from './documents.ts'
import { benchIdeas } from './ideas.ts'
import { generatedZips } from './many-documents.ts'
import { measured } from './measured-process.ts'
import { printTable } from './table.ts'
import { benchThousand } from './thousand.ts'

/** `npm run bench`: prints tables, asserts nothing. `npm run bench -- documents thousand ideas bundles run` for some of them. */
const wanted = new Set(process.argv.slice(2))
const asked = (part: string) => wanted.size === 0 || wanted.has(part)

/** The command of the README on sixty generated documents in ten zips: deposits, readings, synthesis, files. Then again. */
async function wholeRun(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const zips = await generatedZips(60)
  for (const [name, bytes] of zips) writeFileSync(join(folder, name), bytes)
  const command = [join(import.meta.dirname, '../../dist/synthese.js'), ...zips.keys(), '--quiet']
  const rows: (string | number)[][] = []
  for (const what of ['first run', 'second run, nothing new']) {
    const { seconds, peakMegabytes, code } = await measured(process.execPath, command, folder)
    rows.push([what, seconds.toFixed(1), peakMegabytes.toFixed(0), code ?? '–'])
  }
  const size = [...zips.keys()].reduce((n, name) => n + statSync(join(folder, name)).size, 0)
  printTable(
    `Sixty documents in ten zips (${(size / 2 ** 20).toFixed(1)} MB), whole job`,
    ['run', 'seconds', 'peak, MB', 'exit'],
    rows,
  )
  rmSync(folder, { recursive: true, force: true })
}

if (asked('documents')) {
  const corpus = process.env.CORPUS_DIR
  await benchDocuments(join(import.meta.dirname, '../samples/documents'), ...(corpus ? [corpus] : []))
}
if (asked('thousand')) await benchThousand()
if (asked('ideas')) await benchIdeas([50_000, 200_000, 1_000_000])
if (asked('bundles')) await benchBundles()
if (asked('run')) await wholeRun()
