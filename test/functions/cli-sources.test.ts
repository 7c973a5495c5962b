import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findSources } from '../../functions/cli/sources.ts'
import { pdf, zipOf } from '../service/zip-of.ts'

let root: string
const at = (...parts: string[]) => join(root, ...parts)

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'sources-'))
  await mkdir(at('Dépôts', 'Sud'), { recursive: true })
  await mkdir(at('Dépôts', '.git'))
  await mkdir(at('Technique'))
  await writeFile(at('Dépôts', 'Synthèse'.normalize('NFD')), pdf('nfd'))
  await writeFile(at('Dépôts', 'Sud', 'b.pdf'), pdf('b'))
  await writeFile(at('Dépôts', 'Sud', 'EGN_Nice.zip'), zipOf({ 'a.pdf': pdf('a') }))
  await writeFile(at('Dépôts', '.git', 'config.pdf'), pdf('config'))
  await symlink(at('Dépôts', 'Sud', 'b.pdf'), at('Dépôts', 'lien.pdf'))
  await symlink(at('Dépôts'), at('Dépôts', 'boucle'))
  await writeFile(at('Technique', '.DS_Store'), 'x')
  await writeFile(at('sans-extension'), zipOf({ 'a.pdf': pdf('a') }))
  await writeFile(at('seul.pdf'), pdf('seul'))
})
afterAll(() => rm(root, { recursive: true, force: true }))

describe('the deposits that paths stand for', () => {
  it('are a folder, the zips in it, a document, an archive whatever its name; each once, sorted by name', async () => {
    const sources = await findSources([at('seul.pdf'), at('Dépôts'), at('sans-extension'), `${at('Dépôts')}/`])
    expect(sources.map((s) => [s.name, s.kind])).toEqual([
      ['Dépôts', 'folder'],
      ['EGN_Nice.zip', 'zip'],
      ['sans-extension', 'zip'],
      ['seul.pdf', 'document'],
    ])
  })

  it('hold every file of a folder but those of tools, under NFC names; links to files too', async () => {
    const [folder] = await findSources([at('Dépôts')])
    const content = await folder?.load()
    if (content?.form !== 'loose') throw new Error('a folder is loose files')
    expect(content.files.map((f) => f.path)).toEqual(['Sud/b.pdf', 'Synthèse'.normalize('NFC'), 'lien.pdf'])
    expect(await content.files[1]?.read()).toEqual(pdf('nfd'))
  })

  it('are refused where nothing is there, or nothing but technical files', async () => {
    await expect(findSources([at('absent')])).rejects.toMatchObject({ exit: 2 })
    await expect(findSources([at('seul.pdf', 'dedans')])).rejects.toMatchObject({ exit: 2 })
    await expect(findSources([at('Technique')])).rejects.toThrow('ne contient aucun document')
  })
})
