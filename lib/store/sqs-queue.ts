import { type BatchResultErrorEntry, SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs'
import type { Queue } from '../service/ports.ts'
import { batches, sendAll } from './backoff.ts'

/** SendMessageBatch's limit. */
const BATCH = 10

/** Messages as JSON in an SQS queue. Those who receive them check what they parse. */
export function sqsQueue<Message>(client: SQSClient, url: string): Queue<Message> {
  async function send(entries: readonly Numbered[]): Promise<Numbered[]> {
    const answer = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries: [...entries] }))
    const failed = new Map((answer.Failed ?? []).map((entry) => [entry.Id, entry]))
    const ours = [...failed.values()].find((entry) => entry.SenderFault)
    if (ours) throw new Error(reason(ours))
    return entries.filter((entry) => failed.has(entry.Id))
  }

  return {
    /** @throws Error on what SQS will never take (a defect of ours), or when it still takes none after ten attempts: transient */
    async send(messages) {
      for (const batch of batches(messages, BATCH))
        await sendAll(
          batch.map((message, index) => ({ Id: String(index), MessageBody: JSON.stringify(message) })),
          send,
        )
    },
  }
}

interface Numbered {
  readonly Id: string
  readonly MessageBody: string
}

const reason = ({ Code, Message }: BatchResultErrorEntry): string => `message refused: ${Code} ${Message ?? ''}`.trim()
