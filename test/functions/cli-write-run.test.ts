import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { writeRun } from '../../functions/cli/write-run.ts'
import type { RunHead } from '../../lib/domain/run.ts'

let out: string
beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'synthese-'))
})
afterAll(() => rm(out, { recursive: true, force: true }))

const runOf = (inputDigest: string): RunHead => ({
  number: 1,
  at: '2020-10-08T12:32:00Z',
  status: 'provisional',
  method: '1',
  software: '1',
  inputDigest,
  previous: null,
})
const filesOf = (run: RunHead) =>
  [
    ['runs/n1/manifest.json', JSON.stringify({ run })],
    ['runs/n1/a.txt', run.inputDigest],
  ].map(([path = '', text]) => ({ path, bytes: new TextEncoder().encode(text) }))
const write = (run: RunHead) => writeRun(out, run, filesOf(run))
const said = async (folder: string) => readFile(join(out, 'runs', folder, 'a.txt'), 'utf8')

it('keeps the run of another store that stands under the same number, whichever writes again', async () => {
  const [one, two] = [runOf('sha256:1'), runOf('sha256:2')]
  expect(await write(one)).toBeNull()
  expect(await write(one)).toBeNull()
  const kept = await write(two)
  const [, aside = ''] = /gardée dans .*(n1-[0-9a-f]{8})\.$/.exec(kept ?? '') ?? []
  expect([await said('n1'), await said(aside)]).toEqual(['sha256:2', 'sha256:1'])
  await write(one)
  await write(two)
  expect(await said('n1')).toBe('sha256:2')
  expect(await readdir(join(out, 'runs'))).toHaveLength(3)
})
