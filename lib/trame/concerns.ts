import type { Item } from '../domain/item.ts'
import { FILE, type Problem, problem } from '../domain/problem.ts'
import { themeNames } from '../domain/theme.ts'
import type { Draft } from './draft.ts'
import type { KindReading } from './kind.ts'
import type { TableReading } from './table-reading.ts'
import type { ThemeClaim } from './theme-claims.ts'

/** E-mail addresses and French telephone numbers, which no public file may hold. */
const PERSONAL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}|(?<!\d)(?:(?:\+|00)33\s?(?:\(0\))?\s?|0)[1-9](?:[\s.-]?\d{2}){4}(?!\d)/gu

/** « voir le fichier ci-joint », « tableau joint en annexe », with the words about it. Begun at words only: else its time goes with the square of a line's length. */
const ATTACHED =
  /(?<![\p{L}\p{N}«»"“”._'’-])(?:[\p{L}\p{N}«»"“”._'’-]+\s){0,6}(?:ci-joint(?:e|s|es)?|(?:en\s)?pi[eè]ces?\sjointes?|joint(?:e|s|es)?\sen\sannexe|(?:fichier|document|tableau|diaporama)s?\sjoints?)(?![\p{L}])/iu

/** What a text that matches holds: most lines have neither. */
const MAY_BE_PERSONAL = /@|\d{2}\D?\d{2}/
const MAY_SEND = /joint/i

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
  else if (u.recognised === 0 && u.items.every((i) => i.sheet === undefined))
    found.push(problem('PAS_DE_TABLEAU', { fichier: FILE, n: u.items.length }))
  found.push(...numbers(u.drafts))
  const inferred = u.items.filter((i) => i.themeSource === 'inferred').length
  if (inferred > 0 && u.kind.kind !== 'roadmap') found.push(problem('THEME_DEDUIT', { fichier: FILE, n: inferred }))
  const incomplete = u.tables.reduce((n, t) => n + t.incomplete, 0)
  if (incomplete > 0) found.push(problem('LIGNE_INCOMPLETE', { fichier: FILE, n: incomplete }))
  const personal = u.lines.reduce((n, l) => n + ((MAY_BE_PERSONAL.test(l) && l.match(PERSONAL)?.length) || 0), 0)
  if (personal > 0) found.push(problem('DONNEE_PERSONNELLE', { fichier: FILE, n: personal }))
  const attached = u.lines.flatMap((l) => (MAY_SEND.test(l) && ATTACHED.exec(l)?.[0]) || [])[0]
  if (attached) found.push(problem('PIECE_JOINTE_ABSENTE', { fichier: FILE, citation: attached.trim() }))
  return found
}

/** Labels whose number contradicts their words: one message a table and number. Labels of a number alone: one message. */
function numbers(drafts: readonly Draft[]): Problem[] {
  const labelled = drafts.flatMap((d) => (d.claim?.where === 'row' ? [{ ...d, ...d.claim }] : []))
  const contradicted = grouped(
    labelled.filter((d) => d.declared.contradiction !== null),
    (d) => `${d.place.table} ${d.declared.contradiction?.number} ${d.declared.themes[0]}`,
  )
  const alone = [
    ...grouped(
      labelled.filter((d) => d.declared.by !== 'words' && d.declared.themes.length > 0),
      (d) => `${d.declared.number} ${d.declared.themes[0]}`,
    ).values(),
  ].flatMap(([first]) => {
    const theme = first?.declared.themes[0]
    return first && theme ? [{ label: first.label, title: themeNames(theme).label }] : []
  })
  return [
    ...[...contradicted.values()].flatMap(contradiction),
    ...(alone.length > 0
      ? [
          problem('THEME_NUMERO_SEUL', {
            fichier: FILE,
            libelle: alone.map((a) => a.label).join('", "'),
            theme: alone.map((a) => a.title).join('", "'),
          }),
        ]
      : []),
  ]
}

type Labelled = Draft & ThemeClaim

function contradiction(held: readonly Labelled[]): Problem[] {
  const [first] = held
  const other = first?.declared.contradiction
  const theme = first?.declared.themes[0]
  if (!first || !other || !theme) return []
  const { label: title } = themeNames(theme)
  return [
    problem('THEME_NUMERO_CONTREDIT', {
      fichier: FILE,
      t: first.place.table ?? 1,
      l: [...new Set(held.map((d) => d.place.row))].join(', '),
      libelle: first.label,
      numero: other.number,
      themeA: title,
      themeB: themeNames(other.other).label,
      themeRetenu: title,
      n: held.length,
    }),
  ]
}

function grouped<T>(all: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one])
  return groups
}
