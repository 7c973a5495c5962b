import { depositAsOf, inForce } from '../domain/as-of.ts'
import type { Campaign } from '../domain/campaign.ts'
import type { Correction } from '../domain/correction.ts'
import type { DocumentRecord, ReadDeposit } from '../domain/deposit.ts'
import type { Problem } from '../domain/problem.ts'
import { parisDate } from '../report/paris-time.ts'
import { correctedAcademies } from './corrected-academies.ts'
import { lateProblem } from './late.ts'
import { isReadable } from './reading-state.ts'
import { depositsAside } from './replacements.ts'
import { type Line, type Rulings, selectDocuments } from './select-documents.ts'
import type { Services } from './services.ts'

/** All that a campaign has received, as it stands, or as it stood at an instant. */
export interface LoadedCampaign {
  /** Oldest first. */
  readonly deposits: readonly ReadDeposit[]
  /** By id of document. */
  readonly records: ReadonlyMap<string, DocumentRecord>
  /** In force, in the order of their ids. */
  readonly corrections: readonly Correction[]
  readonly rulings: Rulings
  readonly campaign: Campaign
}

/**
 * Reads the deposits of the campaign, their lines, and the records of their documents.
 * @param asOf the accounts at this instant: what was received, replaced, withdrawn, corrected by then. Documents say what
 *   they are read to say now, and the settings are those of now.
 */
export async function loadCampaign(
  { records, campaign }: Pick<Services, 'records' | 'campaign'>,
  asOf?: Date,
): Promise<LoadedCampaign> {
  const received = await records.deposits(campaign.id)
  const standing = asOf ? received.flatMap((deposit) => depositAsOf(deposit, asOf) ?? []) : received
  const deposits = await Promise.all(
    standing.map(async (deposit) => ({
      deposit,
      entries: await records.entries(deposit.id),
    })),
  )
  const documents = deposits.flatMap(({ entries }) => entries.filter(isReadable).map((e) => e.document))
  const read = await records.documents([...new Set(documents)])
  const corrections = inForce(await records.corrections(campaign.id), asOf)
  const aside = depositsAside(deposits, read, campaign)
  const late = new Map<string, Problem>()
  for (const { deposit } of deposits) {
    const told = lateProblem(deposit, campaign)
    if (told) late.set(deposit.id, told)
  }
  const rulings = { aside, late, academies: correctedAcademies(corrections, deposits, aside) }
  return { deposits, records: read, corrections, rulings, campaign }
}

/** What becomes of every file, with deposits named by the archive: for the synthesis, the same in any order of deposits. */
export function linesForSynthesis({ deposits, records, rulings }: LoadedCampaign): readonly Line[] {
  return selectDocuments(deposits, records, { name: (d) => d.name, date: (d) => parisDate(d.receivedAt) }, rulings)
}

/** What becomes of every file, with deposits named by their number: for receipts. */
export function linesForReceipts({ deposits, records, rulings }: LoadedCampaign): readonly Line[] {
  return selectDocuments(deposits, records, { name: (d) => d.number, date: (d) => parisDate(d.receivedAt) }, rulings)
}
