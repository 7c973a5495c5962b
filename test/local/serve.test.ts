import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { PROGRAM, synthese } from './command.ts'
import { twoDeposits } from './deposits.ts'

let cwd: string
let zips: Readonly<Record<string, Uint8Array>>
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'synthese-'))
  zips = await twoDeposits()
  await writeFile(join(cwd, 'EGN_Lille.zip'), zips['EGN_Lille.zip'] ?? '')
  await synthese(['EGN_Lille.zip', '--quiet'], { cwd })
})
afterAll(() => rm(cwd, { recursive: true, force: true }))

/** Starts `serve` and waits until it says where. */
async function serving() {
  const program = spawn(process.execPath, [PROGRAM, 'serve', '--port', '0'], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  const ended = new Promise<number | null>((resolve) => program.on('close', resolve))
  const address = await new Promise<string>((resolve, reject) => {
    program.stderr.on('data', (chunk: Buffer) => {
      said += chunk
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said)
      if (found) resolve(found[0])
    })
    program.on('close', () => reject(new Error(said)))
  })
  return { address, stop: () => program.kill('SIGINT'), ended, said: () => said }
}

it('serves the last run, takes a deposit, makes a run of it, and ends at Ctrl-C', async () => {
  const { address, stop, ended, said } = await serving()
  expect(await (await fetch(`${address}/rapport/`)).text()).toContain('Mode local, sans authentification')
  expect(await (await fetch(`${address}/v1/runs/latest`)).json()).toMatchObject({ number: 1 })
  expect((await synthese(['deposits'], { cwd })).code).toBe(7) // the store is in use

  const form = new FormData()
  form.set('academie', 'dijon')
  form.set('file', new File([new Uint8Array(zips['EGN_Dijon.zip'] ?? [])], 'EGN_Dijon.zip'))
  const received = await fetch(`${address}/v1/deposits`, { method: 'POST', body: form })
  expect(received.status).toBe(201)
  await fetch(`${address}/agregations`, { method: 'POST' })
  await fetch(`${address}/agregations`, { method: 'POST' })
  expect(await (await fetch(`${address}/v1/runs/latest`)).json()).toMatchObject({ number: 2 })

  stop()
  expect(await ended).toBe(0)
  expect(said()).toContain('Agrégation terminée.')
  expect(said()).toContain('Rien de nouveau depuis la dernière agrégation.')
  expect(said()).toContain('Arrêté.')
})

it.each([
  ['--port', '80000'],
  ['--auth', 'proconnect'],
])('refuses %s %s', async (...args) => {
  expect((await synthese(['serve', ...args], { cwd })).code).toBe(2)
})

it('says that its port is taken', async () => {
  const { address, stop, ended } = await serving()
  const { code, stderr } = await synthese(['serve', '--store', 'autre', '--port', new URL(address).port], { cwd })
  expect(code).toBe(7)
  expect(stderr).toContain('Indiquez-en un autre avec --port.')
  stop()
  await ended
})
