import type { SQSEvent, SQSRecord } from 'aws-lambda'

/** A message as SQS delivers it. */
export function sqsRecord(messageId: string, body: unknown, receiveCount = 1): SQSRecord {
  return {
    messageId,
    receiptHandle: '',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    attributes: {
      ApproximateReceiveCount: String(receiveCount),
      SentTimestamp: '0',
      SenderId: '',
      ApproximateFirstReceiveTimestamp: '0',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: '',
    awsRegion: 'eu-west-3',
  }
}

export const sqsEvent = (...Records: SQSRecord[]): SQSEvent => ({ Records })

/** What S3 says of one object that was created. */
export const created = (key: string, size: number) => ({
  Records: [{ eventName: 'ObjectCreated:Post', s3: { object: { key, size } } }],
})

/** What S3 sends when a notification is set up: no records. */
export const TEST_EVENT = { Service: 'Amazon S3', Event: 's3:TestEvent', Bucket: 'uploads' }

/** What is handed back to the queue, by message. */
export const failures = (...ids: string[]) => ({ batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })) })
