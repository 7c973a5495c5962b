import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { sha256 } from '../../lib/domain/identity.ts'
import { analyseBytes } from '../../lib/service/analyse-bytes.ts'
import { benchBundles } from './bundles.ts'
import { benchIdeas } from './ideas.ts'
import { generatedZips } from './many-documents.ts'
import { measured } from './measured-process.ts'
import { median, printTable } from './table.ts'

/** `npm run bench`: prints tables, asserts nothing. `npm run bench -- documents ideas bundles run` for some of them. */
const wanted = new Set(process.argv.slice(2))
const asked = (part: string) => wanted.size === 0 || wanted.has(part)

/** Milliseconds for the whole analysis of one document, by format: median of seven, the first apart (it loads the reader). */
async function documents(): Promise<void> {
  const folder = join(import.meta.dirname, '../samples/documents')
  const rows: (string | number)[][] = []
  const seen = new Set<string>()
  for (const name of readdirSync(folder).sort()) {
    const format = extname(name).slice(1)
    if (!['docx', 'pdf', 'odt', 'pptx', 'doc'].includes(format)) continue
    const bytes = new Uint8Array(readFileSync(join(folder, name)))
    const times: number[] = []
    let pages: number | null = null
    let items = 0
    for (let i = 0; i < 8; i++) {
      const start = performance.now()
      const { analysis } = await analyseBytes(bytes, sha256(bytes))
      times.push(performance.now() - start)
      pages = analysis.pages
      items = analysis.items.length
    }
    const [first = 0, ...rest] = times
    rows.push([
      name,
      format,
      pages ?? '–',
      items,
      seen.has(format) ? '–' : first.toFixed(0),
      median(rest).toFixed(1),
      (process.memoryUsage().rss / 2 ** 20).toFixed(0),
    ])
    seen.add(format)
  }
  printTable(
    'One document, whole analysis',
    ['document', 'format', 'pages', 'items', 'first, ms', 'then, ms', 'resident, MB'],
    rows,
  )
}

function ideas(): void {
  const rows = [10_000, 50_000, 200_000].map((n) => {
    const { items, ideas, seconds, itemsPerSecond, residentMegabytes } = benchIdeas(n)
    return [items, ideas, seconds.toFixed(1), itemsPerSecond, residentMegabytes]
  })
  printTable('Ideas and chains, synthetic items', ['items', 'ideas', 'seconds', 'items/s', 'resident, MB'], rows)
}

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

if (asked('documents')) await documents()
if (asked('ideas')) ideas()
if (asked('bundles')) await benchBundles()
if (asked('run')) await wholeRun()
