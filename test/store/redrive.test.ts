import { SQSClient } from '@aws-sdk/client-sqs'
import { describe, expect, it } from 'vitest'
import { redrive } from '../../lib/store/redrive.ts'
import { FAKE_ACCOUNT, type WireRequest, wire } from './wire.ts'

/** A client whose wire answers by operation, and keeps what was asked. */
function clientOf(waiting: number) {
  const answers: Readonly<Record<string, unknown>> = {
    GetQueueAttributes: {
      Attributes: { QueueArn: 'arn:aws:sqs:eu-west-3:1:rebut', ApproximateNumberOfMessages: String(waiting) },
    },
    ListDeadLetterSourceQueues: { queueUrls: ['https://sqs/documents'] },
    StartMessageMoveTask: { TaskHandle: 'tâche' },
  }
  const asked: string[] = []
  const { requestHandler } = wire((request: WireRequest) => {
    const operation = request.headers['x-amz-target']?.split('.')[1] ?? ''
    asked.push(`${operation} ${new TextDecoder().decode(request.body as Uint8Array)}`)
    return {
      status: 200,
      headers: { 'content-type': 'application/x-amz-json-1.0' },
      body: JSON.stringify(answers[operation]),
    }
  })
  return { client: new SQSClient({ ...FAKE_ACCOUNT, requestHandler, maxAttempts: 1 }), asked }
}

describe('messages set aside', () => {
  it('go back to their queue', async () => {
    const { client, asked } = clientOf(3)
    expect(await redrive(client, 'https://sqs/rebut')).toEqual({
      waiting: 3,
      sources: ['https://sqs/documents'],
      task: 'tâche',
    })
    expect(asked.at(-1)).toBe('StartMessageMoveTask {"SourceArn":"arn:aws:sqs:eu-west-3:1:rebut"}')
  })

  it('are left alone where there are none', async () => {
    const { client, asked } = clientOf(0)
    expect((await redrive(client, 'https://sqs/rebut')).task).toBeNull()
    expect(asked.some((a) => a.startsWith('StartMessageMoveTask'))).toBe(false)
  })
})
