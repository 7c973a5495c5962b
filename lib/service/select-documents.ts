import { NO_ATTRIBUTION } from '../domain/analysis.ts'
import type { Deposit, DocumentRecord, Entry, ReadDeposit } from '../domain/deposit.ts'
import type { DocumentKind } from '../domain/document.ts'
import { type Problem, problem, withFile } from '../domain/problem.ts'
import { academieOf } from '../report/wording.ts'
import { withoutEnclosed } from './attachments.ts'
import { kindWithName, nameProblem } from './file-name.ts'
import type { Aside } from './replacements.ts'
import { probableVersions, sameTexts } from './same-text.ts'
import { BASES, type Whose, whose } from './whose.ts'

/** One file of one deposit, with what becomes of it in the count. */
export interface Line {
  readonly deposit: Deposit
  readonly entry: Entry
  /** Null where the file was not read. */
  readonly record: DocumentRecord | null
  readonly kind: DocumentKind
  readonly whose: Whose
  /** Why it is not counted; null where it is. */
  readonly setAside: Problem | null
  /** All that its depositor must know, the reason why it is not counted first. */
  readonly problems: readonly Problem[]
  /** Id of the deposit that replaces its own. */
  readonly replacedBy: string | null
}

/** A line that counts, with what was read and whose it is. */
export type SpeakingLine = Line & {
  readonly record: DocumentRecord
  readonly whose: Whose & { readonly academie: string }
}

/** Does the line count? */
export function speaks(line: Line): line is SpeakingLine {
  return line.setAside === null && line.record !== null && line.whose.academie !== null
}

/** How a message names a deposit: by its number in a receipt, by the name of its archive in files that must not depend on the order of deposits. */
export interface DepositLabel {
  readonly name: (deposit: Deposit) => string
  readonly date: (deposit: Deposit) => string
}

/** What is decided of whole deposits and documents before any choice between copies. */
export interface Rulings {
  /** By id of deposit: those that do not count. */
  readonly aside: ReadonlyMap<string, Aside>
  /** By id of deposit: what its depositor is told of its lateness. */
  readonly late: ReadonlyMap<string, Problem>
  /** By id of document: the académie that a person gave it. */
  readonly academies: ReadonlyMap<string, string>
}

const NO_RULINGS: Rulings = { aside: new Map(), late: new Map(), academies: new Map() }

interface Candidate {
  readonly deposit: Deposit
  readonly entry: Entry
  readonly record: DocumentRecord
  readonly whose: Whose
  readonly path: string
}

/**
 * Decides which documents count, and for whom. A document counts once whatever the deposits that hold it, one text
 * counts once in an académie whatever its formats, and a document of nobody is held. Choices between copies follow
 * their content, never the order of arrival, so that the same deposits in any order give the same selection.
 * @param deposits withdrawn ones are left out
 * @param records by id of document
 * @returns one line per file, by path, then by deposit
 */
export function selectDocuments(
  deposits: readonly ReadDeposit[],
  records: ReadonlyMap<string, DocumentRecord>,
  label: DepositLabel,
  rulings: Rulings = NO_RULINGS,
): readonly Line[] {
  const reasons = new Map<Entry, Problem>()
  const candidates: Candidate[] = []
  const drafts = deposits
    .filter(({ deposit }) => deposit.state !== 'withdrawn')
    .flatMap(({ deposit, entries }) => entries.map((entry) => draft(deposit, entry, records, rulings)))
  for (const line of drafts) {
    const reason = ofDeposit(line, label, rulings) ?? withoutVoice(line.entry, line.record)
    if (reason) reasons.set(line.entry, reason)
    else if (line.record) candidates.push({ ...line, record: line.record, path: line.entry.path })
  }
  for (const [copy, reason] of sameBytes(candidates, label)) reasons.set(copy.entry, reason)
  for (const c of candidates)
    if (c.whose.academie === null && !reasons.has(c.entry) && c.whose.problems[0])
      reasons.set(c.entry, c.whose.problems[0])
  for (const [copy, reason] of sameWords(candidates.filter((c) => !reasons.has(c.entry))))
    reasons.set(copy.entry, reason)
  const beside = ({ deposit, entry }: Draft): string[] =>
    drafts.flatMap((d) => (d.deposit === deposit && d.entry !== entry ? [d.entry.file] : []))
  const versions = versionsOf(candidates.filter((c) => !reasons.has(c.entry)))
  return drafts
    .map((line) => conclude(line, reasons.get(line.entry) ?? null, versions.get(line.entry) ?? [], () => beside(line)))
    .sort(byPath)
}

type Draft = Omit<Line, 'setAside' | 'problems'>

function draft(
  deposit: Deposit,
  entry: Entry,
  records: ReadonlyMap<string, DocumentRecord>,
  { aside, academies }: Rulings,
): Draft {
  const readable = entry.document !== null && !entry.problems.some((p) => p.level === 'refused')
  const record = (readable && entry.document && records.get(entry.document)) || null
  const content = record?.attribution ?? NO_ATTRIBUTION
  const kind = record ? kindWithName(entry.file, record) : 'other'
  const given = entry.document === null ? undefined : academies.get(entry.document)
  const ruling = aside.get(deposit.id)
  const replacedBy = ruling?.reason === 'replaced' ? ruling.by.id : null
  return { deposit, entry, record, kind, whose: whose(deposit, entry, content, given), replacedBy }
}

