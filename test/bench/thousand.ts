import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { READING_WORKER } from '../../functions/reading-worker-url.ts'
import { openZip } from '../../lib/archive/open-zip.ts'
import { Isolate, READING_LIMITS } from '../../lib/reading/isolate.ts'
import type { Analysed } from '../../lib/service/analyse-document.ts'
import { generatedZips } from './many-documents.ts'
import { printTable } from './table.ts'

const GENERATED = 800
const ALL = 1_000
const SAMPLES = join(import.meta.dirname, '../samples/documents')

/** A thousand documents, Word, slides, PDF and OpenDocument, read by two workers as in production. */
export async function benchThousand(): Promise<void> {
  const documents = await mixed()
  const pool = new Isolate<{ bytes: Uint8Array; document: string }, Analysed>(READING_WORKER, {
    ...READING_LIMITS,
    workers: 2,
  })
  let peak = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, 20)
  const start = performance.now()
  // Counted one by one: the analyses of a thousand documents together would be the memory of this benchmark, not of reading.
  let read = 0
  let items = 0
  const count = async (bytes: Uint8Array, i: number) => {
    const outcome = await pool.run({ bytes, document: String(i) })
    if (!outcome.ok || outcome.value.analysis.status !== 'read') return
    read++
    items += outcome.value.analysis.items.length
  }
  await Promise.all(documents.map(count))
  const seconds = (performance.now() - start) / 1000
  clearInterval(watch)
  await pool.close()
  printTable(
    'A thousand mixed documents, two workers',
    ['documents', 'read', 'items', 'seconds', 'documents/s', 'peak, MB'],
    [[ALL, read, items, seconds.toFixed(1), (ALL / seconds).toFixed(1), (peak / 2 ** 20).toFixed(0)]],
  )
}

/** Generated documents, each different, and the samples in PDF and OpenDocument over and over, evenly spread. */
async function mixed(): Promise<Uint8Array[]> {
  const documents: Uint8Array[] = []
  for (const bytes of (await generatedZips(GENERATED)).values())
    for await (const entry of (await openZip(bytes)).entries) if (entry.bytes) documents.push(entry.bytes)
  const samples = readdirSync(SAMPLES)
    .filter((name) => ['.pdf', '.odt'].includes(extname(name)))
    .map((name) => new Uint8Array(readFileSync(join(SAMPLES, name))))
  for (let i = 0; documents.length < ALL; i++)
    documents.splice(i * 5, 0, samples[i % samples.length] ?? new Uint8Array())
  return documents
}
