import {
  type Correction,
  type CorrectionChange,
  type CorrectionScope,
  correctedItem,
  stands,
} from '../domain/correction.ts'
import type { Item } from '../domain/item.ts'
import { linesForSynthesis, loadCampaign } from './load-campaign.ts'
import { Refusal } from './refusal.ts'
import type { Services } from './services.ts'

type Needs = Pick<Services, 'campaign' | 'records' | 'clock' | 'log'>

export interface CorrectionRequest {
  /** Id of an item. */
  readonly target: string
  readonly change: CorrectionChange
  /** By default the item; the document for an académie, which a document has one of, and for a mask, which hides everywhere. */
  readonly scope?: CorrectionScope
  readonly reason: string
  readonly by: string
}

/** A correction with the items that it changes, as they were read. */
export interface RecordedCorrection {
  readonly correction: Correction
  readonly items: readonly Item[]
  /** The académie that spoke until now. */
  readonly academie: string | null
}

/**
 * Records a correction; it is applied by the next run. What was read is not touched.
 * @throws Refusal where there is no such item, or where it would change nothing
 */
export async function correctItems(services: Needs, request: CorrectionRequest): Promise<RecordedCorrection> {
  const { campaign, records, clock, log } = services
  const { change, reason, by } = request
  const stored = await records.item(request.target)
  if (!stored)
    throw new Refusal(
      'not-found',
      `L'élément ${request.target} n'existe pas. Son numéro figure à la fin de chaque citation.`,
    )
  const scope = request.scope ?? defaultScope(change)
  if (change.field === 'academie' && scope !== 'document')
    throw new Refusal('impossible', "Une académie se corrige pour tout un document : n'indiquez pas d'autre --scope.")
  const { item, document } = stored
  if (scope === 'row' && item.row === null)
    throw new Refusal('impossible', `L'élément ${item.id} n'est dans aucune ligne de tableau : indiquez --scope item.`)
  if (scope === 'table' && item.source.table === undefined)
    throw new Refusal(
      'impossible',
      `L'élément ${item.id} n'est dans aucun tableau : indiquez --scope item ou document.`,
    )
  const items = (await records.items(document)).filter((other) => isWithin(other, item, scope))
  const changed = items.filter((other) => changes(other, change))
  const lines = linesForSynthesis(await loadCampaign(services)).filter((l) => l.entry.document === document)
  const academie = (lines.find((l) => l.setAside === null) ?? lines[0])?.whose.academie ?? null
  if (changed.length === 0 || (change.field === 'academie' && change.value === academie))
    throw new Refusal('conflict', 'Cette correction ne changerait rien.')
  const number = await records.next(`corrections#${campaign.id}`)
  const correction: Correction = {
    ...change,
    id: `K-${String(number).padStart(4, '0')}`,
    campaign: campaign.id,
    target: item.id,
    scope,
    document,
    row: item.row,
    table: item.source.table ?? null,
    items: items.map(correctedItem),
    academie,
    reason,
    by,
    at: clock.now().toISOString(),
  }
  await records.putCorrection(correction)
  log.info('correction recorded', { correction: correction.id, field: change.field, scope, items: changed.length })
  return { correction, items: changed, academie }
}

/**
 * Takes a correction back: the next run does without it.
 * @throws Refusal where there is none, or where it was undone before
 */
export async function undoCorrection(
  { campaign, records, clock, log }: Needs,
  id: string,
  by: string,
): Promise<Correction> {
  const known = (await records.corrections(campaign.id)).find((c) => c.id === id.toUpperCase())
  if (!known) throw new Refusal('not-found', `La correction ${id} n'existe pas.`)
  if (!stands(known)) throw new Refusal('conflict', `La correction ${known.id} est déjà annulée.`)
  const undone: Correction = { ...known, undoneAt: clock.now().toISOString(), undoneBy: by }
  await records.putCorrection(undone)
  log.info('correction undone', { correction: undone.id })
  return undone
}

const defaultScope = ({ field }: CorrectionChange): CorrectionScope =>
  field === 'academie' || field === 'mask' ? 'document' : 'item'

function isWithin(other: Item, item: Item, scope: CorrectionScope): boolean {
  if (scope === 'item') return other.id === item.id
  if (scope === 'row') return other.row === item.row
  return scope === 'document' || other.source.table === item.source.table
}

function changes(item: Item, change: CorrectionChange): boolean {
  if (change.field === 'theme') return item.theme !== change.value || item.themeSource !== 'declared'
  if (change.field === 'type') return item.type !== change.value
  if (change.field === 'mask') return JSON.stringify(item).includes(JSON.stringify(change.value).slice(1, -1))
  return true
}
