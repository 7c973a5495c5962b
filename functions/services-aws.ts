import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { LambdaClient } from '@aws-sdk/client-lambda'
import { S3Client } from '@aws-sdk/client-s3'
import { SQSClient } from '@aws-sdk/client-sqs'
import { pino, stdSerializers } from 'pino'
import { type Campaign, EGN_2020 } from '../lib/domain/campaign.ts'
import type { BlobStore, Clock, DocumentMessage, Log, Queue, Records, Uploads } from '../lib/service/ports.ts'
import { dynamoRecords } from '../lib/store/dynamo-records.ts'
import { lambdaCalls } from '../lib/store/lambda-calls.ts'
import { s3Blobs } from '../lib/store/s3-blobs.ts'
import { sqsQueue } from '../lib/store/sqs-queue.ts'
import { clockFrom, logTo } from './services.ts'

/**
 * The adapters on AWS, one by one, from the environment that the stack gives a function: a door builds, once and when
 * it is loaded, those that it uses, and its role allows no others. Each throws, naming the variable, where the stack
 * gave none.
 */

export function basics(): { readonly campaign: Campaign; readonly clock: Clock; readonly log: Log } {
  return {
    campaign: campaign(),
    clock: clockFrom(process.env),
    log: logTo(pino({ serializers: { error: stdSerializers.err } })),
  }
}

export const records = (): Records => dynamoRecords(new DynamoDBClient({}), given('TABLE_NAME'))

/** Archives as browsers upload them. */
export const uploads = (): BlobStore & Uploads => s3Blobs(new S3Client({}), given('UPLOAD_BUCKET'))

/** What we make of them: documents, analyses, runs. */
export const work = (): BlobStore => s3Blobs(new S3Client({}), given('WORK_BUCKET'))

export const documentQueue = (): Queue<DocumentMessage> => sqsQueue(new SQSClient({}), given('DOCUMENT_QUEUE_URL'))

/** Calls this very function, by the name that Lambda gives it. */
export const callsItself = (): ((event: object) => Promise<void>) =>
  lambdaCalls(new LambdaClient({}), given('AWS_LAMBDA_FUNCTION_NAME'))

/** How often the queue delivers a message before it sets it aside. */
export const maxReceives = (): number => Number(given('MAX_RECEIVES'))

/** When runs are made, as EventBridge Scheduler writes it. */
export const scheduleExpression = (): string => given('SCHEDULE_EXPRESSION')

function campaign(): Campaign {
  const id = given('CAMPAIGN_ID')
  return { id, title: id === EGN_2020.id ? EGN_2020.title : id, prefix: given('CAMPAIGN_PREFIX') }
}

function given(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set`)
  return value
}
