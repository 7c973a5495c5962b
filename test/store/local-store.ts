import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb'
import { openLocalTable } from '../../lib/store/local-table.ts'

type Handler = DynamoDBClient['config']['requestHandler']
type Answer = Awaited<ReturnType<Handler['handle']>>

/** Stands on the wire of a client: sees the operation (`PutItem`) and its body, sends it or not, answers. */
type Between = (operation: string, body: string, send: () => Promise<Answer>) => Promise<Answer>

/** A table of one machine in a folder of its own, which goes when it is closed. */
export async function temporaryTable() {
  const folder = await mkdtemp(join(tmpdir(), 'table-'))
  const { client, close } = await openLocalTable(folder, 'synthese')
  const { requestHandler, region, credentials, endpoint } = client.config
  if (endpoint === undefined) throw new Error('a local table has an endpoint')
  return {
    client,
    /** Another client of the same table. */
    clientThrough(between: Between): DynamoDBClient {
      const through: DynamoDBClientConfig['requestHandler'] = {
        handle: (request: Parameters<Handler['handle']>[0], options: Parameters<Handler['handle']>[1]) =>
          between(
            String(request.headers['x-amz-target']).split('.')[1] ?? '',
            new TextDecoder().decode(request.body),
            () => requestHandler.handle(request, options),
          ),
        updateHttpClientConfig() {},
        httpHandlerConfigs: () => ({}),
      }
      return new DynamoDBClient({ region, credentials, endpoint, requestHandler: through })
    },
    close: async () => {
      await close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
