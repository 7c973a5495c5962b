import { foldName } from '../domain/academie.ts'
import { type Block, linesOf } from '../domain/document.ts'
import { isEmptyText } from './boilerplate.ts'
import data from './data/sheet-labels.json' with { type: 'json' }
import { type Draft, listLines } from './draft.ts'
import type { Passage } from './outline.ts'

/** Fields of the sheet « proposition phare » (data/sheet-labels.json); `section` and `head` hold no value. */
export type SheetField = keyof typeof data

/** Longest labels first: « résumé de la mesure » before « résumé ». */
const LABELS = (Object.entries(data) as [SheetField, string[]][])
  .flatMap(([field, labels]) => labels.map((label) => ({ field, words: foldName(label).split(' ') })))
  .sort((a, b) => b.words.length - a.words.length)

interface Labelled {
  readonly field: SheetField
  /** What follows the label on its line. */
  readonly value: string
}

/** The label that begins a line, alone or followed by a colon; null where there is none. */
function labelOf(line: string): Labelled | null {
  const words = [...line.matchAll(/[\p{L}\p{N}]+/gu)]
  for (const { field, words: label } of LABELS) {
    if (words.length < label.length || label.some((w, i) => foldName(words[i]?.[0] ?? '') !== w)) continue
    const last = words[label.length - 1]
    const rest = last ? line.slice((last.index ?? 0) + last[0].length) : ''
    const value = rest.replace(/^[\s:–-]+/u, '')
    // « Moyens humains supplémentaires à prévoir » begins like a label and is a sentence; « Élèves concernés 45000 » is not.
    if (value === '' || /^\s*:/.test(rest) || field === 'head') return { field, value: field === 'head' ? '' : value }
  }
  return null
}

interface SheetLine {
  readonly text: string
  readonly page: number | undefined
  readonly heading: boolean
  readonly passage: number
}

function cellLines(blocks: readonly Block[]): string[] {
  return linesOf(blocks)
}

function linesOfPassages(passages: readonly Passage[]): SheetLine[] {
  return passages.flatMap((p, passage): SheetLine[] => {
    if (p.kind === 'heading' || p.kind === 'text')
      return [{ text: p.text, page: p.page, heading: p.kind === 'heading', passage }]
    if (p.kind === 'list')
      return listLines(p.items).map((l) => ({ text: l.text, page: l.page, heading: false, passage }))
    const texts = p.table.rows.flatMap((r) =>
      r.cells.flatMap((c) => cellLines(c.blocks).map((text) => ({ text, page: r.page }))),
    )
    return isSheetTable(texts.map((t) => t.text))
      ? texts.map((t) => ({ ...t, heading: false, passage }))
      : [{ text: '', page: p.page, heading: true, passage }]
  })
}

/** Three of the sheet's own fields, its summary among them, make a table a sheet. */
function isSheetTable(lines: readonly string[]): boolean {
  const fields = new Set(lines.map((l) => labelOf(l)?.field))
  return fields.has('summary') && [...fields].filter((f) => f && f !== 'section' && f !== 'head').length >= 3
}

interface Sheet {
  readonly title: string | null
  readonly values: Map<SheetField, string[]>
  readonly passages: Set<number>
  page: number | undefined
}

export interface SheetsReading {
  readonly drafts: readonly Draft[]
  /** Passages that belong to a sheet: nothing else is read from them. */
  readonly consumed: ReadonlySet<Passage>
  /** Sheets met, filled or not. */
  readonly sheets: number
}

/**
 * Reads the sheets « proposition phare », laid out as a table, as headings with paragraphs, or as plain lines. One sheet
 * is one proposal: its summary; the other fields go with it. A sheet without summary is a blank one.
 */
export function readSheets(passages: readonly Passage[]): SheetsReading {
  const sheets: Sheet[] = []
  let sheet: Sheet | null = null
  let field: SheetField | null = null
  let before: SheetLine | null = null
  for (const line of linesOfPassages(passages)) {
    const label = labelOf(line.text)
    const starts =
      label &&
      (label.field === 'head' || (label.field === 'summary' && (sheet === null || sheet.values.has('summary'))))
    if (starts && !(label.field === 'head' && sheet !== null && sheet.values.size === 0)) {
      sheet = { title: titleOf(before, passages), values: new Map(), passages: new Set(), page: line.page }
      sheets.push(sheet)
      field = null
    }
    if (sheet !== null && label === null && line.heading && sheet.values.size > 0) sheet = null
    if (sheet !== null) {
      sheet.passages.add(line.passage)
      if (label) {
        field = label.field
        if (label.field !== 'head' && label.field !== 'section')
          sheet.values.set(label.field, label.value ? [label.value] : [])
      } else if (field !== null && line.text) sheet.values.get(field)?.push(line.text)
    }
    if (label?.field !== 'section' && line.text) before = line
  }
  const filled = sheets.filter((s) => s.values.has('summary'))
  return {
    drafts: filled.flatMap((s, i) => draftOf(s, i)),
    consumed: new Set(filled.flatMap((s) => [...s.passages].flatMap((n) => passages[n] ?? []))),
    sheets: filled.length,
  }
}

/** The line just above the sheet, where it is short enough for a title and not the template's own. */
function titleOf(before: SheetLine | null, passages: readonly Passage[]): string | null {
  if (!before || labelOf(before.text) || before.text.split(/\s+/).length > 14 || /[.;:]$/.test(before.text)) return null
  return passages[before.passage]?.kind === 'table' ? null : before.text
}

function draftOf(sheet: Sheet, index: number): Draft[] {
  const values = new Map(
    [...sheet.values].map(([f, lines]) => [f, lines.filter((l) => !isEmptyText(l)).join(' ')] as const),
  )
  const text = values.get('summary') ?? ''
  if (isEmptyText(text)) return []
  const fields = Object.fromEntries([...values].filter(([f, v]) => f !== 'summary' && v !== ''))
  return [
    {
      type: 'proposal',
      text,
      row: `p${index + 1}`,
      claim: null,
      place: { heading: sheet.title ?? 'Proposition phare', ...(sheet.page === undefined ? {} : { page: sheet.page }) },
      sheet: { ...(sheet.title ? { title: sheet.title } : {}), ...fields },
    },
  ]
}
