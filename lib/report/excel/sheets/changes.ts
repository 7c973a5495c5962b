import { typeNames } from '../../../domain/item.ts'
import { themeNames } from '../../../domain/theme.ts'
import { type ChangesContent, differenceOf } from '../../content/changes.ts'
import type { Sheet } from '../sheet.ts'

/** « Évolutions »: one row an idea that changed; an idea that was not there before has « – », not 0. */
export function changesSheet({ runs, lines }: ChangesContent, ideaRow: ReadonlyMap<string, number>): Sheet {
  return {
    name: 'Évolutions',
    frozenColumns: 1,
    columns: [
      { title: 'Idée', width: 9 },
      { title: 'Intitulé', width: 50, wrap: true },
      { title: 'Thème', width: 22 },
      { title: 'Type', width: 26 },
      { title: 'Évolution', width: 24 },
      { title: runs[0], width: 8 },
      { title: runs[1], width: 8 },
      { title: 'Écart', width: 8 },
      { title: 'Cause', width: 34, wrap: true },
      { title: 'Détail', width: 50, wrap: true },
    ],
    rows: lines.map(({ change, before, badge, causes, detail }) => {
      const row = ideaRow.get(change.idea)
      return [
        row === undefined ? change.idea : { text: change.idea, sheet: 'Idées', row },
        change.label,
        themeNames(change.theme).short,
        typeNames(change.type).singular,
        badge,
        change.before ?? before,
        change.after,
        differenceOf(change),
        causes,
        detail,
      ]
    }),
  }
}
