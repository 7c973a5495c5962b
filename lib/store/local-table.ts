import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import {
  CreateTableCommand,
  DynamoDBClient,
  ResourceInUseException,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'
import { tableDefinition } from './keys.ts'

/** Another program has the store open. Nothing was changed. */
export class StoreInUse extends Error {
  override readonly name = 'StoreInUse'
  readonly folder: string
  constructor(folder: string, options?: ErrorOptions) {
    super(`the store ${folder} is in use by another program`, options)
    this.folder = folder
  }
}

/** The disk does not let the store be opened or go on; the cause is what the system said. What was written before is safe. */
export class StoreUnusable extends Error {
  override readonly name = 'StoreUnusable'
  readonly folder: string
  readonly reason: 'full' | 'unwritable' | 'damaged' | 'unknown'
  constructor(folder: string, options: { readonly cause: unknown }) {
    const reason = reasonOf(options.cause)
    super(`the store ${folder} cannot be used (${reason})`, options)
    this.folder = folder
    this.reason = reason
  }
}

/** The table of one machine: a client that speaks to it, as to the real one. */
export interface LocalTable {
  readonly client: DynamoDBClient
  /** Flushes and lets go of the folder. */
  close(): Promise<void>
}

/**
 * Runs in a worker thread, where dynalite throws what it cannot write (a full disk) with nobody to catch it: the
 * thread dies of it, not the program. LevelDB is opened once before dynalite does it, because dynalite keeps to itself
 * why its database would not open, and because a table whose making was killed would be in the making for ever: it
 * holds nothing, and is made again. Plain text, so that it needs no file of its own once the program is bundled.
 */
const SERVER = `
const { workerData: { dynalite, folder }, parentPort } = require('node:worker_threads')
const { Level } = require('node:module').createRequire(dynalite)('level')

async function serve() {
  const database = new Level(folder, { valueEncoding: 'json' })
  await database.open()
  for await (const [key, table] of database.iterator({ gte: 'table~', lt: 'table~~' }))
    if (table.TableStatus === 'CREATING') await database.del(key)
  await database.close()
  const server = require(dynalite)({ path: folder, createTableMs: 0 })
  server.listen(0, '127.0.0.1', () => parentPort.postMessage({ port: server.address().port }))
  parentPort.once('message', () => server.close(() => parentPort.close()))
}

serve().catch(({ code, message, cause }) => {
  parentPort.postMessage({ error: { code: cause?.code ?? code, message: cause?.message ?? message } })
  parentPort.close()
})
`

type Started = { readonly port: number } | { readonly error: { readonly code?: string; readonly message: string } }

/**
 * Starts dynalite on a folder, in this process, on a free port of the loopback, and makes the table if it is not there.
 * The folder is made where it is missing. After a kill, LevelDB recovers by itself.
 * @throws StoreInUse, StoreUnusable; requests of the client throw StoreUnusable too once the disk has failed
 */
export async function openLocalTable(folder: string, table: string): Promise<LocalTable> {
  const require = createRequire(import.meta.url)
  const dynalite = require.resolve('dynalite')
  // Without the options of this process: a loader of TypeScript is not for plain JavaScript.
  const worker = new Worker(SERVER, { eval: true, workerData: { dynalite, folder }, execArgv: [] })
  let failure: StoreUnusable | null = null
  const started = await new Promise<Started>((resolve) => {
    worker.once('message', resolve)
    worker.on('error', (cause) => {
      failure = new StoreUnusable(folder, { cause })
      resolve({ error: cause instanceof Error ? cause : { message: String(cause) } })
    })
  })
  if ('error' in started) {
    const cause = Object.assign(new Error(started.error.message), { code: started.error.code })
    throw cause.code === 'LEVEL_LOCKED' ? new StoreInUse(folder, { cause }) : new StoreUnusable(folder, { cause })
  }
  worker.unref() // a store that nobody closed does not keep the program from ending

  // The client warns, in English, that its next versions will want Node 22: ours is pinned, and its users cannot act on it.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true'
  const client = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${started.port}`,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  client.middlewareStack.add(
    (next) => async (args) => {
      try {
        return await next(args)
      } catch (error) {
        throw failure ?? error
      }
    },
    { step: 'initialize', name: 'localTableFailure' },
  )

  async function close(): Promise<void> {
    client.destroy()
    worker.ref()
    const ended = new Promise((resolve) => worker.once('exit', resolve))
    if (worker.threadId === -1) return // it has died already
    worker.postMessage('close')
    await ended
  }

  try {
    await makeTable(client, table)
  } catch (error) {
    await close()
    throw error
  }
  return { client, close }
}

async function makeTable(client: DynamoDBClient, table: string): Promise<void> {
  try {
    await client.send(new CreateTableCommand(tableDefinition(table)))
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error // it is there: the store was used before
  }
  // In seconds; the waiter's own pause between two looks is 20.
  await waitUntilTableExists({ client, maxWaitTime: 30, minDelay: 0.02, maxDelay: 1 }, { TableName: table })
}

/** What the system says of a disk, by code where the file system answers, by its text where LevelDB passes it on. */
function reasonOf(cause: unknown): StoreUnusable['reason'] {
  const text = cause instanceof Error ? `${'code' in cause ? cause.code : ''} ${cause.message}` : String(cause)
  if (/ENOSPC|EDQUOT|EFBIG|No space left|quota exceeded|File too large/i.test(text)) return 'full'
  if (/EACCES|EPERM|EROFS|ENOTDIR|EEXIST|Permission denied|Read-only|Not a directory/i.test(text)) return 'unwritable'
  if (/LEVEL_CORRUPTION|Corruption/i.test(text)) return 'damaged'
  return 'unknown'
}
