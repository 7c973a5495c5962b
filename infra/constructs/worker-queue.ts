import { Duration } from 'aws-cdk-lib'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'

/** Deliveries of a message before it is set aside: AWS recommends five at least, and more only delay the alarm. */
export const MAX_RECEIVES = 5

export interface WorkerQueueProps {
  /** What its messages are about: a French plural, for alarms. */
  readonly subject: string
  readonly batchSize: number
  /** Timeout of the function that the queue feeds. */
  readonly workTimeout: Duration
}

/** A queue that feeds a function, and the queue of the messages that it could not handle. */
export class WorkerQueue extends Construct {
  readonly queue: Queue
  readonly deadLetters: Queue
  readonly workTimeout: Duration
  readonly subject: string
  readonly #batchSize: number

  constructor(scope: Construct, id: string, { subject, batchSize, workTimeout }: WorkerQueueProps) {
    super(scope, id)
    this.subject = subject
    this.#batchSize = batchSize
    this.workTimeout = workTimeout
    this.deadLetters = deadLetterQueue(this, 'DeadLetters')
    this.queue = new Queue(this, 'Queue', {
      visibilityTimeout: Duration.seconds(6 * workTimeout.toSeconds()), // AWS's rule: time for throttled retries
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: MAX_RECEIVES },
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
    })
  }

  /** Feeds a function, five at once at most: the event source holds back, where a reserved concurrency would throttle. */
  feeds(worker: LambdaFunction): void {
    worker.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize: this.#batchSize,
        maxConcurrency: 5,
        reportBatchItemFailures: true,
      }),
    )
  }
}

/** Messages kept for someone to look at, longer than any queue keeps them: their age counts from their first sending. */
export function deadLetterQueue(scope: Construct, id: string): Queue {
  return new Queue(scope, id, {
    retentionPeriod: Duration.days(14),
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
  })
}
