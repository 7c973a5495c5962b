import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import * as z from 'zod'
import { type Analyse, analyseDocument } from '../lib/service/analyse-document.ts'
import type { Services } from '../lib/service/services.ts'
import { eachMessage } from './sqs-batch.ts'

const MESSAGE = z.object({ document: z.string().regex(/^[0-9a-f]{64}$/), file: z.string() })

/**
 * Reads the documents that a batch of messages names. What cannot be read is recorded and done with; a message that is
 * none of ours, and what may be tried again, is handed back.
 * @param maxReceives the delivery after which the queue sets a message aside
 */
export function documentMessages(
  services: Pick<Services, 'campaign' | 'records' | 'blobs' | 'log'>,
  analyse: Analyse,
  maxReceives: number,
): (event: SQSEvent) => Promise<SQSBatchResponse> {
  return (event) =>
    eachMessage(event, services.log, async ({ body, receiveCount }) => {
      await analyseDocument(services, analyse, MESSAGE.parse(body), receiveCount >= maxReceives)
    })
}
