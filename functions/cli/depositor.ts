import { type DepositorWords, MESSAGE_LIMIT } from '../../lib/domain/deposit.ts'
import { EXIT, Failure } from './exit.ts'

export interface DepositorOptions {
  readonly by?: string
  readonly message?: string
}

/**
 * What a depositor says. Not the session's own name where they say none: whoever types the command often deposits for
 * others.
 * @throws Failure where the message is too long
 */
export function depositorWords({ by = process.env.SYNTHESE_BY ?? '', message = '' }: DepositorOptions): DepositorWords {
  if (message.trim().length > MESSAGE_LIMIT)
    throw new Failure(`Le message dépasse ${MESSAGE_LIMIT} caractères : abrégez-le.`, EXIT.usage)
  return { by, message }
}
