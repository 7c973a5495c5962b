import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { synthese } from './command.ts'
import { twoDeposits } from './deposits.ts'

let cwd: string
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'synthese-'))
  for (const [name, bytes] of Object.entries(await twoDeposits())) await writeFile(join(cwd, name), bytes)
})
afterAll(() => rm(cwd, { recursive: true, force: true }))

describe('failures', () => {
  it('lists what a killed run left to read, reads it again, and has nothing more to say', async () => {
    await synthese(['EGN_Dijon.zip'], { cwd, killAfterLines: 1 })
    const [incident] = JSON.parse((await synthese(['failures', '--json'], { cwd })).stdout)
    expect(incident).toMatchObject({
      state: 'waiting',
      file: 'Synthese_Dijon_Nièvre.docx',
      deposit: 'EGN2020-DIJON-0001',
    })
    const shown = await synthese(['failures', 'show', incident.reference], { cwd })
    expect(shown.stdout).toContain(`Référence   ${incident.reference}\nÉtape       lecture, en attente\n`)

    for (const step of ['reading', 'Lecture'])
      expect((await synthese(['failures', '--step', step], { cwd })).stdout).toContain(`${incident.reference}  lecture`)
    const other = await synthese(['failures', 'list', '--step', 'réception', '--json'], { cwd })
    expect(JSON.parse(other.stdout)).toEqual([])
    expect((await synthese(['failures', '--step', 'agrégation'], { cwd })).stdout).toMatch(
      /^Aucun incident ouvert à l'étape agrégation\. Dernière vérification/,
    )
    expect(await synthese(['failures', '--step', 'cuisine'], { cwd })).toMatchObject({
      code: 2,
      stderr:
        "ERREUR  « cuisine » n'est pas une étape : reception (réception), reading (lecture), aggregation (agrégation).\n",
    })

    expect((await synthese(['failures', 'dismiss', incident.reference], { cwd })).code).toBe(2)
    const dismiss = ['failures', 'dismiss', incident.reference, '--reason', 'illisible']
    expect((await synthese(dismiss, { cwd })).code).toBe(0)
    expect((await synthese(['failures', 'list'], { cwd })).stdout).toContain('Aucun incident ouvert.')
    expect((await synthese(['failures', 'list', '--all'], { cwd })).stdout).toContain(': illisible)')

    expect(await synthese(['failures', 'retry', incident.reference], { cwd })).toEqual({
      code: 0,
      stdout: '1 document relancé, 0 encore en échec.\n',
      stderr: '',
    })
    expect((await synthese(['failures', 'show', incident.reference], { cwd })).code).toBe(5)
    expect((await synthese(['failures', 'retry'], { cwd })).stdout).toContain('rien à relancer')
  })
})

describe('doctor', () => {
  it('finds nothing wrong with a store that works', async () => {
    await synthese(['schedule', 'set', '--every', 'jour'], { cwd })
    const { code, stdout } = await synthese(['doctor'], { cwd })
    expect(code).toBe(0)
    expect(stdout).toMatch(/^OK {10}Node \d+\./)
    expect(stdout).toMatch(/^OK {10}Dossier de travail « \.synthese » : lu et écrit, libre, 1 dépôt$/m)
    expect(stdout).toMatch(
      /^OK {10}Calendrier : chaque jour à 6 h 00 .* ; prochaine date vendredi 9 octobre 2020 à 6 h 00$/m,
    )
    expect(stdout).toMatch(/^À VÉRIFIER {2}L'heure est fixée/m)
    expect(stdout).not.toContain('ERREUR')
  })

  it('makes no store where there is none', async () => {
    const { code, stdout } = await synthese(['doctor', '--store', 'rien', '--json'], { cwd })
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toContainEqual({
      level: 'À VÉRIFIER',
      text: expect.stringContaining('« rien » est vide'),
    })
    await expect(mkdir(join(cwd, 'rien'))).resolves.toBeUndefined()
  })

  it('says what stops a run', async () => {
    await mkdir(join(cwd, 'abîmé', 'blobs'), { recursive: true })
    await writeFile(join(cwd, 'abîmé', 'table'), 'ce fichier prend la place de la table')
    await chmod(join(cwd, 'abîmé', 'table'), 0o444)
    const { code, stdout } = await synthese(['doctor', '--store', 'abîmé'], { cwd })
    expect(code).toBe(6)
    expect(stdout).toMatch(/^ERREUR {6}Le dossier de travail « abîmé » ne peut pas être écrit\./m)
  })
})