/** Why the whole deposit does not count; null where it does. */
function ofDeposit({ deposit, entry }: Draft, label: DepositLabel, { aside, late }: Rulings): Problem | null {
  const fichier = entry.file
  const ruling = aside.get(deposit.id)
  if (ruling?.reason === 'replaced') return problem('DEPOT_REMPLACE', { fichier, numero: label.name(ruling.by) })
  if (entry.problems.some((p) => p.status !== undefined)) return null // its own reason says more
  if (ruling?.reason === 'late') return late.get(deposit.id) ?? null
  return ruling ? problem('REMPLACEMENT_EN_COURS', { fichier, numero: label.name(ruling.instead) }) : null
}

/** Why a file has nothing to say, whoever's it is; null where it has. */
function withoutVoice(entry: Entry, record: DocumentRecord | null): Problem | null {
  const fichier = entry.file
  const own = entry.problems.find((p) => p.status !== undefined)
  if (own) return own
  if (!record) return problem('EN_ATTENTE', { fichier })
  if (record.status !== 'read') {
    const reason = record.problems.find((p) => p.status === record.status) ?? record.problems[0]
    return reason ? withFile(reason, fichier) : problem('FICHIER_ABIME', { fichier })
  }
  if (record.kind === 'kit') return problem('MODE_EMPLOI', { fichier })
  return record.items === 0 ? problem('SANS_ELEMENT', { fichier }) : null
}

/** The same bytes in several deposits: the strongest claim counts, the others are told whose it is. */
function sameBytes(candidates: readonly Candidate[], label: DepositLabel): Map<Candidate, Problem> {
  const found = new Map<Candidate, Problem>()
  for (const copies of groupBy(candidates, (c) => c.record.id).values()) {
    const [first, ...others] = [...copies].sort(byClaim)
    if (!first) continue
    for (const copy of others) found.set(copy, claimLost(copy, first, label))
  }
  return found
}

function claimLost(copy: Candidate, first: Candidate, label: DepositLabel): Problem {
  const fichier = copy.entry.file
  const { academie } = first.whose
  if (academie !== null && copy.whose.academie !== null && copy.whose.academie !== academie)
    return problem('DOUBLON_AUTRE_ACADEMIE', { fichier, academie: academieOf(academie) })
  const [numero, date] = [label.name(first.deposit), label.date(first.deposit)]
  return problem('DOUBLON_IDENTIQUE', { fichier, autre: first.entry.file, numero, date })
}

/** One text in several formats, in one académie: one copy speaks. */
function sameWords(candidates: readonly Candidate[]): Map<Candidate, Problem> {
  const found = new Map<Candidate, Problem>()
  for (const copies of groupBy(candidates, (c) => c.whose.academie ?? '').values())
    for (const [copy, speaker] of sameTexts(copies)) {
      const autre = speaker.entry.file === copy.entry.file ? speaker.path : speaker.entry.file
      found.set(copy, problem('DOUBLON_CONTENU', { fichier: copy.entry.file, autre }))
    }
  return found
}

/** What is asked of documents that look like versions of one another. */
function versionsOf(candidates: readonly Candidate[]): Map<Entry, Problem[]> {
  const found = new Map<Entry, Problem[]>()
  for (const copies of groupBy(candidates, (c) => c.whose.academie ?? '').values())
    for (const { copy, other, share } of probableVersions(copies)) {
      const values = { fichier: copy.entry.file, autre: other.entry.file, p: Math.round(share * 100) }
      found.set(copy.entry, [problem('VERSION_PROBABLE', values)])
    }
  return found
}

/** A file that is not counted has one thing to say: why. @param beside names of the other files of its deposit */
function conclude(
  line: Draft,
  setAside: Problem | null,
  versions: readonly Problem[],
  beside: () => readonly string[],
): Line {
  const { entry, record, kind, whose } = line
  if (setAside) return { ...line, setAside, problems: [setAside] }
  const ofName = nameProblem(entry.file, { kind, ...whose })
  const ofText = withoutEnclosed(record?.problems ?? [], beside).map((p) => withFile(p, entry.file))
  return {
    ...line,
    setAside,
    problems: [...entry.problems, ...whose.problems, ...versions, ...ofText, ...(ofName ? [ofName] : [])],
  }
}

/** Of several claims to the same bytes: one that the text does not contradict, then the deposit's, then its files' names. */
function byClaim(a: Candidate, b: Candidate): number {
  return (
    Number(isContested(a.whose)) - Number(isContested(b.whose)) ||
    Number(a.deposit.academie === null) - Number(b.deposit.academie === null) ||
    rankOf(a.whose) - rankOf(b.whose) ||
    compare(a.path, b.path) ||
    compare(a.deposit.id, b.deposit.id) ||
    a.entry.rank - b.entry.rank
  )
}

const isContested = ({ problems }: Whose) => problems.some((p) => p.code === 'ACADEMIE_CONTREDITE')
const rankOf = ({ basis }: Whose) => (basis === null ? BASES.length : BASES.indexOf(basis))

function byPath(a: Line, b: Line): number {
  return compare(a.entry.path, b.entry.path) || compare(a.deposit.id, b.deposit.id) || a.entry.rank - b.entry.rank
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function groupBy<T>(values: readonly T[], key: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const value of values) {
    const group = groups.get(key(value))
    if (group) group.push(value)
    else groups.set(key(value), [value])
  }
  return groups
}
