import type { FileChild } from 'docx'
import type { ChangesContent, ThemeChanges } from '../content/changes.ts'
import type { HistoryContent } from '../content/history.ts'
import { count, fr } from '../wording.ts'
import { paragraph, underTable } from './blocks.ts'
import type { Outline } from './outline.ts'
import { STYLE } from './styles.ts'
import { table } from './table.ts'

/** Changes that paper lists, the greatest; the workbook has them all. */
const ON_PAPER = 100

function changesTable(
  { caption: title, runs, lines, regrouped }: Pick<ChangesContent, 'caption' | 'runs' | 'lines' | 'regrouped'>,
  total: number,
  outline: Outline,
): FileChild[] {
  if (lines.length === 0) return [paragraph("Aucune idée n'a changé.")]
  const more = total - lines.length
  return [
    outline.caption(title),
    table(
      [
        { title: 'Idée', width: 27 },
        { title: runs[0], width: 7 },
        { title: runs[1], width: 7 },
        { title: 'Écart', width: 14 },
        { title: 'Cause', width: 19 },
        { title: 'Détail', width: 26 },
      ],
      lines.map((l) => [`${l.change.idea} ${l.change.label}`, l.before, l.after, l.badge, l.causes, l.detail]),
    ),
    ...(regrouped ? [underTable(regrouped, STYLE.source)] : []),
    ...(more > 0
      ? [
          underTable(
            fr`${count(more, 'autre idée', 'autres idées')} dans le classeur, feuille « Évolutions ».`,
            STYLE.source,
          ),
        ]
      : []),
  ]
}

function growthBlocks({ rows, caption: title, sentence }: HistoryContent, outline: Outline): FileChild[] {
  return [
    outline.heading(2, 'Au fil des agrégations'),
    ...(sentence === null ? [] : [paragraph(sentence)]),
    outline.caption(title),
    table(
      [
        { title: 'Agrégation', width: 20 },
        { title: 'Date', width: 40 },
        { title: 'Académies', width: 20 },
        { title: 'Éléments', width: 20 },
      ],
      rows.map((r) => [r.run, r.date, r.academies, r.items]),
    ),
  ]
}

/** « Ce qui a changé ». */
export function changesBlocks(content: ChangesContent, outline: Outline): FileChild[] {
  return [
    outline.heading(1, 'Ce qui a changé'),
    outline.heading(2, content.title),
    ...(content.methodWarning ? [paragraph(content.methodWarning, STYLE.caution)] : []),
    ...content.sentences.map((s) => paragraph(s)),
    ...changesTable({ ...content, lines: content.lines.slice(0, ON_PAPER) }, content.lines.length, outline),
    ...(content.growth ? growthBlocks(content.growth, outline) : []),
  ]
}

/** « Depuis la dernière agrégation », in the chapter of a theme. */
export function themeChangesBlocks(changes: ThemeChanges | null, outline: Outline): FileChild[] {
  return changes ? [outline.heading(2, changes.title), ...changesTable(changes, changes.total, outline)] : []
}
