import { expect, it } from 'vitest'
import { BY_HAND, type Schedule } from '../../lib/domain/schedule.ts'
import { cronLines } from '../../lib/report/schedule-cron.ts'

const PROGRAM = { node: '/usr/bin/node', program: '/opt/synthese/dist/synthese.js', store: '/srv/travail' }
const lastLine = (schedule: Partial<Schedule>, program = PROGRAM) =>
  cronLines({ ...BY_HAND, ...schedule }, program)?.at(-1)

it.each([
  [{ kind: 'daily' } as const, '* * *'],
  [{ kind: 'working-days' } as const, '* * 1-5'],
  [{ kind: 'weekly', weekday: 1 } as const, '* * 1'],
  [{ kind: 'weekly', weekday: 7 } as const, '* * 0'],
])('starts a run at the hour of Paris on the days of %o', (every, days) => {
  expect(cronLines({ ...BY_HAND, every, time: '06:05' }, PROGRAM)).toContain('CRON_TZ=Europe/Paris')
  expect(lastLine({ every, time: '06:05' })).toBe(
    `5 6 ${days} /usr/bin/node /opt/synthese/dist/synthese.js aggregate --if-changed --store /srv/travail`,
  )
})

it('keeps paths whole for the shell and for cron', () => {
  const store = "/srv/l'été 100%"
  expect(lastLine({ every: { kind: 'daily' } }, { ...PROGRAM, store })).toContain(`--store '/srv/l'\\''été 100\\%'`)
})

it('says what cron cannot', () => {
  const lines = cronLines({ ...BY_HAND, every: { kind: 'working-days' }, until: '2020-11-30' }, PROGRAM)?.join('\n')
  expect(lines).toContain('jours fériés')
  expect(lines).toContain('retirez ces lignes après le 2020-11-30')
})

it('is nothing by hand or suspended', () => {
  expect(cronLines(BY_HAND, PROGRAM)).toBeNull()
  const paused = { at: '2020-10-28T09:00:00Z', by: 'moi' }
  expect(cronLines({ ...BY_HAND, every: { kind: 'daily' }, paused }, PROGRAM)).toBeNull()
})
