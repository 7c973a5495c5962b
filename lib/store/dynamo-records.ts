import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { Records } from '../service/ports.ts'
import { decisionRecords } from './decision-records.ts'
import { depositRecords } from './deposit-records.ts'
import { documentRecords } from './document-records.ts'
import { runRecords } from './run-records.ts'
import { tableNamed } from './table.ts'
import { uploadRecords } from './upload-records.ts'

/**
 * The records in one DynamoDB table (keys.ts): the real one, or dynalite's on one machine. No transactions, streams or
 * TTL. What is read through an index (deposits, entries by document, items by theme) may be a moment late on AWS.
 * @throws what the client throws (network, throttling), once its own retries are spent: transient
 */
export function dynamoRecords(client: DynamoDBClient, table: string): Records {
  const rows = tableNamed(table, client)
  return {
    ...depositRecords(rows),
    ...documentRecords(rows),
    ...decisionRecords(rows),
    ...runRecords(rows),
    ...uploadRecords(rows),
  }
}
