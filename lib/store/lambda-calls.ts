import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda'

/**
 * Calls a function and waits for its end, 15 minutes at most.
 * @returns a call; it throws where the function fails, with what it said, or could not be called
 */
export function lambdaCalls(client: LambdaClient, name: string): (event: object) => Promise<void> {
  return async (event) => {
    const { FunctionError, Payload } = await client.send(
      new InvokeCommand({ FunctionName: name, Payload: Buffer.from(JSON.stringify(event)) }),
    )
    if (FunctionError !== undefined) throw new Error(`${name} failed: ${Buffer.from(Payload ?? []).toString('utf8')}`)
  }
}
