import * as z from 'zod'
import type { Deposit, DocumentRecord, Entry } from '../domain/deposit.ts'
import { withFile } from '../domain/problem.ts'
import { referenceOf } from './analyse-document.ts'
import { incidentKey } from './blob-keys.ts'
import { loadCampaign } from './load-campaign.ts'
import { isReadable, isWaiting } from './reading-state.ts'
import type { Services } from './services.ts'

const DISMISSAL = z.object({ at: z.string(), by: z.string(), reason: z.string() })

/** Why nobody looks at an incident any more. `at`: ISO 8601, UTC. */
export type Dismissal = z.infer<typeof DISMISSAL>

/** The steps of a deposit's way. Only reading leaves something to try again: a deposit that is refused says so in its receipt, and a run that fails leaves nothing. */
export const STEPS = ['reception', 'reading', 'aggregation'] as const
export type Step = (typeof STEPS)[number]

/** A document that could not be read by our own fault, or that waits to be. */
export interface Incident {
  /** What people quote: the same for the same document, until the method changes. */
  readonly reference: string
  readonly step: Step
  readonly state: 'failed' | 'waiting'
  readonly document: string
  /** The name under which it was first deposited. */
  readonly file: string
  /** Number of that deposit, and whose it is. */
  readonly deposit: string
  readonly academie: string | null
  /** When that deposit was received: ISO 8601, UTC. */
  readonly since: string
  readonly message: string
  readonly dismissed: Dismissal | null
}

type Needs = Pick<Services, 'campaign' | 'records' | 'blobs'>

const NEVER_READ = "Ce document attend d'être lu."
const ANOTHER_METHOD =
  "Ce document a été lu avec une autre version de la méthode ou un autre ordre des thèmes : il attend d'être relu."

/** What is still to be read in the campaign, by reference; withdrawn deposits aside. */
export async function incidentsOf(services: Needs): Promise<readonly Incident[]> {
  const { deposits, records, campaign } = await loadCampaign(services)
  const found = new Map<string, Incident>()
  for (const { deposit, entries } of deposits) {
    if (deposit.state === 'withdrawn') continue
    for (const entry of entries) {
      if (!isReadable(entry) || found.has(entry.document)) continue
      const record = records.get(entry.document)
      if (isWaiting(record, campaign)) found.set(entry.document, await incidentOf(services, deposit, entry, record))
    }
  }
  return [...found.values()].sort((a, b) => (a.reference < b.reference ? -1 : 1))
}

async function incidentOf(
  { blobs }: Needs,
  deposit: Deposit,
  entry: Entry & { readonly document: string },
  record: DocumentRecord | undefined,
): Promise<Incident> {
  const reference = referenceOf(entry.document)
  const bytes = await blobs.get(incidentKey(reference))
  const [failure] = record?.status === 'failed' ? record.problems : []
  return {
    reference,
    step: 'reading',
    state: record?.status === 'failed' ? 'failed' : 'waiting',
    document: entry.document,
    file: entry.file,
    deposit: deposit.number,
    academie: deposit.academie,
    since: deposit.receivedAt,
    message: failure ? withFile(failure, entry.file).message : record ? ANOTHER_METHOD : NEVER_READ,
    dismissed: bytes ? DISMISSAL.parse(JSON.parse(Buffer.from(bytes).toString('utf8'))) : null,
  }
}

/** Nobody looks at the incident any more; its document is still tried again with the others. */
export async function dismissIncident(
  { blobs, clock, log }: Pick<Services, 'blobs' | 'clock' | 'log'>,
  { reference }: Incident,
  { by, reason }: { readonly by: string; readonly reason: string },
): Promise<void> {
  const dismissal: Dismissal = { at: clock.now().toISOString(), by, reason }
  await blobs.put(incidentKey(reference), Buffer.from(JSON.stringify(dismissal)), 'application/json')
  log.info('incident dismissed', { reference })
}
