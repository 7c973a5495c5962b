import type { Correction } from '../../lib/domain/correction.ts'
import type { Deposit, DocumentRecord, Entry } from '../../lib/domain/deposit.ts'
import type { IdeaDecision } from '../../lib/domain/idea-decision.ts'
import type { Item } from '../../lib/domain/item.ts'
import { METHOD_VERSION } from '../../lib/domain/method.ts'
import type { RunRecord } from '../../lib/domain/run.ts'
import type { Upload } from '../../lib/domain/upload.ts'

/** Well-formed records to store, as small as their types let them be. */

export const sampleDeposit = (change: Partial<Deposit> = {}): Deposit => ({
  id: 'D1',
  number: 'EGN2020-NANTES-0001',
  campaign: 'egn-2020',
  academie: 'Nantes',
  chosen: true,
  name: 'Synthèses.zip',
  form: 'zip',
  bytes: 1,
  sha256: 'a'.repeat(64),
  receivedAt: '2020-10-12T08:00:00.000Z',
  state: 'received',
  problems: [],
  ignored: [],
  entries: 0,
  ...change,
})

export const sampleEntry = (change: Partial<Entry> = {}): Entry => ({
  deposit: 'D1',
  rank: 0,
  file: 'Thème 1.docx',
  path: 'Synthèses/Thème 1.docx',
  bytes: 1,
  document: 'doc-1',
  named: { academie: null, region: null, territory: null, trust: null, evidence: [] },
  problems: [],
  ...change,
})

export const sampleItem = (change: Partial<Item> = {}): Item => ({
  id: 'C-0000000000',
  type: 'need',
  theme: 'governance',
  themeSource: 'declared',
  confidence: 1,
  evidence: [],
  text: 'Former les équipes',
  row: null,
  source: { table: 1, row: 2 },
  ...change,
})

export const sampleItems = (analysis: string, count: number): Item[] =>
  Array.from({ length: count }, (_, i) => sampleItem({ id: `C-${analysis}-${i}`, text: `${analysis} ${i}` }))

export const sampleRecord = (change: Partial<DocumentRecord> = {}): DocumentRecord => ({
  id: 'doc-1',
  analysis: 'A',
  method: METHOD_VERSION,
  items: 0,
  format: 'docx',
  status: 'read',
  kind: 'synthesis',
  pages: null,
  title: null,
  attribution: { academie: 'Nantes', region: null, territory: 'Sarthe', trust: 'written', evidence: ['Sarthe'] },
  participants: { total: 12, byCategory: { enseignants: 12 } },
  problems: [],
  reasons: [],
  words: '',
  lines: { total: 0, items: 0, headings: 0, template: 0, empty: 0, setAside: 0 },
  ...change,
})

export const sampleRun = (change: Partial<RunRecord> = {}): RunRecord => ({
  campaign: 'egn-2020',
  number: 1,
  at: '2020-10-12T06:00:00.000Z',
  status: 'provisional',
  method: '1.0',
  software: '1.0.0',
  inputDigest: `sha256:${'0'.repeat(64)}`,
  previous: null,
  files: { key: 'runs/0001-abc.json', sha256: 'a'.repeat(64), count: 2, bytes: 300 },
  ...change,
})

export const sampleUpload = (change: Partial<Upload> = {}): Upload => ({
  id: '0b9cbb5e-6e6c-4a52-9f0e-3a8d2f6f1c11',
  campaign: 'egn-2020',
  academie: 'Nantes',
  name: 'Synthèses.zip',
  bytes: 1000,
  announcedAt: '2020-10-12T08:00:00.000Z',
  expiresAt: '2020-10-12T08:10:00.000Z',
  deposit: null,
  problem: null,
  ...change,
})

const decided = { campaign: 'egn-2020', reason: 'tableau mal titré', by: 'DNE', at: '2020-10-13T06:00:00.000Z' }

export const sampleCorrection = (change: Partial<Correction> = {}): Correction =>
  ({
    ...decided,
    id: 'K-0001',
    target: 'C-0000000000',
    scope: 'item',
    field: 'theme',
    value: 'teaching-learning',
    document: 'doc-1',
    row: null,
    table: 1,
    items: [],
    academie: 'Nantes',
    ...change,
  }) as Correction // a field and its value go together in the type; a test may change one alone

export const sampleDecision = (change: Partial<IdeaDecision> = {}): IdeaDecision =>
  ({ ...decided, id: 'G-0001', act: 'rename', idea: 'GP-001', label: 'Former', ...change }) as IdeaDecision
