import type { SQSHandler } from 'aws-lambda'
import { basics, documentQueue, records, uploads, work } from './services-aws.ts'
import { uploadEvents } from './upload-events.ts'

const services = { ...basics(), records: records(), blobs: work(), queue: documentQueue(), uploads: uploads() }

const receive = uploadEvents(services)

/** Archives uploaded → deposits, their documents, and messages to read them. */
export const handler: SQSHandler = (event) => receive(event)
