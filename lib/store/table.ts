import { randomUUID } from 'node:crypto'
import { ConditionalCheckFailedException, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import {
  BatchGetCommand,
  BatchWriteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb'
import pLimit from 'p-limit'
import { batches, sendAll } from './backoff.ts'
import type { IndexKeys, Key, Path } from './keys.ts'

/** One row: its places, what it holds, and the id of the attempt that wrote it where that matters. */
export interface Row<T = unknown> extends Key, IndexKeys {
  readonly data: T
  readonly attempt?: string
}

/** A new id for an attempt to write something; ids sort by the instant they begin with. */
export const newAttempt = (): string => `${new Date().toISOString()}-${randomUUID()}`

/** What BatchWriteItem does to a row: writes it, or removes it. */
export type Write = { readonly put: Row } | { readonly remove: Key }

/** The few operations on the table that the records need. Rows come back as they were written: their type is the writer's. */
export interface Table {
  get<T>(key: Key): Promise<Row<T> | null>
  /** Rows by key, those that exist, in no given order. */
  getAll<T>(keys: readonly Key[]): Promise<Row<T>[]>
  /**
   * Writes a row over the one that attempt `over` wrote, or where there is none (null). False where it finds another:
   * nothing is changed.
   */
  replace(row: Row & { readonly attempt: string }, over: string | null): Promise<boolean>
  /** Adds one to a number that begins at 0, and gives the sum. */
  increment(key: Key): Promise<number>
  /** Puts and removals, in no given order; of two on the same key the last one counts. */
  write(writes: readonly Write[]): Promise<void>
  /** Every page of a path, sorted; `limit` is how many rows to read in all. */
  pages<T>(path: Path, options?: { readonly descending?: boolean; readonly limit?: number }): AsyncGenerator<Row<T>[]>
}

const WRITES = 25 // BatchWriteItem's limit
const READS = 100 // BatchGetItem's
const PARALLEL = 4

/** The table through the document client. Everything on the base table is read strongly consistent; an index never is. */
export function tableNamed(name: string, dynamo: DynamoDBClient): Table {
  const client = DynamoDBDocumentClient.from(dynamo, { marshallOptions: { removeUndefinedValues: true } })
  const parallel = pLimit(PARALLEL)

  async function get<T>(key: Key): Promise<Row<T> | null> {
    const { Item } = await client.send(new GetCommand({ TableName: name, Key: only(key), ConsistentRead: true }))
    return Item === undefined ? null : (Item as Row<T>)
  }

  return {
    get,

    async getAll<T>(keys: readonly Key[]) {
      const found: Row<T>[] = []
      const distinct = [...new Map(keys.map((key) => [identity(key), only(key)])).values()]
      const read = async (wanted: readonly Key[]): Promise<Key[]> => {
        const answer = await client.send(
          new BatchGetCommand({ RequestItems: { [name]: { Keys: [...wanted], ConsistentRead: true } } }),
        )
        found.push(...((answer.Responses?.[name] ?? []) as Row<T>[]))
        return (answer.UnprocessedKeys?.[name]?.Keys ?? []) as Key[]
      }
      await parallel.map(batches(distinct, READS), (batch) => sendAll(batch, read))
      return found
    },

    async replace(row, over) {
      const condition =
        over === null
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : { ConditionExpression: 'attempt = :over', ExpressionAttributeValues: { ':over': over } }
      try {
        await client.send(new PutCommand({ TableName: name, Item: row, ...condition }))
        return true
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error
        // The client repeats a request whose answer was lost: what is in the way may be ours.
        return (await get(row))?.attempt === row.attempt
      }
    },

    async increment(key) {
      const { Attributes } = await client.send(
        new UpdateCommand({
          TableName: name,
          Key: only(key),
          UpdateExpression: 'ADD #data :one',
          ExpressionAttributeNames: { '#data': 'data' },
          ExpressionAttributeValues: { ':one': 1 },
          ReturnValues: 'UPDATED_NEW',
        }),
      )
      return Number(Attributes?.data)
    },

    async write(writes) {
      const requests = [...new Map(writes.map((w) => [identity('put' in w ? w.put : w.remove), asRequest(w)])).values()]
      const send = async (batch: readonly WriteRequest[]): Promise<WriteRequest[]> => {
        const answer = await client.send(new BatchWriteCommand({ RequestItems: { [name]: [...batch] } }))
        return (answer.UnprocessedItems?.[name] ?? []) as WriteRequest[]
      }
      await parallel.map(batches(requests, WRITES), (batch) => sendAll(batch, send))
    },

    async *pages<T>(path: Path, { descending = false, limit }: { descending?: boolean; limit?: number } = {}) {
      const [pk, sk] =
        path.index === undefined ? (['pk', 'sk'] as const) : ([`${path.index}pk`, `${path.index}sk`] as const)
      let start: Record<string, unknown> | undefined
      let left = limit ?? Number.POSITIVE_INFINITY
      do {
        const answer = await client.send(
          new QueryCommand({
            TableName: name,
            IndexName: path.index,
            ConsistentRead: path.index === undefined,
            ...matching(path, pk, sk),
            ScanIndexForward: !descending,
            Limit: Number.isFinite(left) ? left : undefined,
            ExclusiveStartKey: start,
          }),
        )
        const rows = (answer.Items ?? []) as Row<T>[]
        left -= rows.length
        if (rows.length > 0) yield rows
        start = answer.LastEvaluatedKey
      } while (start !== undefined && left > 0)
    },
  }
}

function matching({ partition, prefix, between }: Path, pk: string, sk: string) {
  const [sorted, values] = between
    ? [` AND ${sk} BETWEEN :from AND :to`, { ':from': between[0], ':to': between[1] }]
    : prefix === undefined
      ? ['', {}]
      : [` AND begins_with(${sk}, :prefix)`, { ':prefix': prefix }]
  return {
    KeyConditionExpression: `${pk} = :partition${sorted}`,
    ExpressionAttributeValues: { ':partition': partition, ...values },
  }
}

type WriteRequest = { PutRequest: { Item: Row } } | { DeleteRequest: { Key: Key } }

const asRequest = (write: Write): WriteRequest =>
  'put' in write ? { PutRequest: { Item: write.put } } : { DeleteRequest: { Key: only(write.remove) } }

const only = ({ pk, sk }: Key): Key => ({ pk, sk })

const identity = ({ pk, sk }: Key): string => `${pk}\n${sk}`

/** What all the rows of a path hold, in its order. */
export async function everything<T>(table: Table, path: Path, options?: { descending?: boolean; limit?: number }) {
  const found: T[] = []
  for await (const rows of table.pages<T>(path, options)) found.push(...rows.map((row) => row.data))
  return found
}
