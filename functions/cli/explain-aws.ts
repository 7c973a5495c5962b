import { EXIT, Failure } from './exit.ts'

const NO_RIGHTS = [
  'AWS refuse cette opération. Vérifiez vos accès (AWS_PROFILE, ou AWS_ACCESS_KEY_ID et les suivantes) et leurs droits.',
  EXIT.rights,
] as const
const NOT_THERE = [
  "La table, le dépôt de fichiers ou la file n'existe pas sur AWS. Vérifiez TABLE_NAME, WORK_BUCKET, DOCUMENT_QUEUE_URL et AWS_REGION.",
  EXIT.rights,
] as const
const NO_ANSWER = [
  'AWS ne répond pas. Vérifiez le réseau et AWS_REGION, puis relancez la même commande.',
  EXIT.unreachable,
] as const

/** By the name or code of what the AWS client throws. */
const KNOWN: readonly (readonly [RegExp, readonly [message: string, exit: number]])[] = [
  [
    /^(CredentialsProviderError|AccessDenied|UnrecognizedClient|InvalidSignature|ExpiredToken|InvalidAccessKeyId|Forbidden)/,
    NO_RIGHTS,
  ],
  [/^(ResourceNotFoundException|NoSuchBucket|QueueDoesNotExist)/, NOT_THERE],
  [/^(ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|TimeoutError)$/, NO_ANSWER],
]

/** An error of AWS, or of the network before it, as what a person can do about it; any other as it is. */
export function explained(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const names = [error.name, (error as NodeJS.ErrnoException).code ?? '']
  const said = KNOWN.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1]
  return said ? new Failure(...said) : error
}
