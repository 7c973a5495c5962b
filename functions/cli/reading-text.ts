import type { Analysis, Attribution } from '../../lib/domain/analysis.ts'
import type { DocumentStatus } from '../../lib/domain/document.ts'
import { ITEM_TYPES, typeNames } from '../../lib/domain/item.ts'
import { THEMES, themeNames } from '../../lib/domain/theme.ts'
import { type AnalysisLine, joined } from '../../lib/report/analysis-line.ts'
import { kindNames } from '../../lib/report/labels.ts'
import { agree, count } from '../../lib/report/wording.ts'
import { asTable } from './columns.ts'
import type { Met } from './read-sources.ts'

/** A document that was met, with what it says where it could be read. */
export interface ReadDocument {
  readonly met: Met
  readonly analysis: Analysis | null
  readonly line: AnalysisLine
}

const STATUSES: Readonly<Record<DocumentStatus, string>> = {
  read: 'lu',
  blank: 'modèle vierge',
  'no-text': 'sans texte',
  encrypted: 'protégé',
  unsupported: 'format non lu',
  damaged: 'endommagé',
  'too-large': 'trop grand',
  duplicate: 'en double',
  failed: 'échec de lecture',
}

const COLUMNS = ['Fichier', 'Nature', 'Académie', 'Éléments', 'Thèmes', 'État'] as const

/** The documents as a table for a terminal, then what there is to know of each. */
export function table(lines: readonly AnalysisLine[]): string {
  const body = asTable(COLUMNS, lines.map(cellsOf), { long: 0 })
  const problems = lines.flatMap(({ problem }) => (problem ? [`${problem.code} : ${problem.message}`] : []))
  return `${[...body, ...(problems.length > 0 ? ['', ...problems] : [])].join('\n')}\n`
}

function cellsOf(line: AnalysisLine): string[] {
  const read = line.status === 'read'
  return [
    line.archive === null ? line.path : `${line.archive} › ${line.path}`,
    read || line.status === 'blank' ? kindNames(line.kind).singular : '–',
    line.academie ?? '–',
    read ? String(line.items.length) : '–',
    themesOf(line).join(', ') || '–',
    STATUSES[line.status],
  ]
}

function themesOf({ items }: AnalysisLine): string[] {
  const present = new Set(items.map((i) => i.theme))
  return THEMES.filter((t) => present.has(t)).map((t) => themeNames(t).short)
}

/** Why this académie, this kind, these themes: one document, for whoever wonders. */
export function explanation({ met, analysis, line }: ReadDocument): string {
  const title = line.archive === null ? line.path : `${line.archive} › ${line.path}`
  const told = line.problems.map((p) => `  ${p.code} : ${p.message}`)
  if (!analysis) return `${[title, `  ${STATUSES[line.status]}`, ...told].join('\n')}\n`
  const whose = analysis.kind === 'kit' ? null : joined(met.document.named, analysis.attribution)
  const types = ITEM_TYPES.flatMap((type) => {
    const n = line.items.filter((i) => i.type === type).length
    const { singular, plural } = typeNames(type)
    return n === 0 ? [] : [`${agree(n, singular, plural).toLowerCase()} ${n}`]
  })
  const facts: (readonly [string, string])[] = [
    [
      'Académie',
      line.academie
        ? `${line.academie}${fromNames(whose, analysis.attribution)}`
        : whose
          ? 'non reconnue'
          : 'sans objet',
    ],
    ...(line.territory && line.territory !== line.academie ? [['Territoire', line.territory] as const] : []),
    ['Nature', kindNames(line.kind).singular],
    ['Éléments', `${line.items.length}${types.length > 0 ? `  (${types.join(', ')})` : ''}`],
    ['Thèmes', themesOf(line).join(', ') || 'aucun'],
    ...(line.participants ? [['Participants', String(line.participants.total)] as const] : []),
    ['Lignes', `${count(analysis.lines.total, 'ligne')}, dont ${analysis.lines.empty} vides`],
  ]
  return `${[
    title,
    ...facts.map(([name, value]) => `  ${name.padEnd(13)}${value}`),
    ...analysis.reasons.map((reason) => `  – ${reason}`),
    ...told,
  ].join('\n')}\n`
}

/** The text's own evidence is among the reasons; what the names say is not. */
function fromNames(whose: Attribution | null, content: Attribution): string {
  if (whose === null || whose.academie === null || whose.academie === content.academie) return ''
  return `  lue dans le nom : ${whose.evidence.map((e) => `« ${e} »`).join(', ')}`
}
