import { type Context, Hono } from 'hono'
import { accepts } from 'hono/accepts'
import * as z from 'zod'
import { DEPOSIT_LIMITS } from '../archive/limits.ts'
import { academieNamed } from '../domain/academie.ts'
import { MESSAGE_LIMIT } from '../domain/deposit.ts'
import { stateOf } from '../report/receipt.ts'
import { tasksOf } from '../report/receipt-tasks.ts'
import { receiptText } from '../report/receipt-text.ts'
import { announceUpload } from '../service/announce-upload.ts'
import type { BlobStore } from '../service/ports.ts'
import type { Services } from '../service/services.ts'
import { mayDeposit, mayRead, refuseUnless, type Variables } from './access.ts'
import { depositStatus } from './deposit-status.ts'
import { fieldErrors } from './field-errors.ts'
import { type FoundDeposit, findDeposit } from './find-deposit.ts'
import { HttpProblem } from './problem-details.ts'

export type DepositServices = Pick<Services, 'campaign' | 'records' | 'clock' | 'log'> & {
  readonly uploads: Pick<BlobStore, 'uploadForm'>
  /** When the next run is made; null where nothing says so. */
  readonly nextRun: () => Promise<Date | null>
}

const MB = 1024 * 1024

const ANNOUNCEMENT = z.strictObject({
  academie: z.string().min(1).max(100),
  // 200 characters, however written, fit into the 2 KB that S3 gives to metadata.
  fileName: z.string().min(1).max(200),
  size: z.int().min(1),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/i)
    .optional(),
  message: z.string().max(MESSAGE_LIMIT).optional(),
})

/** Deposits: announced, followed, and their receipts. */
export function depositRoutes(services: DepositServices): Hono<{ Variables: Variables }> {
  const app = new Hono<{ Variables: Variables }>()

  app.post('/', async (c) => {
    const { academie, fileName, size, sha256, message } = await announcementOf(c)
    refuseUnless(mayDeposit(c.var.caller, academie.name))
    const said = { by: c.var.caller.name ?? '', message }
    const announced = await announceUpload(services, { academie, name: fileName, bytes: size, sha256, ...said })
    if (announced.outcome === 'no-uploads') throw new HttpProblem('indisponible')
    if (announced.outcome === 'identical') {
      const { number } = announced.deposit
      throw new HttpProblem('depot-identique', { values: { numero: number }, members: { deposit: number } })
    }
    const { upload, form } = announced
    return c.json({ id: upload.id, upload: form }, 201, { Location: `/v1/deposits/${upload.id}` })
  })

  app.get('/:id', async (c) => c.json(depositStatus(await readable(c), services.clock.now())))

  app.get('/:id/receipt', async (c) => {
    const { receipt } = await readable(c)
    if (!receipt)
      throw new HttpProblem('introuvable', { detail: "Le récépissé est établi quand l'archive a été reçue." })
    const type = accepts(c, {
      header: 'Accept',
      supports: ['application/json', 'text/plain'],
      default: 'application/json',
    })
    if (type === 'text/plain') return c.text(receiptText(receipt))
    return c.json({ ...receipt, state: stateOf(receipt), tasks: tasksOf(receipt) })
  })

  async function readable(c: Context<{ Variables: Variables }, '/:id'>): Promise<FoundDeposit> {
    const found = await findDeposit(services, c.req.param('id'), await services.nextRun())
    if (!found) throw new HttpProblem('introuvable')
    refuseUnless(mayRead(c.var.caller, found.academie))
    return found
  }

  return app
}

/** @throws HttpProblem where the body is not an announcement that can be taken */
async function announcementOf(c: Context) {
  const body: unknown = await c.req.json().catch(() => {
    throw new HttpProblem('corps-invalide', { detail: "Le corps de la requête n'est pas du JSON valide." })
  })
  const parsed = ANNOUNCEMENT.safeParse(body, { reportInput: true })
  if (!parsed.success) throw new HttpProblem('corps-invalide', { errors: fieldErrors(parsed.error) })
  const { fileName, size, sha256, message = '' } = parsed.data
  const academie = academieNamed(parsed.data.academie)
  if (!academie)
    throw new HttpProblem('corps-invalide', {
      errors: [{ pointer: '/academie', detail: "« academie » doit être le nom d'une des 30 académies." }],
    })
  if (!/\.zip$/i.test(fileName)) throw new HttpProblem('pas-une-archive')
  if (size > DEPOSIT_LIMITS.packed)
    throw new HttpProblem('archive-trop-grande', { values: { n: Math.floor(DEPOSIT_LIMITS.packed / MB) } })
  return {
    academie,
    fileName: nameAlone(fileName),
    size,
    sha256: sha256?.toLowerCase() ?? null,
    message,
  }
}

/** NFC, without the folders that a browser may give, nor halves of characters, which no encoding takes. */
function nameAlone(name: string): string {
  const whole = Buffer.from(name.normalize('NFC')).toString()
  return whole.split(/[\\/]/).at(-1) ?? whole
}
