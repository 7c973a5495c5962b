import { readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { sha256 } from '../../lib/domain/identity.ts'
import { analyseBytes } from '../../lib/service/analyse-bytes.ts'
import { attributionOfNames } from '../../lib/trame/territory.ts'
import { LAYOUTS, MADE } from '../layouts/layouts.ts'
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
    scored.push(await scoreFile(file, basename(file), JSON.parse(readFileSync(gold, 'utf8')) as Gold))
  }
  return scored
}

/** Reads the renderings of our documents in awkward layouts (test/layouts). */
export async function scoreLayouts(): Promise<Scored[]> {
  const scored: Scored[] = []
  for (const { name, formats, gold } of LAYOUTS)
    for (const format of formats)
      scored.push(await scoreFile(join(MADE, `${name}.${format}`), `${name}.${format}`, gold))
  return scored
}

async function scoreFile(file: string, name: string, gold: Gold): Promise<Scored> {
  const bytes = new Uint8Array(readFileSync(file))
  const { analysis } = await analyseBytes(bytes, sha256(bytes))
  const named = analysis.kind === 'kit' ? null : attributionOfNames([basename(file)]).academie
  return { name, gold, got: { ...analysis, academie: analysis.attribution.academie ?? named } }
}
