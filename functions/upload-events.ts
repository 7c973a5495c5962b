import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import * as z from 'zod'
import { receiveUpload, type UploadServices } from '../lib/service/receive-upload.ts'
import { eachMessage } from './sqs-batch.ts'

/** What S3 sends once, when the notification is set up. */
const TEST_EVENT = z.object({ Event: z.literal('s3:TestEvent') })

const NOTIFICATION = z.object({
  Records: z.array(
    z.object({
      eventName: z.string().startsWith('ObjectCreated:'),
      s3: z.object({ object: z.object({ key: z.string(), size: z.number() }) }),
    }),
  ),
})

/** Receives the uploads that a batch of S3 notifications tells of. A message that is none of theirs is handed back. */
export function uploadEvents(services: UploadServices): (event: SQSEvent) => Promise<SQSBatchResponse> {
  return (event) =>
    eachMessage(event, services.log, async ({ body }) => {
      if (TEST_EVENT.safeParse(body).success) return
      for (const { s3 } of NOTIFICATION.parse(body).Records)
        await receiveUpload(services, { key: decodedKey(s3.object.key), bytes: s3.object.size })
    })
}

/** Keys come encoded as a form's fields are. Ours are the same before and after; what is not ours must not look like it. */
export function decodedKey(key: string): string {
  return decodeURIComponent(key.replaceAll('+', ' '))
}
