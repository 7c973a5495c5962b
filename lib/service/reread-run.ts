import pLimit from 'p-limit'
import type { AppliedCorrection } from '../domain/applied.ts'
import type { DocumentRecord } from '../domain/deposit.ts'
import { METHOD_VERSION } from '../domain/method.ts'
import type { DocumentLine, NationalSynthesis, RegisteredIdea, SynthesisItem, Voice } from '../domain/synthesis.ts'
import { synthesise } from '../synthesis/synthesise.ts'
import { applyCorrections } from './apply-corrections.ts'
import type { Services } from './services.ts'

/** Documents whose items are asked for at once. */
const AT_ONCE = 8

type Counted = DocumentLine & { readonly document: string; readonly academie: string }

/**
 * What a run of another method would have said by this one: the same documents, of the same académies, with the same
 * corrections and decisions, as they are read now. So what differs between the two is the method, and all that differs
 * from a later run is not. A document that was not read again, since it counts no more, says what it said.
 * @param later a run of this method, whose ideas lend their ids, so that both are spoken of alike
 * @returns null where nothing is to be told apart: the method is the same, or the later run is not of this one
 */
export async function rereadRun(
  { campaign, records }: Pick<Services, 'campaign' | 'records'>,
  earlier: NationalSynthesis,
  later: { readonly method: string; readonly registry: readonly RegisteredIdea[] },
): Promise<NationalSynthesis | null> {
  if (later.method !== METHOD_VERSION || earlier.run.method === METHOD_VERSION) return null
  const counted = earlier.documents.filter(isCounted)
  const known = await records.documents(counted.map((d) => d.document))
  const again = counted.filter((d) => isReadAgain(known.get(d.document)))
  const readAgain = new Set(again.map((d) => d.document))
  const kept = earlier.items.filter((item) => !readAgain.has(item.document))
  const unread = new Set(kept.map((item) => item.document))

  const corrected = new Map(earlier.corrections?.map((c) => [c.id, c]))
  // Those of documents that say what they said are in it: looked for again, they would be found by their words elsewhere.
  const corrections = (await records.corrections(campaign.id)).filter(
    (c) => corrected.has(c.id) && !unread.has(c.document),
  )
  const limit = pLimit(AT_ONCE)
  const voices = await limit.map(again, async (line) =>
    (await records.items(line.document)).map((item): Voice => ({ item, ...whoseOf(line) })),
  )
  const { voices: said, applied } = applyCorrections(voices.flat(), corrections)
  const decided = new Set(earlier.decisions?.map((d) => d.id))
  const { synthesis } = synthesise({
    campaign: earlier.campaign,
    documents: earlier.documents,
    deposits: earlier.inputs.deposits,
    participants: earlier.coverage.participants,
    run: { ...earlier.run, method: METHOD_VERSION },
    voices: [...said, ...kept.map(asSaid)],
    registry: later.registry,
    corrections: [...corrected.values()].map((c) => withItems(c, applied)),
    decisions: (await records.decisions(campaign.id)).filter((d) => decided.has(d.id)),
  })
  return synthesis
}

function isCounted(line: DocumentLine): line is Counted {
  return line.counted && line.document !== null && line.academie !== null
}

function isReadAgain(record: DocumentRecord | undefined): boolean {
  return record?.method === METHOD_VERSION && record.status === 'read'
}

function whoseOf({ academie, territory, document, file, kind }: Counted): Omit<Voice, 'item'> {
  return { academie, territory, document, file, kind }
}

/** An item of a run as a voice again; only what it says is compared, so that it may be taken for sure. */
function asSaid(item: SynthesisItem): Voice {
  const { academie, territory, document, file, kind } = item
  return { item: { ...item, confidence: 1 }, academie, territory, document, file, kind }
}

/** A correction with the items that it changed then, and those that it changes in the new readings. */
function withItems(correction: AppliedCorrection, applied: readonly AppliedCorrection[]): AppliedCorrection {
  const now = applied.find((a) => a.id === correction.id)?.items ?? []
  return { ...correction, items: [...new Set([...correction.items, ...now])].sort() }
}
