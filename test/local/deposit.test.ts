import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { synthese } from './command.ts'
import { twoDeposits } from './deposits.ts'

let cwd: string
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'synthese-'))
  for (const [name, bytes] of Object.entries(await twoDeposits())) await writeFile(join(cwd, name), bytes)
})
afterAll(() => rm(cwd, { recursive: true, force: true }))

it('says who deposits, their message, and the run that will count it: the next, then its date, then the run', async () => {
  const said = ['--by', 'Camille Exemple, DRANE', '--message', 'La suite vient demain.']
  const first = await synthese(['deposit', 'EGN_Dijon.zip', ...said], { cwd })
  expect(first.stdout).toMatch(/^Prise en compte : prochaine agrégation$/m)
  await synthese(['schedule', 'set', '--every', 'jour'], { cwd })
  const second = await synthese(['deposit', 'EGN_Lille.zip'], { cwd })
  expect(second.stdout).toMatch(/^Prise en compte : agrégation du 9 octobre 2020 à 6 h 00$/m)
  const made = (await synthese(['aggregate'], { cwd })).stdout
  expect(made).toMatch(/^\[5\/5\] Fichiers {6}html×\d+ docx×\d+ xlsx json csv×7 {2}.* [KM]o$/m)
  expect(made).toMatch(/^Terminée en \d+ s, provisoire\. Publier : synthese runs publish 1$/m)
  const again = await synthese(['deposit', 'EGN_Dijon.zip', '--by', 'Autre'], { cwd })
  expect(again.stdout).toMatch(/^Prise en compte : agrégation n° 1 du 8 octobre 2020 à 14 h 32$/m)

  const receipt = (await synthese(['receipt', 'EGN2020-DIJON-0001'], { cwd })).stdout
  expect(receipt).toContain('Déposé le 8 octobre 2020 à 14 h 32 (heure de Paris) par Camille Exemple, DRANE\n')
  expect(receipt).toContain('\nMessage : La suite vient demain.\n')
  const list = (await synthese(['deposits'], { cwd })).stdout.split('\n')
  expect(list[0]).toMatch(/^Numéro +Déposé le +Par +Archive +Éléments +À faire +Agrégation +État$/)
  expect(list[1]).toMatch(/^EGN2020-DIJON-0001 .* Camille Exemple, DRANE .* n° 1 /)
  expect(list[2]).toMatch(/^EGN2020-LILLE-0001 .* – /)
})

it('refuses a message that is too long', async () => {
  const { code, stderr } = await synthese(['deposit', 'EGN_Dijon.zip', '--message', 'x'.repeat(501)], { cwd })
  expect([code, stderr]).toEqual([2, 'ERREUR  Le message dépasse 500 caractères : abrégez-le.\n'])
})

it('does not wait where it is told so: the next command that reads does', async () => {
  const store = ['--store', 'attente']
  const { code, stdout } = await synthese(['deposit', 'EGN_Dijon.zip', '--no-wait', ...store], { cwd })
  expect(code).toBe(0)
  expect(stdout).toContain('Récépissé EGN2020-DIJON-0001 – en cours de lecture : 1 en attente de lecture')
  await synthese(['aggregate', '--publish', '--by', 'A.', ...store], { cwd })
  expect((await synthese(['deposits', ...store], { cwd })).stdout).toContain('LU – 1 fichier : 1 lu')
  await synthese(['deposit', 'EGN_Lille.zip', ...store], { cwd })
  expect((await synthese(['aggregate', ...store], { cwd })).stdout).toContain('[4/5] Comparaison   n° 1 (publiée)')
})

it('says that a deadline given with a deposit holds for it alone, and why a run counts nothing', async () => {
  const store = ['--store', 'retenu']
  const held = ['--deadline', '2020-10-01', '--late', 'hold']
  const { stderr } = await synthese(['deposit', 'EGN_Dijon.zip', ...held, ...store], { cwd })
  expect(stderr).toMatch(/^INFO {8}--deadline et --late ne valent que pour cette commande\./m)
  expect((await synthese(['aggregate', ...held, ...store], { cwd })).stdout).toContain(
    '[1/5] Éléments      0 : tout est retenu, retiré ou écarté. « synthese deposits » dit pourquoi.\n',
  )
})

it('says how far it came where Ctrl-C ends it', async () => {
  const args = ['deposit', 'EGN_Lille.zip', '--store', 'interrompu']
  const { code, stderr } = await synthese(args, { cwd, killAfterLines: 2, signal: 'SIGINT' })
  expect(stderr).toMatch(/^Interrompu\. \d fichiers? sur 2 .*relancez la même commande pour reprendre\.$/m)
  expect(code).toBe(130)
})

it('begins with settings and a store, and never writes over settings', async () => {
  const said = ['--campaign', 'ecole-2026', '--deadline', '2020-10-10', '--themes-order', 'Retex']
  const args = ['init', ...said, '--store', 'neuf', '--config', 'r.json']
  const { code, stdout } = await synthese(args, { cwd })
  expect(code).toBe(0)
  expect(stdout).toMatch(/^Réglages écrits dans r\.json\. Dossier de travail prêt : neuf\.$/m)
  expect(JSON.parse(await readFile(join(cwd, 'r.json'), 'utf8'))).toMatchObject({ themesOrder: 'retex' })
  const settled = ['--store', 'neuf', '--config', 'r.json']
  expect((await synthese(['deposits', ...settled], { cwd })).stdout).toBe('Aucun dépôt.\n')
  expect((await synthese(['deposit', 'EGN_Dijon.zip', ...settled], { cwd })).stdout).toContain('ECOLE2026-DIJON-0001')
  const again = await synthese(args, { cwd })
  expect([again.code, again.stderr]).toEqual([
    7,
    'ERREUR  « r.json » existe déjà : modifiez-le, ou indiquez-en un autre avec --config.\n',
  ])
})
