import { Command } from 'commander'
import { afterEach, expect, it, vi } from 'vitest'
import { FORMAT, JSON_OUTPUT, register, STORE } from '../../functions/cli/register.ts'

const run = vi.fn(async (_args: readonly string[], _options: object) => 0)
const options = async (...args: string[]) => {
  const program = new Command().exitOverride()
  register(program, [{ name: 'list', description: '', options: [JSON_OUTPUT, FORMAT, ...STORE], run }])
  await program.parseAsync(['list', ...args], { from: 'user' })
  return run.mock.lastCall?.[1]
}
afterEach(() => {
  vi.unstubAllEnvs()
  process.exitCode = undefined
})

it('takes the store from the command line, else from the environment, else by default', async () => {
  expect(await options()).toMatchObject({ store: '.synthese' })
  vi.stubEnv('SYNTHESE_STORE', 'ailleurs')
  expect(await options()).toMatchObject({ store: 'ailleurs' })
  expect(await options('--store', 'ici')).toMatchObject({ store: 'ici' })
})

it('takes one format in two ways, and refuses others', async () => {
  expect(await options('--format', 'json')).toMatchObject({ json: true })
  expect(await options('--json')).toMatchObject({ json: true })
  expect(await options('--format', 'table')).toMatchObject({ json: false })
  await expect(options('--format', 'xml')).rejects.toThrow("« xml » n'est pas un format : text, json.")
})

it('understands everywhere what a script gives to all', async () => {
  expect(await options('--quiet', '--no-color', '--verbose')).toMatchObject({ store: '.synthese' })
})
