import { createHash } from 'node:crypto'
import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { expect, it } from 'vitest'
import { sqsQueue } from '../../lib/store/sqs-queue.ts'
import { queueContract, type SampleMessage } from '../contract/queue.ts'
import { FAKE_ACCOUNT, type WireRequest, wire } from './wire.ts'

const URL_OF_QUEUE = 'https://sqs.eu-west-3.amazonaws.com/123456789012/documents'

interface SentEntry {
  readonly Id: string
  readonly MessageBody: string
}
type Refusal = { readonly Code: string; readonly SenderFault: boolean }

/** SendMessageBatch as SQS documents it: takes or refuses each entry; anything else is an error. */
function sqs(refuse: (entry: SentEntry) => Refusal | null = () => null) {
  const taken: unknown[] = []
  const { requests, requestHandler } = wire((request: WireRequest) => {
    const { QueueUrl, Entries } = JSON.parse(new TextDecoder().decode(request.body as Uint8Array))
    const entries: SentEntry[] = Entries
    const isBatch = request.headers['x-amz-target'] === 'AmazonSQS.SendMessageBatch' && QueueUrl === URL_OF_QUEUE
    if (!isBatch || entries.length > 10 || new Set(entries.map((e) => e.Id)).size < entries.length)
      return { status: 400 }
    const answers = entries.map((entry) => ({ entry, refusal: refuse(entry) }))
    const accepted = answers.filter(({ refusal }) => refusal === null).map(({ entry }) => entry)
    taken.push(...accepted.map((entry) => JSON.parse(entry.MessageBody)))
    const body = JSON.stringify({
      Successful: accepted.map(({ Id, MessageBody }) => ({
        Id,
        MessageId: Id,
        MD5OfMessageBody: createHash('md5').update(MessageBody).digest('hex'),
      })),
      Failed: answers.flatMap(({ entry, refusal }) => (refusal ? [{ Id: entry.Id, ...refusal }] : [])),
    })
    return { status: 200, headers: { 'content-type': 'application/x-amz-json-1.0' }, body }
  })
  const client = new SQSClient({ ...FAKE_ACCOUNT, requestHandler, maxAttempts: 1 })
  return { taken, requests, queue: sqsQueue<SampleMessage>(client, URL_OF_QUEUE) }
}

const messages = (count: number): SampleMessage[] =>
  Array.from({ length: count }, (_, i) => ({ document: `doc-${i}`, file: 'f.docx' }))

queueContract('SQS on a recorded wire', async () => {
  const { queue, taken } = sqs()
  return { queue, delivered: async () => taken as SampleMessage[], close: async () => {} }
})

const { CONTRACT_SQS_QUEUE_URL, CONTRACT_SQS_ENDPOINT } = process.env
if (CONTRACT_SQS_QUEUE_URL) {
  queueContract(`the queue ${CONTRACT_SQS_QUEUE_URL}`, async () => {
    const real = new SQSClient(CONTRACT_SQS_ENDPOINT ? { endpoint: CONTRACT_SQS_ENDPOINT } : {})
    const QueueUrl = CONTRACT_SQS_QUEUE_URL
    const delivered = async () => {
      const found: SampleMessage[] = []
      for (let empty = 0; empty < 2; ) {
        const ask = new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 3 })
        const { Messages = [] } = await real.send(ask)
        empty = Messages.length === 0 ? empty + 1 : 0
        for (const { Body = '', ReceiptHandle } of Messages) {
          found.push(JSON.parse(Body))
          await real.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }))
        }
      }
      return found
    }
    return { queue: sqsQueue<SampleMessage>(real, QueueUrl), delivered, close: async () => real.destroy() }
  })
} else console.info('Not run: the Queue contract on a real queue (CONTRACT_SQS_QUEUE_URL, CONTRACT_SQS_ENDPOINT)')

it('sends by ten', async () => {
  const { queue, requests } = sqs()
  await queue.send(messages(23))
  expect(requests).toHaveLength(3)
})

it('sends again what SQS did not take, and only that', async () => {
  const tries = new Map<string, number>()
  const { queue, taken, requests } = sqs(({ Id }) => {
    tries.set(Id, (tries.get(Id) ?? 0) + 1)
    return Number(Id) < 3 && tries.get(Id) === 1 ? { Code: 'InternalError', SenderFault: false } : null
  })
  await queue.send(messages(5))
  expect((taken as SampleMessage[]).map((m) => m.document).sort()).toEqual(messages(5).map((m) => m.document))
  expect(requests).toHaveLength(2)
})

it('throws at once what SQS says it will never take', async () => {
  const { queue, requests } = sqs(() => ({ Code: 'InvalidMessageContents', SenderFault: true }))
  await expect(queue.send(messages(2))).rejects.toThrow('InvalidMessageContents')
  expect(requests).toHaveLength(1)
})
