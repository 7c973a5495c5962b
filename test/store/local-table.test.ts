import { spawn } from 'node:child_process'
import { on, once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { DescribeTableCommand } from '@aws-sdk/client-dynamodb'
import { expect, it, onTestFinished } from 'vitest'
import { dynamoRecords } from '../../lib/store/dynamo-records.ts'
import { tableDefinition } from '../../lib/store/keys.ts'
import { type LocalTable, openLocalTable, StoreInUse, StoreUnusable } from '../../lib/store/local-table.ts'

async function temporary(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'local-table-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

const records = ({ client }: LocalTable) => dynamoRecords(client, 'synthese')

it('makes the folder and the table with its indexes, and keeps what was written', async () => {
  const folder = join(await temporary(), 'made', 'when-needed')
  const first = await openLocalTable(folder, 'synthese')
  const { Table } = await first.client.send(new DescribeTableCommand({ TableName: 'synthese' }))
  const { KeySchema, GlobalSecondaryIndexes = [], AttributeDefinitions } = tableDefinition('synthese')
  expect(Table).toMatchObject({ TableStatus: 'ACTIVE', KeySchema })
  expect(Table?.AttributeDefinitions).toEqual(expect.arrayContaining(AttributeDefinitions ?? []))
  for (const index of GlobalSecondaryIndexes)
    expect(Table?.GlobalSecondaryIndexes).toContainEqual(expect.objectContaining(index))
  expect(await records(first).next('runs')).toBe(1)
  await first.close()
  await first.close()
  const second = await openLocalTable(folder, 'synthese')
  expect(await records(second).next('runs')).toBe(2)
  await second.close()
})

it('says that another has the store, and leaves it to him', async () => {
  const folder = await temporary()
  const mine = await openLocalTable(folder, 'synthese')
  await expect(openLocalTable(folder, 'synthese')).rejects.toThrow(StoreInUse)
  expect(await records(mine).next('runs')).toBe(1)
  await mine.close()
  await (await openLocalTable(folder, 'synthese')).close()
})

it('says why a store cannot be opened', async () => {
  const folder = await temporary()
  await writeFile(join(folder, 'file'), '')
  const opened = openLocalTable(join(folder, 'file', 'store'), 'synthese')
  await expect(opened).rejects.toThrow(StoreUnusable)
  await expect(opened).rejects.toMatchObject({ reason: 'unwritable', folder: join(folder, 'file', 'store') })
})

it('makes again a table whose making was killed', async () => {
  const folder = await temporary()
  await (await openLocalTable(folder, 'synthese')).close()
  const { Level } = createRequire(createRequire(import.meta.url).resolve('dynalite'))('level')
  const database = new Level(folder, { valueEncoding: 'json' })
  await database.put('table~synthese', { ...(await database.get('table~synthese')), TableStatus: 'CREATING' })
  await database.close()
  const again = await openLocalTable(folder, 'synthese')
  expect(await records(again).next('runs')).toBe(1)
  await again.close()
})

it('is whole again after its program was killed in the middle of writing', async () => {
  const folder = await temporary()
  const program = another(folder, 'for (;;) console.log(await records.next("runs"))')
  await untilPrinted(program, 1)
  await expect(openLocalTable(folder, 'synthese')).rejects.toThrow(StoreInUse)
  const last = await untilPrinted(program, 30)
  program.kill('SIGKILL')
  await once(program, 'exit')
  const again = await openLocalTable(folder, 'synthese')
  expect(await records(again).next('runs')).toBeGreaterThan(last)
  await again.close()
})

// Elsewhere a program cannot be given a small disk.
if (process.platform === 'linux')
  it('says that the disk is full, to whoever writes, and keeps what was written', async () => {
    const folder = await temporary()
    const idea = `{ id: 'TE-001', theme: null, type: 'need', members: ['C-'.repeat(20_000)] }`
    const program = another(
      folder,
      `let written = 0
       try { for (;;) { await records.putIdeas('campaign-' + written, [${idea}]); written++ } }
       catch (error) { console.error(error.name, error.reason, written > 0); console.log(written) }`,
      'ulimit -f 2000',
    )
    const said = program.stderr.setEncoding('utf8').toArray()
    const written = await untilPrinted(program, 1)
    await once(program, 'exit')
    expect((await said).join('')).toContain('StoreUnusable full true')
    const again = await openLocalTable(folder, 'synthese')
    expect(await records(again).ideas(`campaign-${written - 1}`)).toHaveLength(1)
    await again.close()
  })

/** Another program that opens the store and does something with its records. */
function another(folder: string, does: string, before?: string) {
  const store = (file: string) => JSON.stringify(resolve(import.meta.dirname, '../../lib/store', file))
  const script = `
    import { openLocalTable } from ${store('local-table.ts')}
    import { dynamoRecords } from ${store('dynamo-records.ts')}
    const { client } = await openLocalTable(${JSON.stringify(folder)}, 'synthese')
    const records = dynamoRecords(client, 'synthese')
    ${does}
  `
  const node = [process.execPath, '--import', 'tsx', '--input-type=module', '--eval', script]
  const [command = '', ...options] = before === undefined ? node : ['sh', '-c', `${before} && exec "$@"`, 'sh', ...node]
  const program = spawn(command, options, { stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void program.kill('SIGKILL'))
  return program
}

/** The last number that the program printed, once it has come to `number`. */
async function untilPrinted({ stdout }: ReturnType<typeof another>, number: number): Promise<number> {
  for await (const [chunk] of on(stdout, 'data', { close: ['end'] })) {
    const last = Number(String(chunk).trim().split('\n').at(-1))
    if (last >= number) return last
  }
  throw new Error('the other program ended')
}
