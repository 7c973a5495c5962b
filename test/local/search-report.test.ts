import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filesUnder, synthese } from './command.ts'
import { twoDeposits } from './deposits.ts'

let cwd: string
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'synthese-'))
  for (const [name, bytes] of Object.entries(await twoDeposits())) await writeFile(join(cwd, name), bytes)
  await synthese(['EGN_Lille.zip', 'EGN_Dijon.zip', '--quiet'], { cwd })
})
afterAll(() => rm(cwd, { recursive: true, force: true }))

describe('search', () => {
  it('shows ideas, then elements with where they come from', async () => {
    const { code, stdout } = await synthese(['search', 'partager', 'ressources', '--type', 'besoin'], { cwd })
    expect(code).toBe(0)
    expect(stdout).toMatch(/^2 éléments, \d idées?\n/)
    expect(stdout.indexOf('académie')).toBeLessThan(stdout.indexOf('Synthese_Lille_Bassin de Lens.docx, '))
    expect(stdout).toMatch(/ {3}Académie de Dijon.* – Synthese_Dijon_Nièvre\.docx, .* – C-[0-9A-Z]{10}\n/)
  })

  it('tells how it was extended, and proposes a spelling', async () => {
    expect((await synthese(['search', 'professeur'], { cwd })).stdout).toContain('recherche étendue à enseignant')
    expect((await synthese(['search', 'ressourcse'], { cwd })).stdout).toContain('vouliez-vous dire « ressources » ?')
  })

  it('gives everything to programs', async () => {
    const { stdout } = await synthese(['search', 'ressources', '--limit', '1', '--json'], { cwd })
    expect(JSON.parse(stdout)).toMatchObject({
      run: 1,
      items: [{ theme: 'working-together' }],
      expansions: expect.any(Array),
    })
  })

  it.each([
    [['search', '« »'], 2],
    [['search', 'mot', '--limit', '0'], 2],
    [['search', 'mot', '--theme', 'cuisine'], 2],
    [['search', 'mot', '--run', '7'], 5],
    [['search', 'mot', '--store', 'nulle-part'], 5],
  ])('%j ends with %i', async (args, code) => expect((await synthese(args, { cwd })).code).toBe(code))
})

describe('report', () => {
  it('writes the files of a run again, the same', async () => {
    const first = await filesUnder(join(cwd, 'out'))
    expect((await synthese(['report', '--out', 'again'], { cwd })).stdout).toMatch(/^Agrégation n° 1 : \d+ fichiers/)
    const again = await filesUnder(join(cwd, 'again'))
    for (const path of [...first.keys()].filter((p) => p.startsWith('recepisses'))) first.delete(path)
    expect(again).toEqual(first)
  })

  it('tells who validated a published run, and when; the data stay as they were', async () => {
    await synthese(['report', '--out', 'before'], { cwd })
    await synthese(['runs', 'publish', '1', '--by', 'DNE'], { cwd })
    await synthese(['report', '--out', 'after'], { cwd })
    await synthese(['runs', 'unpublish', '1', '--by', 'DNE'], { cwd })
    await synthese(['report', '--out', 'taken-back'], { cwd })
    const index = await readFile(join(cwd, 'after', 'index.html'), 'utf8')
    expect(index).toMatch(/Rapport validé le \d.* par DNE/)
    expect(index).not.toContain('provisoire')
    const [before, after, takenBack] = await Promise.all(
      ['before', 'after', 'taken-back'].map((out) => filesUnder(join(cwd, out))),
    )
    for (const path of ['synthese-nationale.json', 'donnees-ouvertes/elements.csv'])
      expect(after?.get(path)).toBe(before?.get(path))
    expect(takenBack).toEqual(before)
  })

  it('writes the public report of a published run, and of no other', async () => {
    const refused = await synthese(['report', '--public', '--out', 'public'], { cwd })
    expect(refused.stderr).toMatch(/^ERREUR {2}L'agrégation n° 1 n'est pas publiée : elle n'a pas de rapport public\./)
    expect(refused.code).toBe(7)
    await synthese(['runs', 'publish', '1', '--by', 'Camille Exemple'], { cwd })
    const { stdout } = await synthese(['report', '--public', '--out', 'public'], { cwd })
    expect(stdout).toMatch(/^Agrégation n° 1, rapport public : \d+ fichiers écrits dans public\.\n$/)
    const index = await readFile(join(cwd, 'public', 'index.html'), 'utf8')
    expect(index).toContain('Rapport validé le')
    expect(index).not.toContain('Camille')
  })

  it('writes some formats, or the data of a theme', async () => {
    await synthese(['report', '--format', 'docx,xlsx', '--out', 'office'], { cwd })
    const office = await readdir(join(cwd, 'office'))
    expect(office).toEqual(expect.arrayContaining(['synthese-nationale.docx', 'synthese-nationale.xlsx']))
    expect(office.filter((name) => !/\.(docx|xlsx)$/.test(name))).toEqual(['runs']) // the same, under its number
    await synthese(['report', '--theme', 'gouvernance', '--format', 'json', '--out', 'theme'], { cwd })
    expect(await readdir(join(cwd, 'theme'))).toEqual(['synthese-nationale.json'])
  })

  it('says which run is the last where there is none of a number', async () => {
    expect(await synthese(['report', '--run', '99'], { cwd })).toEqual({
      code: 5,
      stdout: '',
      stderr: "ERREUR  L'agrégation n° 99 n'existe pas. La dernière est la n° 1.\n",
    })
  })

  it.each([
    ['--format', 'pdf'],
    ['--format', 'docx', '--theme', 'gouvernance'],
  ])('refuses %s %s %s %s', async (...args) => expect((await synthese(['report', ...args], { cwd })).code).toBe(2))
})
