import { scoreFolder } from './gold-folder.ts'
import { score } from './scoring.ts'

/** `npm run score`: the readings of our own samples, and of the corpus that CORPUS_DIR names, against their gold. */
for (const [name, folder] of [
  ['our samples', 'test/samples'],
  ['the corpus', process.env.CORPUS_DIR],
] as const) {
  if (!folder) {
    console.log(`${name}: SKIPPED (set CORPUS_DIR)`)
    continue
  }
  const documents = await scoreFolder(folder)
  console.log(`${name}: ${documents.length} documents`)
  for (const d of documents)
    console.log(`  ${d.name.padEnd(60)} items F1 ${score([d]).items.toFixed(3)}  (${d.gold.items.length} in gold)`)
  const { misses, ...figures } = score(documents)
  for (const [figure, value] of Object.entries(figures)) console.log(`  ${figure.padEnd(20)} ${value.toFixed(3)}`)
  for (const miss of misses.slice(0, 40)) console.log(`  ${miss}`)
}
