import type { Item } from '../domain/item.ts'
import { FILE, type MessageName, type Problem, problem } from '../domain/problem.ts'
import { type Theme, themeNames } from '../domain/theme.ts'
import type { Declared } from '../themes/declared.ts'
import type { Draft } from './draft.ts'
import type { ThemeClaim } from './theme-claims.ts'

type Labelled = Draft & ThemeClaim & { readonly theme: Theme | null }

/** What settled a number that stands alone, as its depositor is told it. */
const SETTLED_BY: Readonly<Record<Declared['by'], MessageName | null>> = {
  words: null,
  labels: 'THEME_NUMERO_SEUL',
  undecided: 'THEME_NUMERO_SEUL', // the rest of the row, then
  title: 'THEME_NUMERO_SEUL_TITRE',
  order: 'THEME_NUMERO_SEUL_LISTE',
  'known-order': 'THEME_NUMERO_SEUL_LISTE',
  campaign: 'THEME_NUMERO_SEUL_CAMPAGNE',
}

/**
 * What the numbers of themes leave to be confirmed. Labels whose number contradicts their words: one message a table and
 * number. Labels of a number alone: one message for each thing that settled them.
 * @param items of the drafts, one each
 * @param pages of the document's lines, by rank, where the format has pages
 */
export function numberConcerns(
  drafts: readonly Draft[],
  items: readonly Item[],
  pages: readonly (number | undefined)[],
): Problem[] {
  const labelled = drafts.flatMap((d, i): Labelled[] =>
    d.claim?.where === 'row' ? [{ ...d, ...d.claim, theme: items[i]?.theme ?? null }] : [],
  )
  const contradicted = grouped(
    labelled.filter((d) => d.declared.contradiction !== null),
    (d) => `${d.place.table} ${d.declared.contradiction?.number} ${d.declared.themes[0]}`,
  )
  const alone = grouped(
    labelled.filter((d) => d.theme !== null && SETTLED_BY[d.declared.by] !== null),
    (d) => SETTLED_BY[d.declared.by] ?? '',
  )
  return [
    ...[...contradicted.values()].flatMap((held) => contradiction(held, pages)),
    ...[...alone.values()].flatMap(numbersAlone),
  ]
}

function numbersAlone(held: readonly Labelled[]): Problem[] {
  const name = held[0] && SETTLED_BY[held[0].declared.by]
  if (!name) return []
  const told = grouped(held, (d) => `${d.declared.number ?? d.label} ${d.theme}`)
  const firsts = [...told.values()].flatMap(([first]) => first ?? [])
  const themes = [...new Set(firsts.map((d) => themeNames(d.theme).label))]
  const libelle = firsts.map((d) => d.label).join('", "')
  return [problem(name, { fichier: FILE, libelle, theme: themes.join('", "'), n: themes.length })]
}

function contradiction(held: readonly Labelled[], pages: readonly (number | undefined)[]): Problem[] {
  const [first] = held
  const found = first?.declared.contradiction
  const theme = first?.declared.themes[0]
  if (!first || !found || !theme) return []
  const { label: title } = themeNames(theme)
  const own = found.printed.find((p) => p.theme === theme)
  const other = found.printed.find((p) => p.theme === found.other)
  const pageA = own && pages[own.rank]
  const pageB = other && pages[other.rank]
  const values = {
    fichier: FILE,
    lieu: placeOf(held),
    libelle: first.label,
    numero: found.number,
    themeA: title,
    themeB: themeNames(found.other).label,
    themeRetenu: title,
    n: held.length,
  }
  if (!own) return [problem('THEME_NUMERO_CONTREDIT_LISTE', values)]
  return pageA === undefined || pageB === undefined
    ? [problem('THEME_NUMERO_CONTREDIT_SANS_PAGE', values)]
    : [problem('THEME_NUMERO_CONTREDIT', { ...values, pageA, pageB })]
}

/** « , tableau 2, lignes 1, 3 »; nothing for a label outside the tables. */
function placeOf(held: readonly Labelled[]): string {
  const rows = [...new Set(held.flatMap((d) => d.place.row ?? []))]
  const table = held[0]?.place.table
  if (table === undefined || rows.length === 0) return ''
  return `, tableau ${table}, ${rows.length === 1 ? 'ligne' : 'lignes'} ${rows.join(', ')}`
}

function grouped<T>(all: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one])
  return groups
}
