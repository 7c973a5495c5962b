import { LambdaClient } from '@aws-sdk/client-lambda'
import { expect, it, onTestFinished } from 'vitest'
import { lambdaCalls } from '../../lib/store/lambda-calls.ts'
import { serveAws } from '../functions/aws-server.ts'

async function functionThat(answers: (event: string) => Promise<string>) {
  const aws = await serveAws(answers)
  onTestFinished(aws.close)
  const client = new LambdaClient({
    region: 'eu-west-3',
    endpoint: aws.environment.AWS_ENDPOINT_URL_LAMBDA ?? '',
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'x' },
  })
  return lambdaCalls(client, 'on-schedule')
}

it('tells a function what to do, and waits for its end', async () => {
  const told: string[] = []
  const call = await functionThat(async (event) => {
    told.push(event)
    return 'null'
  })
  await call({ theme: 'governance' })
  expect(told).toEqual(['{"theme":"governance"}'])
})

it('throws what a function that fails says', async () => {
  const call = await functionThat(async () => {
    throw new Error('out of memory')
  })
  await expect(call({})).rejects.toThrow('on-schedule failed: {"errorMessage":"out of memory"}')
})
