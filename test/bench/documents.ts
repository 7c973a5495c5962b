import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { sha256 } from '../../lib/domain/identity.ts'
import { forgetAll } from '../../lib/domain/remembered.ts'
import { analyseBytes } from '../../lib/service/analyse-bytes.ts'
import { ALONE } from './alone.ts'
import { median, printTable } from './table.ts'

const FORMATS = ['pdf', 'docx', 'odt', 'pptx', 'doc']
/** Runs of each document; the first ones load and warm up the libraries, and are not counted. */
const RUNS = { warm: 3, counted: 9 }

/**
 * The whole analysis of one document after another, beside what pdfjs (text and operators) and mammoth take alone for
 * the same bytes: ours and theirs in turn, so that what else the machine does falls on both.
 * @param folders of documents, searched to their depth
 */
export async function benchDocuments(...folders: readonly string[]): Promise<void> {
  const rows: (string | number)[][] = []
  const totals = new Map<string, { ours: number; alone: number }>()
  for (const path of folders.flatMap(documentsIn)) {
    const format = extname(path).slice(1)
    const { ours, alone, pages, items } = await timesOf(new Uint8Array(readFileSync(path)), ALONE[format])
    const total = totals.get(format) ?? { ours: 0, alone: 0 }
    totals.set(format, { ours: total.ours + ours, alone: total.alone + (alone ?? 0) })
    const name = path.split('/').at(-1) ?? path
    rows.push([
      name,
      pages ?? '–',
      items,
      shown(ours),
      pages ? shown(ours / pages) : '–',
      shown(alone),
      ratio(ours, alone),
    ])
  }
  for (const [format, { ours, alone }] of totals)
    rows.push([`all ${format}`, '', '', shown(ours), '', alone > 0 ? shown(alone) : '–', ratio(ours, alone || null)])
  const header = ['document', 'pages', 'items', 'ms', 'ms a page', 'library alone, ms', 'ratio']
  printTable('Whole analysis of one document, beside its library alone', header, rows)
}

function documentsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => FORMATS.includes(extname(name).slice(1)))
    .sort((a, b) => extname(a).localeCompare(extname(b)) || a.localeCompare(b))
    .map((name) => join(folder, name))
}

async function timesOf(bytes: Uint8Array, library: ((bytes: Uint8Array) => Promise<void>) | undefined) {
  const document = sha256(bytes)
  const ours: number[] = []
  const theirs: number[] = []
  for (let run = -RUNS.warm; run < RUNS.counted; run++) {
    forgetAll()
    const own = await timed(() => analyseBytes(bytes, document))
    const alone = library ? await timed(() => library(bytes)) : null
    if (run < 0) continue
    ours.push(own)
    if (alone !== null) theirs.push(alone)
  }
  const { analysis } = await analyseBytes(bytes, document)
  return {
    ours: median(ours),
    alone: theirs.length > 0 ? median(theirs) : null,
    pages: analysis.pages,
    items: analysis.items.length,
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const shown = (ms: number | null): string => ms?.toFixed(1) ?? '–'
const ratio = (ours: number, alone: number | null): string => (alone === null ? '–' : (ours / alone).toFixed(2))
