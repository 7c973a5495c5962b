import { type Analysis, NO_ATTRIBUTION } from '../domain/analysis.ts'
import type { ThemesOrder } from '../domain/campaign.ts'
import type { DocumentRecord } from '../domain/deposit.ts'
import type { Block } from '../domain/document.ts'
import { analysisId, shortHash } from '../domain/identity.ts'
import { METHOD_VERSION } from '../domain/method.ts'
import type { Problem } from '../domain/problem.ts'
import { wordBag } from '../domain/word-bag.ts'
import { failureProblem, type Outcome } from '../reading/isolate.ts'
import { analysisKey, documentKey } from './blob-keys.ts'
import type { DocumentMessage } from './ports.ts'
import { isWaiting } from './reading-state.ts'
import type { Services } from './services.ts'

export interface Analysed {
  readonly analysis: Analysis
  readonly blocks: readonly Block[]
}

/** Reads and understands a document, out of harm's way (reading/isolate.ts). */
export type Analyse = (bytes: Uint8Array, document: string, order?: ThemesOrder) => Promise<Outcome<Analysed>>

/** `analysed` now, `current` already, or `failed`: it could not be, and the record says why. */
export type AnalysisOutcome = 'analysed' | 'current' | 'failed'

/**
 * Reads one document and records what it says: blocks, items, and the record last. Permanent problems are recorded, a
 * document that takes too much time or memory among them; a failure of ours is thrown, so that the queue tries again,
 * and recorded with a reference at the last attempt.
 * @param lastAttempt the queue will not deliver this message again
 * @throws Error for what is transient: the store, or a reading that failed and may be tried again
 */
export async function analyseDocument(
  { campaign, records, blobs, log }: Pick<Services, 'campaign' | 'records' | 'blobs' | 'log'>,
  analyse: Analyse,
  { document }: DocumentMessage,
  lastAttempt: boolean,
): Promise<AnalysisOutcome> {
  if (!isWaiting(await records.document(document), campaign)) return 'current'
  const bytes = await blobs.get(documentKey(document))
  if (!bytes) throw new Error(`no bytes for document ${document}`)
  const { themesOrder } = campaign
  const outcome = await analyse(bytes, document, themesOrder)
  if (!outcome.ok) {
    const { reason, cause } = outcome
    log.error('reading failed', { document, reason, at: framesOf(cause), lastAttempt })
    if (reason === 'crash' && !lastAttempt) throw new Error(`reading of document ${document} failed`)
    await records.putDocument(
      unreadRecord(readBy(document, themesOrder), failureProblem(reason, referenceOf(document))),
      [],
    )
    return 'failed'
  }
  const { items, ...rest } = outcome.value.analysis
  const by = readBy(document, themesOrder)
  await blobs.put(analysisKey(by.analysis), Buffer.from(JSON.stringify(outcome.value.blocks)), 'application/json')
  await records.putDocument({ ...rest, ...by, items: items.length }, items)
  log.info('document read', { document, status: rest.status, format: rest.format, items: items.length })
  return 'analysed'
}

type ReadBy = Pick<DocumentRecord, 'id' | 'analysis' | 'method' | 'themesOrder'>

/** What tells one reading of a document from another. */
function readBy(id: string, themesOrder: ThemesOrder | undefined): ReadBy {
  const analysis = analysisId(id, METHOD_VERSION, themesOrder)
  return { id, analysis, method: METHOD_VERSION, ...(themesOrder === undefined ? {} : { themesOrder }) }
}

/** Where it failed, without the error's message: a parser's may quote the document. */
function framesOf(stack: string | undefined): readonly string[] {
  return (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
}

/** What to quote to the operator of a reading that failed: the same each time, so that it can be searched. */
export function referenceOf(document: string): string {
  return shortHash(['failure', document, METHOD_VERSION], 6)
}

/** The record of a document whose reading was ended, with the reason. */
function unreadRecord(by: ReadBy, reason: Problem): DocumentRecord {
  return {
    ...by,
    format: 'other',
    status: reason.status ?? 'failed',
    kind: 'other',
    pages: null,
    title: null,
    attribution: NO_ATTRIBUTION,
    participants: null,
    items: 0,
    problems: [reason],
    reasons: [],
    words: wordBag([]),
    lines: { total: 0, items: 0, headings: 0, template: 0, empty: 0, setAside: 0 },
  }
}
