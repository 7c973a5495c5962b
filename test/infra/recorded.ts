import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { BlobStore, Queue, Uploads } from '../../lib/service/ports.ts'
import type { temporaryTable } from '../store/local-store.ts'

/** One thing that was asked of AWS, as policies name it. */
export interface Asked {
  readonly action: string
  readonly resource: string
  /** Partition keys of what is written. */
  readonly keys: readonly string[]
}

type Ask = (asked: Asked) => void

/** A client of the table that tells of each of its requests. */
export function recordedTable(table: Awaited<ReturnType<typeof temporaryTable>>, ask: Ask): DynamoDBClient {
  return table.clientThrough((operation, body, send) => {
    const index = /"IndexName":"(\w+)"/.exec(body)?.[1]
    const writes = /Put|Update|Delete|BatchWrite/.test(operation)
    ask({
      action: `dynamodb:${operation}`,
      resource: index === undefined ? 'table' : `table/index/${index}`,
      keys: writes ? [...body.matchAll(/"pk":\{"S":"([^"]+)"/g)].map(([, key = '']) => key) : [],
    })
    return send()
  })
}

/** Blobs in memory, as if in a bucket, that tell of each request. */
export function recordedBlobs(bucket: string, objects: Map<string, Uint8Array>, ask: Ask): BlobStore & Uploads {
  const asked = (action: string, key: string) => ask({ action: `s3:${action}`, resource: `${bucket}/${key}`, keys: [] })
  return {
    async put(key, bytes) {
      asked('PutObject', key)
      objects.set(key, bytes)
    },
    async get(key) {
      asked('GetObject', key)
      return objects.get(key) ?? null
    },
    async *list(prefix) {
      ask({ action: 's3:ListBucket', resource: bucket, keys: [] })
      yield* [...objects.keys()].filter((key) => key.startsWith(prefix)).sort()
    },
    async delete(key) {
      asked('DeleteObject', key)
      objects.delete(key)
    },
    async metadata(key) {
      asked('GetObject', key) // HeadObject wants the same permission
      return { academie: 'rennes', 'file-name': 'EGN.zip' }
    },
    async uploadForm({ key }) {
      asked('PutObject', key) // what is signed is done in the name of the role
      return { method: 'POST', url: 'https://uploads.example', fields: { key }, expiresAt: new Date().toISOString() }
    },
  }
}

export function recordedQueue<Message>(name: string, sent: Message[], ask: Ask): Queue<Message> {
  return {
    async send(messages) {
      if (messages.length > 0) ask({ action: 'sqs:SendMessage', resource: name, keys: [] })
      sent.push(...messages)
    },
  }
}
