import { afterEach, describe, expect, it, vi } from 'vitest'
import { sha256 } from '../../lib/domain/identity.ts'
import { numberedPath, placesOf } from '../../lib/report/numbered.ts'
import { renderAll } from '../../lib/report/render.ts'
import { synthesisOf } from './build-synthesis.ts'
import { partsOf, textOf } from './read-back.ts'
import { SAMPLE } from './sample-synthesis.ts'

afterEach(() => {
  vi.useRealTimers()
})

describe('the files of a run', () => {
  it('are these, each with its media type and a path that is relative', async () => {
    const files = await renderAll(SAMPLE)
    expect(files.map((f) => f.path)).toEqual([
      'index.html',
      'participation.html',
      'acteurs-et-echeances.html',
      'propositions-phares.html',
      'methode.html',
      'annexes.html',
      'rapport.css',
      'theme-equal-access.html',
      'theme-working-together.html',
      'theme-governance.html',
      'theme-responsible-sovereign.html',
      'theme-teaching-learning.html',
      'theme-undetermined.html',
      ...SAMPLE.themes.flatMap((t) => t.ideas.map((i) => `idees/${i.id}.html`)),
      'runs/n1/rapport/index.html',
      'synthese-nationale.json',
      'schema.json',
      'synthese-nationale.docx',
      'essentiel.docx',
      'theme_egal-acces.docx',
      'theme_travailler-ensemble.docx',
      'theme_gouvernance.docx',
      'theme_responsable-souverain.docx',
      'theme_enseigner-apprendre.docx',
      'theme_non-determine.docx',
      'synthese-nationale.xlsx',
      'donnees-ouvertes/elements.csv',
      'donnees-ouvertes/idees.csv',
      'donnees-ouvertes/idees-academies.csv',
      'donnees-ouvertes/fils.csv',
      'donnees-ouvertes/propositions.csv',
      'donnees-ouvertes/documents.csv',
      'donnees-ouvertes/evolutions.csv',
      'donnees-ouvertes/elements.schema.json',
      'donnees-ouvertes/idees.schema.json',
      'donnees-ouvertes/idees-academies.schema.json',
      'donnees-ouvertes/fils.schema.json',
      'donnees-ouvertes/propositions.schema.json',
      'donnees-ouvertes/documents.schema.json',
      'donnees-ouvertes/evolutions.schema.json',
      'donnees-ouvertes/datapackage.json',
      'donnees-ouvertes/LISEZMOI.txt',
      'runs/n1/donnees-ouvertes_n1.zip',
      'iramuteq.txt',
      'manifest.json',
    ])
    const pages = files.filter((f) => f.path.endsWith('.html'))
    expect(new Set(pages.map((f) => f.mediaType))).toEqual(new Set(['text/html; charset=utf-8']))
  })

  it('are listed in the manifest with their size and digest, sorted', async () => {
    const files = await renderAll(SAMPLE)
    const listed: { path: string; numbered?: string; size: number; sha256: string }[] = JSON.parse(
      textOf(files, 'manifest.json'),
    ).files
    const rest = files.slice(0, -1)
    expect(listed.map((f) => f.path)).toEqual(rest.map((f) => f.path).sort())
    for (const { path, numbered, size, sha256: digest } of listed) {
      expect(numbered ?? null).toBe(numberedPath(SAMPLE.run, path))
      const { bytes } = rest.find((f) => f.path === path) ?? { bytes: new Uint8Array() }
      expect([size, digest]).toEqual([bytes.length, sha256(bytes)])
    }
  })

  it('stand under the number of the run too, where no later run writes', async () => {
    const files = await renderAll(SAMPLE)
    const numbered = placesOf(SAMPLE.run, files).filter((f) => f.path.startsWith('runs/n1/'))
    const names = numbered.map((f) => f.path.slice('runs/n1/'.length))
    expect(names.filter((name) => !/^rapport\/(?!index)/.test(name)).sort()).toEqual([
      'donnees-ouvertes_n1.zip',
      'essentiel_n1.docx',
      'iramuteq_n1.txt',
      'manifest.json',
      'rapport/index.html',
      'schema_n1.json',
      'synthese-nationale_n1_2020-11-02.docx',
      'synthese-nationale_n1_2020-11-02.json',
      'synthese-nationale_n1_2020-11-02.xlsx',
      'theme_egal-acces_n1.docx',
      'theme_enseigner-apprendre_n1.docx',
      'theme_gouvernance_n1.docx',
      'theme_non-determine_n1.docx',
      'theme_responsable-souverain_n1.docx',
      'theme_travailler-ensemble_n1.docx',
    ])
    const pages = (folder: string) => files.filter((f) => /\.(html|css)$/.test(f.path) && !f.path.startsWith(folder))
    expect(names.filter((name) => name.startsWith('rapport/'))).toHaveLength(pages('runs/').length)
    const index = textOf(files, 'runs/n1/rapport/index.html')
    expect(index).toContain('href="../synthese-nationale_n1_2020-11-02.xlsx"')
    expect(index).toContain('href="../donnees-ouvertes_n1.zip"')
    expect(textOf(files, 'index.html')).toContain('href="runs/n1/donnees-ouvertes_n1.zip"')
  })

  it('hold the open data in one archive too, the same files', async () => {
    const files = await renderAll(SAMPLE)
    const open = files.filter((f) => f.path.startsWith('donnees-ouvertes/'))
    const archive = partsOf(files, 'runs/n1/donnees-ouvertes_n1.zip')
    expect(Object.keys(archive)).toEqual(open.map((f) => f.path.slice('donnees-ouvertes/'.length)))
    for (const { path } of open)
      expect(archive[path.slice('donnees-ouvertes/'.length)]).toBe(textOf(files, path).replace('\ufeff', ''))
  })

  it('are the same bytes at another time and in another time zone', async () => {
    const first = await renderAll(SAMPLE)
    const zone = process.env.TZ
    process.env.TZ = 'Pacific/Auckland'
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-07-14T22:30:00Z') })
    const second = await renderAll(structuredClone(SAMPLE))
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
    expect(second.map((f) => f.path)).toEqual(first.map((f) => f.path))
    for (const [i, file] of second.entries())
      expect(Buffer.compare(Buffer.from(file.bytes), Buffer.from(first[i]?.bytes ?? [])), file.path).toBe(0)
  })

  it('are written for a synthesis where nobody speaks', async () => {
    const files = await renderAll(synthesisOf([]))
    expect(files.filter((f) => f.bytes.length === 0).map((f) => f.path)).toEqual(['iramuteq.txt'])
    expect(files.some((f) => f.path === 'theme-undetermined.html')).toBe(false)
  })
})
