import {
  GetQueueAttributesCommand,
  ListDeadLetterSourceQueuesCommand,
  type SQSClient,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs'

/** What a redrive found and began. */
export interface Redrive {
  /** Messages that were waiting in the dead-letter queue, about. */
  readonly waiting: number
  /** Addresses of the queues that they go back to. */
  readonly sources: readonly string[]
  /** Of the task that SQS runs; null where nothing was waiting. */
  readonly task: string | null
}

/**
 * Sends the messages of a dead-letter queue back to the queue they came from. SQS moves them by itself, one task a queue
 * at a time; what is read again is read as if for the first time.
 * @throws what the client throws: no such queue, no right, a task that already runs
 */
export async function redrive(client: SQSClient, deadLetterQueueUrl: string): Promise<Redrive> {
  const { Attributes } = await client.send(
    new GetQueueAttributesCommand({
      QueueUrl: deadLetterQueueUrl,
      AttributeNames: ['QueueArn', 'ApproximateNumberOfMessages'],
    }),
  )
  const { queueUrls = [] } = await client.send(new ListDeadLetterSourceQueuesCommand({ QueueUrl: deadLetterQueueUrl }))
  const waiting = Number(Attributes?.ApproximateNumberOfMessages ?? 0)
  if (waiting === 0) return { waiting, sources: queueUrls, task: null }
  const { TaskHandle } = await client.send(new StartMessageMoveTaskCommand({ SourceArn: Attributes?.QueueArn }))
  return { waiting, sources: queueUrls, task: TaskHandle ?? null }
}
