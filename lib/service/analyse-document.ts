import type { Analysis } from '../domain/analysis.ts'
import type { DocumentRecord } from '../domain/deposit.ts'
import type { Block } from '../domain/document.ts'
import { analysisId, shortHash } from '../domain/identity.ts'
import { METHOD_VERSION } from '../domain/method.ts'
import { FILE, problem } from '../domain/problem.ts'
import { wordBag } from '../domain/word-bag.ts'
import { analysisKey, documentKey } from './blob-keys.ts'
import type { DocumentMessage } from './ports.ts'
import { isWaiting } from './reading-state.ts'
import type { Services } from './services.ts'

export interface Analysed {
  readonly analysis: Analysis
  readonly blocks: readonly Block[]
}

/** Reads and understands a document, out of harm's way. Throws where it fails by our own fault. */
export type Analyse = (bytes: Uint8Array, document: string) => Promise<Analysed>

/** `analysed` now, `current` already, or `failed` for good by our own fault. */
export type AnalysisOutcome = 'analysed' | 'current' | 'failed'

/**
 * Reads one document and records what it says: blocks, items, and the record last. Permanent problems are recorded;
 * an error of ours is thrown, so that the queue tries again, and recorded with a reference at the last attempt.
 * @param lastAttempt the queue will not deliver this message again
 * @throws Error for what is transient: the store, or a reading that failed and may be tried again
 */
export async function analyseDocument(
  { records, blobs, log }: Pick<Services, 'records' | 'blobs' | 'log'>,
  analyse: Analyse,
  message: DocumentMessage,
  lastAttempt: boolean,
): Promise<AnalysisOutcome> {
  const { document } = message
  if (!isWaiting(await records.document(document))) return 'current'
  const bytes = await blobs.get(documentKey(document))
  if (!bytes) throw new Error(`no bytes for document ${document}`)
  let analysed: Analysed
  try {
    analysed = await analyse(bytes, document)
  } catch (cause) {
    log.error('reading failed', { document, lastAttempt, reason: String(cause) })
    if (!lastAttempt) throw cause
    await records.putDocument(failedRecord(document), [])
    return 'failed'
  }
  const { items, ...rest } = analysed.analysis
  const analysis = analysisId(document, METHOD_VERSION)
  await blobs.put(analysisKey(analysis), Buffer.from(JSON.stringify(analysed.blocks)), 'application/json')
  await records.putDocument({ ...rest, id: document, analysis, method: METHOD_VERSION, items: items.length }, items)
  log.info('document read', { document, status: rest.status, format: rest.format, items: items.length })
  return 'analysed'
}

/** Says in the open that we could not read a document. It is still waiting: the next run tries again. */
export function failedRecord(document: string): DocumentRecord {
  const reference = shortHash(['failure', document, METHOD_VERSION], 6)
  return {
    id: document,
    analysis: analysisId(document, METHOD_VERSION),
    method: METHOD_VERSION,
    format: 'other',
    status: 'failed',
    kind: 'other',
    pages: null,
    title: null,
    attribution: { academie: null, region: null, territory: null, trust: null, evidence: [] },
    participants: null,
    items: 0,
    problems: [problem('LECTURE_EN_ECHEC', { fichier: FILE, ref: reference })],
    reasons: [],
    words: wordBag([]),
    lines: { total: 0, items: 0, headings: 0, template: 0, empty: 0, setAside: 0 },
  }
}
