import { Readable } from 'node:stream'

// The client's advice to move to a newer Node says nothing about what is tested.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'

/** A request as an AWS client puts it on the wire. */
export interface WireRequest {
  readonly method: string
  readonly hostname: string
  readonly path: string
  readonly query: Readonly<Record<string, string | string[] | null>>
  readonly headers: Readonly<Record<string, string>>
  readonly body?: unknown
}

export interface WireAnswer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

/** Stands for the network under an AWS client: keeps every request, answers what the test says. Nothing leaves the process. */
export function wire(answer: (request: WireRequest) => WireAnswer) {
  const requests: WireRequest[] = []
  const requestHandler = {
    async handle(request: WireRequest) {
      requests.push(request)
      const { status, headers = {}, body = '' } = answer(request)
      return { response: { statusCode: status, headers: { ...headers }, body: Readable.from([Buffer.from(body)]) } }
    },
    updateHttpClientConfig() {},
    httpHandlerConfigs: () => ({}),
  }
  return { requests, requestHandler }
}

export const FAKE_ACCOUNT = { region: 'eu-west-3', credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'x' } }
