import type { Context } from 'hono'
import { DEPOSIT_LIMITS } from '../archive/limits.ts'
import { academieNamed } from '../domain/academie.ts'
import { type ReceivedDeposit, receiveDeposit } from '../service/receive-deposit.ts'
import type { Services } from '../service/services.ts'
import { HttpProblem } from './problem-details.ts'

const MB = 1024 * 1024

/** A name with its service; a form may send anything. */
const NAME_LIMIT = 200

/**
 * Receives the archive of a form (`academie`, `file`, and `by`, who deposits, where they say so), as one machine takes it: there is no other store to send it to.
 * @throws HttpProblem where the form is not a deposit
 */
export async function depositOfForm(services: Services, c: Context): Promise<ReceivedDeposit> {
  const form = await c.req.parseBody().catch(() => {
    throw new HttpProblem('corps-invalide', { detail: "Le formulaire n'a pas pu être lu." })
  })
  const { academie, file, by } = form
  const known = typeof academie === 'string' ? academieNamed(academie) : null
  if (!known) throw invalid('/academie', "« academie » doit être le nom d'une des 30 académies.")
  if (!(file instanceof File) || file.name === '') throw invalid('/file', '« file » doit être une archive.')
  if (!/\.zip$/i.test(file.name)) throw new HttpProblem('pas-une-archive')
  if (file.size > DEPOSIT_LIMITS.packed)
    throw new HttpProblem('archive-trop-grande', { values: { n: Math.floor(DEPOSIT_LIMITS.packed / MB) } })
  return receiveDeposit(services, {
    name: file.name.normalize('NFC').split(/[\\/]/).at(-1) ?? file.name,
    academie: known.name,
    content: { form: 'zip', bytes: new Uint8Array(await file.arrayBuffer()) },
    ...(typeof by === 'string' ? { by: by.slice(0, NAME_LIMIT) } : {}),
  })
}

const invalid = (pointer: string, detail: string) =>
  new HttpProblem('corps-invalide', { errors: [{ pointer, detail }] })
