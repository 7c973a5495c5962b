import { type Analysis, NO_ATTRIBUTION } from '../domain/analysis.ts'
import type { ThemesOrder } from '../domain/campaign.ts'
import type { ThemeDoubt } from '../domain/confidence.ts'
import { placedLines, type Reading } from '../domain/document.ts'
import { itemId } from '../domain/identity.ts'
import type { Item } from '../domain/item.ts'
import { wordBag } from '../domain/word-bag.ts'
import { assignTheme } from '../themes/assign.ts'
import { inferTheme } from '../themes/inferred.ts'
import { isTemplate } from './boilerplate.ts'
import { concerns } from './concerns.ts'
import type { Draft } from './draft.ts'
import { answered } from './guidance-answers.ts'
import { isRoadmap, isSummons, kindOf } from './kind.ts'
import { countLines } from './line-counts.ts'
import { readLists } from './lists.ts'
import { columnMeaning } from './meanings.ts'
import { outline, titlePage } from './outline.ts'
import { participantsOf } from './participants.ts'
import { reasonsOf } from './reasons.ts'
import { isRunningText } from './running-text.ts'
import { readSheets } from './sheets.ts'
import { readTables, unfolded, untabled } from './table-sections.ts'
import { attributionOf } from './territory.ts'
import { type ThemeClaim, themeClaims } from './theme-claims.ts'

/**
 * What a document says: its kind, whose it is, its items with their rows and themes.
 * @param reading what a reader made of the bytes
 * @param document SHA-256 of the bytes, for the ids of the items
 * @param order by which the campaign numbers the themes
 */
export function understand(reading: Reading, document: string, order?: ThemesOrder): Analysis {
  const placed = placedLines(reading.blocks)
  const lines = placed.map((l) => l.text)
  const pages = placed.map((l) => l.page)
  const unread: Analysis = {
    format: reading.format,
    status: reading.status,
    kind: 'other',
    pages: reading.pages,
    title: reading.title,
    attribution: NO_ATTRIBUTION,
    participants: null,
    items: [],
    problems: reading.problems,
    reasons: [],
    words: wordBag([]),
    lines: countLines([], []),
  }
  if (reading.status !== 'read') return unread
  const passages = outline(reading.blocks)
  const claims = themeClaims(lines, titlePage(passages), order)
  const sheets = readSheets(passages)
  const rest = passages.filter((p) => !sheets.consumed.has(p))
  const tables = readTables(rest, claims)
  const roadmap = isRoadmap(lines)
  const recognised = tables.filter((t) => t.columns !== null || t.drafts.length > 0).length
  const silent = roadmap || recognised > 0 || isSummons(lines)
  const prose = silent ? 'silent' : isRunningText(rest) ? 'running' : 'led'
  const listed = roadmap
    ? readLists(unfolded(rest, tables), claims, { otherwise: 'improvement', prose })
    : readLists(untabled(answered(rest), tables), claims, { otherwise: null, prose })
  const tabled = tables.filter((t) => t.columns !== null || !roadmap).flatMap((t) => t.drafts)
  const drafts = [...tabled, ...listed, ...sheets.drafts]
  const kind = kindOf({ lines, tables: recognised, sheets: sheets.sheets, items: drafts.length, listed: listed.length })
  const settled = kind.kind === 'kit' ? [] : settle(drafts, document)
  const items = settled.map((s) => s.item)
  const close = settled.filter((s) => s.close).length
  const attribution = kind.kind === 'kit' ? NO_ATTRIBUTION : attributionOf(reading.blocks)
  const problems = concerns({ kind, items, drafts, passages, tables, recognised, lines, pages, close })
  return {
    ...unread,
    status: kind.blank ? 'blank' : 'read',
    kind: kind.kind,
    attribution,
    participants: participantsOf(reading.blocks),
    items,
    problems: [...reading.problems, ...problems],
    reasons: reasonsOf(kind.kind === 'kit' ? null : attribution, kind.reason, drafts, items),
    // The template's own words are in every document: two that hold little else would pass for the same text.
    words: wordBag(lines.filter((l) => !isTemplate(l) && columnMeaning(l) === null)),
    lines: countLines(reading.blocks, items),
  }
}

/** Settles themes (what the document declares, else the wording with the rest of its row) and gives ids. */
function settle(drafts: readonly Draft[], document: string): { readonly item: Item; readonly close: boolean }[] {
  const rows = new Map<string, Draft[]>()
  for (const d of drafts) if (d.row !== null) rows.set(d.row, [...(rows.get(d.row) ?? []), d])
  const ranks = new Map<string, number>()
  return drafts.map((draft) => {
    const { claim, place, doubt, ...rest } = draft
    const siblings = draft.row === null ? [] : (rows.get(draft.row) ?? []).filter((d) => d !== draft).map((d) => d.text)
    const key = `${draft.type} ${draft.row ?? draft.text}`
    const rank = ranks.get(key) ?? 0
    ranks.set(key, rank + 1)
    const { assigned, close } = assignTheme({ text: draft.text, siblings, declared: chosen(claim, draft.text) })
    const id = itemId(document, draft.type, draft.row, rank, draft.text)
    const doubts = { ...(doubt ? { reading: doubt } : {}), ...assigned.doubts }
    const doubted = Object.keys(doubts).length > 0 ? { doubts } : {}
    return { item: { id, ...rest, ...assigned, ...doubted, source: place }, close }
  })
}

/** The theme that a claim gives an item; of a label that names several, the one that the item's wording tells, else the first. */
function chosen(claim: ThemeClaim | null, text: string) {
  const [first, ...others] = claim?.declared.themes ?? []
  if (!claim || !first) return null
  const { confidence, evidence } = claim.declared
  const doubt = doubtOf(claim)
  const told = others.length > 0 ? inferTheme(text).theme : null
  return { theme: told && others.includes(told) ? told : first, confidence, evidence, ...(doubt ? { doubt } : {}) }
}

/** What may be wrong in a theme that the document declares; the worst first. */
function doubtOf({ where, declared }: ThemeClaim): ThemeDoubt | null {
  if (declared.themes.length > 1) return 'several-themes'
  if (declared.by !== 'words') return 'number-alone'
  if (declared.contradiction) return 'contradicted-number'
  return where === 'title' ? 'title-only' : null
}
