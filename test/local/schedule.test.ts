import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { synthese } from './command.ts'

let cwd: string
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'synthese-'))
})
afterAll(() => rm(cwd, { recursive: true, force: true }))

const schedule = (...args: string[]) => synthese(['schedule', ...args], { cwd })

it('sets, shows, suspends and resumes the calendar, and prints it for cron', async () => {
  expect((await schedule('show')).code).toBe(5)
  const set = await schedule('set', '--every', 'jour ouvré', '--time', '06:00', '--until', '2020-11-30')
  expect(set).toEqual({
    code: 0,
    stderr: '',
    stdout:
      "Calendrier enregistré : chaque jour ouvré à 6 h 00 (heure de Paris) jusqu'au 30 novembre 2020.\n" +
      'Prochaines : ven. 9 oct., lun. 12 oct., mar. 13 oct., mer. 14 oct., jeu. 15 oct.\n',
  })
  expect((await schedule('next')).stdout.split('\n')[0]).toBe('Vendredi 9 octobre 2020 à 6 h 00')
  expect(JSON.parse((await schedule('show', '--json')).stdout)).toMatchObject({
    every: { kind: 'working-days' },
    time: '06:00',
    until: '2020-11-30',
    paused: null,
    next: expect.arrayContaining(['2020-10-09T04:00:00.000Z']),
  })
  expect((await schedule('cron')).stdout).toMatch(/^0 6 \* \* 1-5 .*synthese\.js aggregate --if-changed --store /m)
  expect((await schedule('pause')).stdout).toMatch(/^Le calendrier est suspendu depuis le jeu\. 8 oct\. par .+\.\n$/)
  expect((await schedule('cron')).code).toBe(2)
  expect((await schedule('resume')).stdout).toContain('Prochaines : ven. 9 oct.')
  expect((await schedule('set', '--every', 'à la main')).stdout).toBe(
    'Calendrier enregistré : seulement à la main.\nAucune agrégation ne se lance seule. « synthese aggregate » en lance une.\n',
  )
})

it.each([
  [['--every', 'mois'], '« mois » n'],
  [['--time', '25:00'], '« 25:00 » n'],
  [['--until', '2020-02-30'], '« 2020-02-30 » n'],
  [['--until', '2020-10-07'], 'est passé'],
  [[], 'Indiquez --every'],
])('refuses %j', async (args, message) => {
  const { code, stderr } = await schedule('set', ...args)
  expect(code).toBe(2)
  expect(stderr).toContain(message)
})
