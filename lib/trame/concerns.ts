import type { Item } from '../domain/item.ts'
import { FILE, type Problem, problem } from '../domain/problem.ts'
import { themeNames } from '../domain/theme.ts'
import type { Draft } from './draft.ts'
import type { KindReading } from './kind.ts'
import type { TableReading } from './table-reading.ts'

/** E-mail addresses and French telephone numbers, which no public file may hold. */
const PERSONAL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}|(?<!\d)(?:(?:\+|00)33\s?(?:\(0\))?\s?|0)[1-9](?:[\s.-]?\d{2}){4}(?!\d)/gu

interface Understood {
  readonly kind: KindReading
  readonly items: readonly Item[]
  readonly drafts: readonly Draft[]
  readonly tables: readonly TableReading[]
  /** Tables of the template that were recognised. */
  readonly recognised: number
  readonly lines: readonly string[]
}

/** What the depositor should know of how the document was understood. */
export function concerns(u: Understood): Problem[] {
  if (u.kind.blank) return [problem('MODELE_VIERGE', { fichier: FILE, n: u.recognised })]
  if (u.kind.kind === 'kit') return [problem('MODE_EMPLOI', { fichier: FILE })]
  const found: Problem[] = []
  if (u.kind.kind === 'roadmap') found.push(problem('FEUILLE_DE_ROUTE', { fichier: FILE }))
  else if (u.recognised === 0 && u.items.every((i) => i.type !== 'proposal'))
    found.push(problem('PAS_DE_TABLEAU', { fichier: FILE, n: u.items.length }))
  found.push(...numbers(u.drafts))
  const inferred = u.items.filter((i) => i.themeSource === 'inferred').length
  if (inferred > 0 && u.kind.kind !== 'roadmap') found.push(problem('THEME_DEDUIT', { fichier: FILE, n: inferred }))
  const incomplete = u.tables.reduce((n, t) => n + t.incomplete, 0)
  if (incomplete > 0) found.push(problem('LIGNE_INCOMPLETE', { fichier: FILE, n: incomplete }))
  const personal = u.lines.reduce((n, l) => n + (l.match(PERSONAL)?.length ?? 0), 0)
  if (personal > 0) found.push(problem('DONNEE_PERSONNELLE', { fichier: FILE, n: personal }))
  return found
}

/** Labels whose number contradicts their words, and labels of a number alone: one message a label. */
function numbers(drafts: readonly Draft[]): Problem[] {
  const byLabel = new Map<string, Draft[]>()
  for (const d of drafts)
    if (d.claim?.where === 'row') byLabel.set(d.claim.label, [...(byLabel.get(d.claim.label) ?? []), d])
  return [...byLabel].flatMap(([label, held]) => {
    const declared = held[0]?.claim?.declared
    const theme = declared?.themes[0]
    if (!declared || !theme) return []
    const rows = [...new Set(held.map((d) => d.place.row))].join(', ')
    const { label: title } = themeNames(theme)
    if (declared.contradiction)
      return [
        problem('THEME_NUMERO_CONTREDIT', {
          fichier: FILE,
          t: held[0]?.place.table ?? 1,
          l: rows,
          libelle: label,
          numero: declared.contradiction.number,
          themeA: title,
          themeB: themeNames(declared.contradiction.other).label,
          themeRetenu: title,
          n: held.length,
        }),
      ]
    return declared.by === 'words'
      ? []
      : [problem('THEME_NUMERO_SEUL', { fichier: FILE, libelle: label, theme: title })]
  })
}
