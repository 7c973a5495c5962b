import { setTimeout as sleep } from 'node:timers/promises'
import { EGN_2020 } from '../../lib/domain/campaign.ts'
import { enumerate } from '../../lib/report/wording.ts'
import type { DocumentMessage } from '../../lib/service/ports.ts'
import { isWaiting } from '../../lib/service/reading-state.ts'
import { resumeReading } from '../../lib/service/resume-reading.ts'
import type { Services } from '../../lib/service/services.ts'
import type { LocalOptions, LocalStore } from '../local.ts'
import { clockFrom } from '../services.ts'
import { documentQueue, records, work } from '../services-aws.ts'
import { EXIT, Failure } from './exit.ts'

/** What the stack gives its functions, and the region that the AWS tools take. */
const NEEDED = ['AWS_REGION', 'TABLE_NAME', 'WORK_BUCKET', 'DOCUMENT_QUEUE_URL']

/** Documents are read there within minutes; what takes longer waits behind a failure, which is retried without us. */
const LONGEST_WAIT_MS = 5 * 60_000
const ASK_EVERY_MS = 2_000

/**
 * The deployed store, by the same use cases as a folder: its documents are read by its own functions, and waited for.
 * Deposits are numbered as the stack numbers them. The stack knows no order of themes: none is asked of it.
 * @throws Failure that names the variables that are missing
 */
export function openAwsStore({ log, campaign = EGN_2020, onSent, onRead }: LocalOptions): LocalStore {
  const { CAMPAIGN_ID, CAMPAIGN_PREFIX, ...env } = process.env
  const missing = NEEDED.filter((name) => !env[name])
  if (missing.length > 0)
    throw new Failure(
      `Il manque ${enumerate(missing)} dans l'environnement pour --store aws : donnez les variables des fonctions déployées, et vos accès AWS.`,
      EXIT.rights,
    )
  const { themesOrder: _, ...settled } = campaign
  const queue = documentQueue()
  const sent = new Map<string, DocumentMessage>()
  const services: Services = {
    campaign: CAMPAIGN_ID === campaign.id && CAMPAIGN_PREFIX ? { ...settled, prefix: CAMPAIGN_PREFIX } : settled,
    records: records(),
    blobs: work(),
    queue: {
      async send(messages) {
        await queue.send(messages)
        onSent?.(messages.filter(({ document }) => !sent.has(document)))
        for (const message of messages) sent.set(message.document, message)
      },
    },
    clock: clockFrom(process.env),
    log,
  }

  async function allRead(): Promise<void> {
    for (let waited = 0; sent.size > 0; waited += ASK_EVERY_MS) {
      const known = await services.records.documents([...sent.keys()])
      for (const [document, message] of [...sent])
        if (!isWaiting(known.get(document), services.campaign)) {
          sent.delete(document)
          onRead?.(message)
        }
      if (sent.size === 0) return
      if (waited >= LONGEST_WAIT_MS)
        throw new Failure(
          'Des documents sont encore à lire sur AWS. Relancez la commande plus tard ; « synthese failures --store aws » dit lesquels.',
          EXIT.unreachable,
        )
      await sleep(ASK_EVERY_MS)
    }
  }

  return {
    services,
    async readAll() {
      await resumeReading(services)
      await allRead()
    },
    settled: allRead,
    close: async () => {},
  }
}
