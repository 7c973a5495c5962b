import { scoreFolder, scoreLayouts } from './gold-folder.ts'
import { type Scored, score } from './scoring.ts'

/**
 * `npm run score [name…]`: the readings of our own documents, and of the corpus that CORPUS_DIR names, against their
 * gold: all, or those whose name begins so.
 */
const asked = process.argv.slice(2)
const corpus = process.env.CORPUS_DIR

for (const [name, read] of [
  ['our samples', () => scoreFolder('test/samples')],
  ['our layouts', scoreLayouts],
  ['the corpus', corpus ? () => scoreFolder(corpus) : null],
] as const)
  if (read) print(name, await read())
  else console.log(`${name}: SKIPPED (set CORPUS_DIR)`)

function print(name: string, all: readonly Scored[]): void {
  const documents = all.filter((d) => asked.length === 0 || asked.some((a) => d.name.startsWith(a)))
  if (documents.length === 0) return
  console.log(`${name}: ${documents.length} documents`)
  for (const d of documents) {
    const { items, misses } = score([d])
    console.log(`  ${d.name.padEnd(60)} items F1 ${items.toFixed(3)}  (${d.gold.items.length} in gold)`)
    for (const miss of misses) console.log(`      ${miss.slice(d.name.length + 2)}`)
  }
  const { misses, ...figures } = score(documents)
  for (const [figure, value] of Object.entries(figures)) console.log(`  ${figure.padEnd(20)} ${value.toFixed(3)}`)
}
