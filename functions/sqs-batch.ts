import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import type { Log } from '../lib/service/ports.ts'

/** One message as a door sees it. */
export interface Delivery {
  /** What the body says, parsed as JSON; not checked. */
  readonly body: unknown
  /** From 1. */
  readonly receiveCount: number
}

/**
 * Handles each message of a batch for itself, one after the other. Those whose handling throws are handed back to the
 * queue, which delivers them again, and after some times sets them aside; the others are done.
 */
export async function eachMessage(
  event: SQSEvent,
  log: Log,
  handle: (delivery: Delivery) => Promise<void>,
): Promise<SQSBatchResponse> {
  const batchItemFailures: { itemIdentifier: string }[] = []
  for (const record of event.Records) {
    try {
      await handle(deliveryOf(record))
    } catch (error) {
      log.error('message handed back', { message: record.messageId, error })
      batchItemFailures.push({ itemIdentifier: record.messageId })
    }
  }
  return { batchItemFailures }
}

function deliveryOf({ body, attributes }: SQSRecord): Delivery {
  return { body: JSON.parse(body), receiveCount: Number(attributes.ApproximateReceiveCount) }
}
