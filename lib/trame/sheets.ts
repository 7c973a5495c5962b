import { foldName } from '../domain/academie.ts'
import { linesOf } from '../domain/document.ts'
import type { Place } from '../domain/item.ts'
import { isEmptyText } from './boilerplate.ts'
import data from './data/sheet-labels.json' with { type: 'json' }
import { type Draft, listLines } from './draft.ts'
import { bareMeaning, columnMeaning, itemTypeOf } from './meanings.ts'
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
  readonly place: Place
  readonly heading: boolean
  readonly passage: number
}

function linesOfPassages(passages: readonly Passage[]): SheetLine[] {
  return passages.flatMap((p, passage): SheetLine[] => {
    if (p.kind === 'heading') return [{ text: p.text, place: paged(p.page), heading: true, passage }]
    if (p.kind === 'text') {
      const place = { paragraph: p.paragraph, ...paged(p.page) }
      return [{ text: p.text, place, heading: false, passage }]
    }
    if (p.kind === 'list')
      return listLines(p.items).map(({ text, page }) => {
        return { text, place: { paragraph: p.paragraph, ...paged(page) }, heading: false, passage }
      })
    const texts = p.table.rows.flatMap((r, row) =>
      r.cells.flatMap((c) =>
        linesOf(c.blocks).map((text) => ({ text, place: { table: p.number, row: row + 1, ...paged(r.page) } })),
      ),
    )
    return isSheetTable(texts.map((t) => t.text))
      ? texts.map((t) => ({ ...t, heading: false, passage }))
      : [{ text: '', place: paged(p.page), heading: true, passage }]
  })
}

const paged = (page: number | undefined): Place => (page === undefined ? {} : { page })

/** Three of the sheet's own fields, its summary among them, make a table a sheet. */
function isSheetTable(lines: readonly string[]): boolean {
  const fields = new Set(lines.map((l) => labelOf(l)?.field))
  return fields.has('summary') && [...fields].filter((f) => f && f !== 'section' && f !== 'head').length >= 3
}

interface Sheet {
  readonly title: string | null
  readonly values: Map<SheetField, string[]>
  readonly passages: Set<number>
  /** That of its summary's first line; until that is read, of its own first line. */
  place: Place
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
      sheet = { title: titleOf(before, passages), values: new Map(), passages: new Set(), place: line.place }
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
        if (label.field === 'summary') sheet.place = line.place
      } else if (field !== null && line.text) {
        if (field === 'summary' && sheet.values.get(field)?.length === 0) sheet.place = line.place
        sheet.values.get(field)?.push(line.text)
      }
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
  return passages[before.passage]?.kind === 'table' || isSectionHeading(before.text) ? null : before.text
}

/** What a heading of the template calls the section, before it names what the section holds; with its number. */
const FRAME = /^(?:[\dIVX]+\s?[.)°–-]\s*)*(?:(?:plan|diagnostic|synth[eè]se|identification)\s(?:d['’]|des?\s))?/iu

/**
 * Whether a heading is that of a section of the template: it names what the section holds and nothing else (« Plan
 * d'action »), or two matters (« Plan d'action pour répondre aux besoins et activer les leviers d'amélioration »).
 */
function isSectionHeading(text: string): boolean {
  const matter = text.replace(FRAME, '').replace(/\sphares?$/iu, '')
  if (bareMeaning(matter) !== null) return true
  const types = matter.split(/\s+(?:et|pour|&)\s+/u).map((part) => {
    const meaning = columnMeaning(part)
    return meaning && itemTypeOf(meaning)
  })
  return new Set(types.filter((type) => type !== null)).size > 1
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
      place: { ...sheet.place, heading: sheet.title ?? 'Proposition phare' },
      sheet: { ...(sheet.title ? { title: sheet.title } : {}), ...fields },
    },
  ]
}
