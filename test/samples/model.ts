import { type Block, type LooseCell, tableOf } from '../../lib/domain/document.ts'
import type { Gold, GoldItem } from '../score/scoring.ts'

/** A document of ours before it takes a format: its blocks, and what a careful person finds in them. */
export interface Sample {
  /** File name with its extension, which chooses the writer; `.chromium.pdf` and `.writer.pdf` choose the engine. */
  readonly name: string
  readonly blocks: readonly Block[]
  readonly gold: Gold
}

export interface DiagnosticRow {
  readonly theme: string
  readonly retex?: string
  readonly irritants: readonly string[]
  readonly strengths: readonly string[]
}
export interface NeedsRow {
  readonly theme: string
  readonly irritants: readonly string[]
  readonly needs: readonly string[]
  readonly improvements: readonly string[]
}
export interface PlanRow {
  readonly theme: string
  readonly what: readonly string[]
  readonly how: readonly string[]
  readonly who: readonly string[]
  readonly when: string
  readonly measure: readonly string[]
}

/** Theme codes of the labels in a document, row by row; an empty label takes the row above. */
export type Themes = Readonly<Record<string, string>>

/** A line break inside a paragraph, in the text of a block that is to be written. */
export const LINE_BREAK = '⏎'

export const h = (level: number, text: string): Block => ({ kind: 'heading', level, text })
export const p = (text: string, emphasis?: 'bold' | 'italic'): Block => ({
  kind: 'paragraph',
  text,
  ...(emphasis ? { emphasis } : {}),
})
export const ul = (...texts: readonly string[]): Block => ({
  kind: 'list',
  ordered: false,
  items: texts.map((text) => ({ text })),
})

/** How the cells of the template's tables hold several statements. */
export type CellStyle = 'bullets' | 'paragraphs' | 'typed'

function cellOf(texts: readonly string[], style: CellStyle): LooseCell {
  if (style === 'bullets') return { blocks: texts.length > 0 ? [ul(...texts)] : [] }
  if (style === 'typed') return { blocks: (texts.length > 0 ? texts : ['']).map((t) => p(`▶ ${t}`.trim())) }
  return { blocks: texts.map((t, i) => p(i < texts.length - 1 ? `${t} ;` : t)) }
}

function table(header: readonly string[], rows: readonly (readonly LooseCell[])[]): Block {
  return tableOf([
    { header: true, cells: header.map((t) => ({ blocks: [p(t, 'bold')] })) },
    ...rows.map((cells) => ({ cells })),
  ])
}

const guidance = {
  retex: [
    "Lors des ateliers, nous proposons de présenter 2 à 3 retours d'expérience sur la base des fiches RETEX synthétiques par thématique.",
  ],
  projection: [
    'Au cours de cet atelier, les participants sont invités à se projeter dans le numérique éducatif de demain.',
    "Les participants sont ensuite invités à identifier des axes d'amélioration permettant de répondre aux besoins.",
  ],
}

/** The introduction of the template: région académique, date, participants. */
export function introduction(
  region: string,
  date: string,
  participants: readonly (readonly [string, number | null])[],
): Block[] {
  return [
    h(1, 'Introduction'),
    tableOf([
      { cells: [{ blocks: [p('Nom de la Région académique', 'bold')] }, { blocks: [p(region)], columnSpan: 2 }] },
      { cells: [{ blocks: [p('Date(s) et lieu(x) de la session', 'bold')] }, { blocks: [p(date)], columnSpan: 2 }] },
      ...participants.map(([category, n], i) => ({
        cells: [
          ...(i === 0 ? [{ blocks: [p('Participants à la session', 'bold')], rowSpan: participants.length }] : []),
          { blocks: [p(`${n === null ? '☐' : '☒'} ${category}`)] },
          { blocks: [p(`Nombre de participants : ${n ?? 'à compléter'}`)] },
        ],
      })),
    ]),
  ]
}

