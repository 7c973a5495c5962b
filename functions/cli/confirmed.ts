import { createInterface } from 'node:readline/promises'
import { EXIT, Failure } from './exit.ts'

export interface Confirmation {
  readonly question: string
  /** Said where there is nobody to ask. */
  readonly unasked: string
  /** Said where the answer is no. */
  readonly refused: string
  /** Given by --yes. */
  readonly yes: boolean | undefined
}

/** @throws Failure unless the person says yes, here or with --yes */
export async function confirmed({ question, unasked, refused, yes }: Confirmation): Promise<void> {
  if (yes) return
  if (!process.stdin.isTTY) throw new Failure(unasked, EXIT.usage)
  const prompt = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await prompt.question(`${question} Confirmer ? (oui/non) `)
  prompt.close()
  if (answer.trim().toLowerCase() !== 'oui') throw new Failure(refused, EXIT.usage)
}
