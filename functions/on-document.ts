import type { SQSHandler } from 'aws-lambda'
import { READING_LIMITS } from '../lib/reading/isolate.ts'
import { documentMessages } from './document-messages.ts'
import { isolatedReading } from './isolated-reading.ts'
import { basics, maxReceives, records, work } from './services-aws.ts'

const services = { ...basics(), records: records(), blobs: work() }
const reading = isolatedReading(READING_LIMITS) // one reader: the function has one processor

const read = documentMessages(services, reading.analyse, maxReceives())

/** Documents to read → analyses, items and records. */
export const handler: SQSHandler = (event) => read(event)
