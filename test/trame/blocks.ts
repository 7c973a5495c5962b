import { type Block, type LooseCell, type Reading, type Table, tableOf } from '../../lib/domain/document.ts'
import { understand } from '../../lib/trame/understand.ts'

/** Blocks written shortly, for tests of the trame. */

export const h = (level: number, text: string): Block => ({ kind: 'heading', level, text })
export const p = (text: string, emphasis?: 'bold' | 'italic'): Block => ({
  kind: 'paragraph',
  text,
  ...(emphasis ? { emphasis } : {}),
})
export const ul = (...texts: string[]): Block => ({
  kind: 'list',
  ordered: false,
  items: texts.map((text) => ({ text })),
})

/** A cell: lines beginning with `- ` are bullets, others paragraphs. */
export function cell(text: string, spans: { columnSpan?: number; rowSpan?: number } = {}): LooseCell {
  const lines = text.split('\n').filter((l) => l !== '')
  const bullets = lines.filter((l) => l.startsWith('- ')).map((l) => l.slice(2))
  return { blocks: bullets.length > 0 ? [ul(...bullets)] : lines.map((l) => p(l)), ...spans }
}

/** A table of texts: the first row is the header. */
export function table(...rows: (string | LooseCell)[][]): Table {
  return tableOf(
    rows.map((cells, i) => ({ header: i === 0, cells: cells.map((c) => (typeof c === 'string' ? cell(c) : c)) })),
  )
}

export const DIAGNOSTIC = ['Thématique concernée (parmi les 5)', 'RETEX', 'Irritants', 'Points forts']
export const NEEDS = [
  'Thématique concernée (parmi les 5)',
  'Irritants principaux',
  'Besoin',
  "Axes d'amélioration ou leviers permettant de répondre aux besoins correspondants aux irritants",
]
export const PLAN = [
  'Thématique concernée (parmi les 5)',
  "Axes d'amélioration principaux (Quoi)",
  'Actions à mener (Comment)',
  'Acteurs mobilisés',
  'Temporalité souhaitée pour une mise en œuvre',
  'Indicateurs et facteurs de réussite',
]

function reading(blocks: readonly Block[]): Reading {
  return { format: 'docx', status: 'read', pages: null, title: null, blocks, problems: [] }
}

/** Understands blocks as the document `doc`. */
export const understood = (...blocks: Block[]) => understand(reading(blocks), 'doc')
