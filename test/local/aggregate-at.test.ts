import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Ended, synthese } from './command.ts'
import { twoDeposits } from './deposits.ts'

const NOW = '2020-11-02T05:00:00Z'

let cwd: string
const run = (...args: string[]): Promise<Ended> => synthese(args, { cwd, now: NOW })

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'synthese-'))
  for (const [name, bytes] of Object.entries(await twoDeposits())) await writeFile(join(cwd, name), bytes)
  await synthese(['deposit', 'EGN_Lille.zip'], { cwd, now: '2020-10-08T08:00:00Z' })
  await synthese(['deposit', 'EGN_Dijon.zip'], { cwd, now: '2020-10-12T08:00:00Z' })
  expect((await run('aggregate')).code).toBe(0)
})
afterAll(() => rm(cwd, { recursive: true, force: true }))

it('makes a run of the accounts of a day, beside the last one, and says so', async () => {
  const { stdout } = await run('aggregate', '--at', '2020-10-09')
  expect(stdout).toMatch(/^Agrégation n° 2, arrêtée au 9 octobre 2020 – 1 dépôt nouveau\n\[1\/5\] Éléments {6}6\n/)
  expect((await run('aggregate', '--at', '2020-10-09')).stdout).toBe(
    "Rien de nouveau depuis l'agrégation n° 2, arrêtée au 9 octobre 2020. Aucune agrégation créée.\n",
  )
  expect((await run('aggregate')).stdout).toContain("Rien de nouveau depuis l'agrégation n° 1.")
  expect((await run('runs')).stdout).toMatch(/^n° 2 {2}2 novembre 2020 à 6 h 00, arrêtée au 9 octobre 2020 {2}/)
  expect((await run('report', '--out', 'a')).stdout).toMatch(/^Agrégation n° 1 : /)
  expect((await run('report', '--out', 'b', '--run', '2')).stdout).toMatch(/^Agrégation n° 2 : /)
})

it.each([
  ['hier', 2, "« hier » n'est pas une date. Écrivez-la comme 2020-10-09."],
  ['2020-02-30', 2, "« 2020-02-30 » n'est pas une date."],
  ['2020-11-02', 2, "La journée du 2 novembre 2020 n'est pas finie. Indiquez un jour passé"],
  ['2021-01-01', 2, "La journée du 1er janvier 2021 n'est pas finie."],
  [
    '2020-10-07',
    4,
    "Aucun dépôt n'était reçu à la fin de la journée du 7 octobre 2020 : le premier est arrivé le 8 octobre 2020.",
  ],
])('refuses %s in a sentence', async (day, code, message) => {
  const ended = await run('aggregate', '--at', day)
  expect(ended.stderr).toContain(message)
  expect(ended.code).toBe(code)
})
