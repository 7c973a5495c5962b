import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { SQSClient } from '@aws-sdk/client-sqs'
import { type Logger, pino } from 'pino'
import { EGN_2020 } from '../lib/domain/campaign.ts'
import type { Clock, DocumentMessage, Log } from '../lib/service/ports.ts'
import type { Services } from '../lib/service/services.ts'
import { dynamoRecords } from '../lib/store/dynamo-records.ts'
import { s3Blobs } from '../lib/store/s3-blobs.ts'
import { sqsQueue } from '../lib/store/sqs-queue.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/**
 * The services on AWS, from the environment that the stack gives a function.
 * @throws Error naming the variable that is missing: a defect of the deployment
 */
export function cloudServices(env: Environment = process.env): Services {
  const given = (name: string): string => {
    const value = env[name]
    if (!value) throw new Error(`${name} is not set`)
    return value
  }
  return {
    campaign: EGN_2020,
    records: dynamoRecords(new DynamoDBClient({}), given('TABLE_NAME')),
    blobs: s3Blobs(new S3Client({}), given('WORK_BUCKET')),
    queue: sqsQueue<DocumentMessage>(new SQSClient({}), given('DOCUMENT_QUEUE_URL')),
    clock: clockFrom(env),
    log: logTo(pino({ level: env.LOG_LEVEL ?? 'info' })),
  }
}

/**
 * The time, or the instant that `SOURCE_DATE_EPOCH` fixes (seconds, reproducible-builds.org): the same inputs then
 * give the same bytes, dates included.
 */
export function clockFrom(env: Environment): Clock {
  const fixed = env.SOURCE_DATE_EPOCH
  if (fixed === undefined || !/^\d{1,11}$/.test(fixed)) return { now: () => new Date() }
  return { now: () => new Date(Number(fixed) * 1000) }
}

/** Structured log through pino. */
export function logTo(logger: Logger): Log {
  return {
    info: (event, fields) => logger.info({ ...fields }, event),
    warn: (event, fields) => logger.warn({ ...fields }, event),
    error: (event, fields) => logger.error({ ...fields }, event),
  }
}

/** A log that nobody asked for. */
export const SILENT: Log = { info: () => {}, warn: () => {}, error: () => {} }
