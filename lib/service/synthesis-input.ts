import type { Correction } from '../domain/correction.ts'
import type { Deposit, ReadDeposit } from '../domain/deposit.ts'
import type { IdeaDecision } from '../domain/idea-decision.ts'
import { sha256 } from '../domain/identity.ts'
import type { Item } from '../domain/item.ts'
import { METHOD_VERSION, SOFTWARE_VERSION } from '../domain/method.ts'
import { problem } from '../domain/problem.ts'
import type { DocumentLine, SynthesisInput, Voice } from '../domain/synthesis.ts'
import { THEMES, type Theme } from '../domain/theme.ts'
import { applyCorrections } from './apply-corrections.ts'
import type { Records } from './ports.ts'
import { type Line, type SpeakingLine, speaks } from './select-documents.ts'
import { withdrawnDeposits } from './withdrawn-deposits.ts'

/** What a synthesis is made of, before it has a number and a date. */
export type Material = Pick<SynthesisInput, 'voices' | 'documents' | 'participants' | 'deposits'> &
  Required<Pick<SynthesisInput, 'corrections' | 'withdrawn'>>

/** What counts, with the items of each document as they were read, before any correction. */
export interface Gathered {
  readonly material: Material
  readonly read: readonly Quoted[]
}

export interface Quoted {
  readonly line: SpeakingLine
  readonly items: readonly Item[]
}

/**
 * Gathers the voices of the lines that count, corrected, with one line per document of what became of it; an archive
 * that could not be opened is a line of its own, so that the report says what it does not hold.
 * @param corrections in force, in the order of their ids
 * @param late by id of deposit: those that came after the deadline
 */
export async function gather(
  records: Records,
  deposits: readonly ReadDeposit[],
  lines: readonly Line[],
  corrections: readonly Correction[],
  late: ReadonlyMap<string, unknown> = new Map(),
): Promise<Gathered> {
  const isLate = (deposit: Deposit) => late.has(deposit.id)
  const refused = deposits.filter(({ deposit, entries }) => deposit.state === 'refused' && entries.length === 0)
  const items = await itemsByDocument(records, lines)
  const read = lines.filter(speaks).map((line) => ({ line, items: items.get(line.record.id) ?? [] }))
  const { voices, applied } = applyCorrections(read.flatMap(voicesOf), corrections)
  const counted = new Map<string, Item[]>()
  for (const { document, item } of voices) {
    const own = counted.get(document)
    if (own) own.push(item)
    else counted.set(document, [item])
  }
  const itemsOf = (line: Line) => (speaks(line) ? (counted.get(line.record.id) ?? []) : [])
  const material: Material = {
    voices,
    corrections: applied,
    documents: [
      ...lines.map((line) => documentLine(line, itemsOf(line), isLate(line.deposit))),
      ...refused
        .map(({ deposit }) => archiveLine(deposit, isLate(deposit)))
        .sort((a, b) => (a.deposit < b.deposit ? -1 : 1)),
    ],
    participants: participantsOf(lines.filter((line) => itemsOf(line).length > 0)),
    deposits: deposits.filter(({ deposit }) => deposit.state !== 'withdrawn').length,
    withdrawn: withdrawnDeposits(deposits),
  }
  return { material, read }
}

/**
 * A digest of all that decides a synthesis: what was counted, for whom, by which method and software, and what is said
 * of the rest, what was corrected, decided and withdrawn. Deposits' numbers, the order and the dates of arrival are no part of it.
 */
export function digestOf(
  campaign: string,
  lines: readonly Line[],
  material: Material,
  decisions: readonly IdeaDecision[],
): string {
  const analyses = lines.filter(speaks).map((l) => [l.record.id, l.record.analysis])
  const { corrections } = material
  const withdrawn = material.withdrawn.map(({ receivedAt, ...deposit }) => deposit)
  const documents = material.documents.map(({ receivedAt, ...line }) => line)
  const decided = {
    ...{ campaign, METHOD_VERSION, SOFTWARE_VERSION, analyses, documents },
    // Left out where there is none, so that what was never corrected nor withdrawn keeps its digest.
    ...(corrections.length > 0 ? { corrections } : {}),
    ...(decisions.length > 0 ? { decisions } : {}),
    ...(withdrawn.length > 0 ? { withdrawn } : {}),
  }
  return `sha256:${sha256(JSON.stringify(decided))}`
}

/** Items of the documents that speak, theme by theme; those of an older analysis are not the document's any more. */
async function itemsByDocument(records: Records, lines: readonly Line[]): Promise<Map<string, Item[]>> {
  const current = new Map(lines.filter(speaks).map((l) => [l.record.id, l.record.analysis]))
  const found = new Map<string, Item[]>([...current.keys()].map((id) => [id, []]))
  const read = async (theme: Theme | null) => {
    for await (const stored of records.itemsOfTheme(theme))
      if (current.get(stored.document) === stored.analysis) found.get(stored.document)?.push(stored.item)
  }
  await Promise.all([...THEMES, null].map(read))
  return found
}

function voicesOf({ line, items }: Quoted): Voice[] {
  const { record, whose, entry } = line
  const { academie, territory } = whose
  return items.map((item) => ({ item, academie, territory, document: record.id, file: entry.file, kind: line.kind }))
}

function documentLine(line: Line, items: readonly Item[], late: boolean): DocumentLine {
  const { deposit, entry, record, whose, replacedBy } = line
  const setAside = speaks(line) && items.length === 0 ? problem('ECARTE', { fichier: entry.file }) : line.setAside
  const present = new Set(items.map((i) => i.theme))
  return {
    document: entry.document,
    file: entry.file,
    deposit: deposit.id,
    academie: whose.academie,
    region: whose.region,
    territory: whose.territory,
    attribution: whose.basis,
    kind: line.kind,
    format: record?.format ?? 'other',
    pages: record?.pages ?? null,
    themes: THEMES.filter((theme) => present.has(theme)),
    participants: record?.participants?.total ?? null,
    items: setAside ? 0 : items.length,
    counted: setAside === null,
    setAside: setAside && { code: setAside.code, message: setAside.message },
    receivedAt: deposit.receivedAt,
    ...(late ? { late } : {}),
    ...(replacedBy === null ? {} : { replacedBy }),
  }
}

function archiveLine(deposit: Deposit, late: boolean): DocumentLine {
  const [reason] = deposit.problems
  return {
    document: deposit.sha256,
    file: deposit.name,
    deposit: deposit.id,
    academie: deposit.academie,
    region: null,
    territory: deposit.academie,
    attribution: deposit.academie === null ? null : deposit.chosen ? 'chosen' : 'named',
    kind: 'other',
    format: 'zip',
    pages: null,
    themes: [],
    participants: null,
    items: 0,
    counted: false,
    setAside: reason ? { code: reason.code, message: reason.message } : null,
    receivedAt: deposit.receivedAt,
    ...(late ? { late } : {}),
  }
}

function participantsOf(lines: readonly Line[]): Material['participants'] {
  const byCategory = new Map<string, number>()
  let total = 0
  for (const { record, setAside } of lines) {
    if (setAside || !record?.participants) continue
    total += record.participants.total
    for (const [category, n] of Object.entries(record.participants.byCategory))
      byCategory.set(category, (byCategory.get(category) ?? 0) + n)
  }
  return { total, byCategory: Object.fromEntries([...byCategory].sort(([a], [b]) => (a < b ? -1 : 1))) }
}
