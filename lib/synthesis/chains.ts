import { ITEM_TYPES } from '../domain/item.ts'
import type { Chain, SynthesisItem } from '../domain/synthesis.ts'
import { THEMES, type Theme, themeNames } from '../domain/theme.ts'
import { matchedActions } from './matches.ts'
import { countBy } from './order.ts'
import type { TableRow } from './rows.ts'

const THEMES_AND_NONE: readonly (Theme | null)[] = [...THEMES, null]

/**
 * Rows that hold items of two types or more, each as one block: the irritant with its need, its lever, its action.
 * To a row come the actions that another table of the document plans for its need or lever, as matched links.
 * @param rows as `rowsOf` gives them: their order numbers the chains
 */
export function chainsOf(rows: readonly TableRow[]): Chain[] {
  const numbers = new Map<Theme | null, number>()
  const linked = rows.filter((row) => row.some((item) => item.type !== row[0]?.type))
  const actions = matchedActions(linked, rows)
  return linked.flatMap((row) => {
    const [first] = row
    if (!first || first.row === null) return []
    const theme = mainTheme(row)
    const number = (numbers.get(theme) ?? 0) + 1
    numbers.set(theme, number)
    const link = (basis: 'row' | 'matched') => (item: SynthesisItem) => ({
      role: item.type,
      item: item.id,
      idea: item.idea,
      basis,
    })
    return {
      id: `F-${themeNames(theme).prefix}-${number}`,
      theme,
      academie: first.academie,
      document: first.document,
      file: first.file,
      row: first.row,
      links: [...[...row].sort(byType).map(link('row')), ...(actions.get(row) ?? []).map(link('matched'))],
    }
  })
}

function byType(a: SynthesisItem, b: SynthesisItem): number {
  return ITEM_TYPES.indexOf(a.type) - ITEM_TYPES.indexOf(b.type)
}

/** The theme most items of the row have; of equals, the first of the kit's order, none coming last. */
function mainTheme(row: TableRow): Theme | null {
  const theme = row[0]?.theme ?? null
  if (row.every((item) => item.theme === theme)) return theme
  const share = countBy(row, (item) => item.theme)
  return THEMES_AND_NONE.reduce<Theme | null>(
    (main, theme) => ((share.get(theme) ?? 0) > (share.get(main) ?? 0) ? theme : main),
    THEMES[0],
  )
}

/** Ids of the chains by the id of each idea in them, in order. */
export function chainsByIdea(chains: readonly Chain[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const { id, links } of chains)
    for (const idea of new Set(links.map((link) => link.idea))) {
      const own = found.get(idea)
      if (own) own.push(id)
      else found.set(idea, [id])
    }
  return found
}