export function diagnostic(rows: readonly DiagnosticRow[], style: CellStyle): Block[] {
  return [
    h(1, "1. Retour d'expérience"),
    ul(...guidance.retex),
    h(2, 'Diagnostic des points forts et irritants'),
    table(
      ['Thématique concernée (parmi les 5)', 'RETEX', 'Irritants', 'Points forts'],
      rows.map((r) => [
        cellOf(r.theme ? [r.theme] : [], style),
        cellOf(r.retex ? [r.retex] : [], style),
        cellOf(r.irritants, style),
        cellOf(r.strengths, style),
      ]),
    ),
  ]
}

export function needs(rows: readonly NeedsRow[], style: CellStyle): Block[] {
  return [
    h(1, '2. Projections'),
    ul(...guidance.projection),
    h(2, "Synthèse des besoins & axes d'amélioration"),
    table(
      [
        'Thématique concernée (parmi les 5)',
        'Irritants principaux',
        'Besoin',
        "Axes d'amélioration ou leviers permettant de répondre aux besoins correspondants aux irritants",
      ],
      rows.map((r) => [
        cellOf(r.theme ? [r.theme] : [], style),
        cellOf(r.irritants, style),
        cellOf(r.needs, style),
        cellOf(r.improvements, style),
      ]),
    ),
  ]
}

export function plan(rows: readonly PlanRow[], style: CellStyle): Block[] {
  return [
    h(1, "3. Plan d'action"),
    h(2, "Plan d'action pour répondre aux besoins et activer les leviers d'amélioration"),
    table(
      [
        'Thématique concernée (parmi les 5)',
        "Axes d'amélioration principaux (Quoi)",
        'Actions à mener (Comment)',
        'Acteurs mobilisés',
        'Temporalité souhaitée pour une mise en œuvre',
        'Indicateurs et facteurs de réussite',
      ],
      rows.map((r) => [
        cellOf(r.theme ? [r.theme] : [], style),
        cellOf(r.what, style),
        cellOf(r.how, style),
        cellOf(r.who.length > 0 ? [r.who.join(', ')] : [], style),
        cellOf(r.when ? [r.when] : [], style),
        cellOf(r.measure, style),
      ]),
    ),
  ]
}

/** The gold of rows of the three tables. @param themes what each label means in this document */
export function goldOf(
  themes: Themes,
  tables: {
    readonly diagnostic?: readonly DiagnosticRow[]
    readonly needs?: readonly NeedsRow[]
    readonly plan?: readonly PlanRow[]
  },
): GoldItem[] {
  const items: GoldItem[] = []
  const themeOf = (labels: readonly string[], i: number): string | null => {
    const label = labels.slice(0, i + 1).findLast((l) => l !== '')
    return label === undefined ? null : (themes[label] ?? null)
  }
  const add = (
    type: string,
    texts: readonly string[],
    theme: string | null,
    row: string,
    more: Partial<GoldItem> = {},
  ) => items.push(...texts.map((text) => ({ type, text, theme, themeSource: 'declared', row, ...more })))
  const diag = tables.diagnostic ?? []
  diag.forEach((r, i) => {
    const theme = themeOf(
      diag.map((d) => d.theme),
      i,
    )
    add('irritant', r.irritants, theme, `diag-${i + 1}`)
    add('strength', r.strengths, theme, `diag-${i + 1}`)
  })
  const syn = tables.needs ?? []
  syn.forEach((r, i) => {
    const theme = themeOf(
      syn.map((d) => d.theme),
      i,
    )
    add('irritant', r.irritants, theme, `syn-${i + 1}`)
    add('need', r.needs, theme, `syn-${i + 1}`)
    add('improvement', r.improvements, theme, `syn-${i + 1}`)
  })
  const act = tables.plan ?? []
  act.forEach((r, i) => {
    const theme = themeOf(
      act.map((d) => d.theme),
      i,
    )
    add('action', r.how, theme, `plan-${i + 1}`, {
      ...(r.what.length > 0 ? { improvement: r.what.join(' ; ') } : {}),
      ...(r.who.length > 0 ? { actors: [...r.who] } : {}),
      ...(r.when ? { timeframe: r.when } : {}),
      ...(r.measure.length > 0 ? { indicators: r.measure } : {}),
    })
  })
  return items
}
