import type { TransversalContent } from '../../content/transversal.ts'
import type { Sheet } from '../sheet.ts'

/** « Idées transversales »: one row an idea of a subject that crosses the themes. */
export function transversalSheet(content: TransversalContent, ideaRow: ReadonlyMap<string, number>): Sheet {
  return {
    name: 'Idées transversales',
    columns: [
      { title: 'Sujet', width: 26, wrap: true },
      { title: 'Nature du sujet', width: 16 },
      { title: 'Thèmes du sujet', width: 10 },
      { title: 'Académies du sujet', width: 11 },
      { title: 'Thème', width: 22 },
      { title: 'Idée', width: 9 },
      { title: 'Type', width: 26 },
      { title: 'Intitulé', width: 70, wrap: true },
      { title: 'Académies', width: 11 },
    ],
    rows: content.lines.flatMap((line) =>
      line.themes.flatMap(({ theme, ideas }) =>
        ideas.map((idea) => [
          line.subject,
          line.kind,
          line.themes.length,
          line.academies,
          theme,
          { text: idea.id, sheet: 'Idées', row: ideaRow.get(idea.id) ?? 0 },
          idea.type,
          idea.label,
          idea.academies,
        ]),
      ),
    ),
  }
}
