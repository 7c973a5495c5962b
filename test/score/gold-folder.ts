import { readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { sha256 } from '../../lib/domain/identity.ts'
import { analyseBytes } from '../../lib/service/analyse-bytes.ts'
import { attributionOfNames } from '../../lib/trame/territory.ts'
import type { Gold, Scored } from './scoring.ts'

const READ = new Set(['.docx', '.pdf', '.odt', '.pptx', '.doc'])

/** Reads every document of a folder (recursively) that has a `NAME.gold.json` beside it. */
export async function scoreFolder(folder: string): Promise<Scored[]> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile())
    .map((f) => join(f.parentPath, f.name))
    .sort()
  const golds = new Map(
    files.filter((f) => f.endsWith('.gold.json')).map((f) => [basename(f, '.gold.json').normalize('NFC'), f]),
  )
  const scored: Scored[] = []
  for (const file of files) {
    const gold = golds.get(basename(file, extname(file)).normalize('NFC'))
    if (!gold || !READ.has(extname(file))) continue
    const bytes = new Uint8Array(readFileSync(file))
    const { analysis } = await analyseBytes(bytes, sha256(bytes))
    const academie =
      analysis.attribution.academie ?? (analysis.kind === 'kit' ? null : attributionOfNames([basename(file)]).academie)
    scored.push({
      name: basename(file),
      gold: JSON.parse(readFileSync(gold, 'utf8')) as Gold,
      got: { ...analysis, academie },
    })
  }
  return scored
}
