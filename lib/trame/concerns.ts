import type { Item } from '../domain/item.ts'
import { FILE, type Problem, problem } from '../domain/problem.ts'
import type { Draft } from './draft.ts'
import type { KindReading } from './kind.ts'
import { numberConcerns } from './number-concerns.ts'
import type { Passage } from './outline.ts'
import { personalData } from './personal-data.ts'
import type { TableReading } from './table-reading.ts'

/** « voir le fichier ci-joint », « tableau joint en annexe », with the words about it and the name of a file after it. Begun at words only: else its time goes with the square of a line's length. */
const ATTACHED =
  /(?<![\p{L}\p{N}«»"“”._'’-])(?:[\p{L}\p{N}«»"“”._'’-]+\s){0,6}(?:ci-joint(?:e|s|es)?|(?:en\s)?pi[eè]ces?\sjointes?|joint(?:e|s|es)?\sen\sannexe|(?:fichier|document|tableau|diaporama)s?\sjoints?)(?![\p{L}])(?:\s?[:(]?\s?[«"“]?\s?[\p{L}\p{N}._-]{1,100}\.(?:docx?|odt|pdf|pptx?|odp|xlsx?|ods|csv|png|jpe?g)(?![\p{L}\p{N}]))?/iu

/** What a text that matches holds: most lines have none. */
const MAY_SEND = /joint/i

interface Understood {
  readonly kind: KindReading
  readonly items: readonly Item[]
  readonly drafts: readonly Draft[]
  readonly passages: readonly Passage[]
  readonly tables: readonly TableReading[]
  /** Tables of the template that were recognised. */
  readonly recognised: number
  readonly lines: readonly string[]
  /** Of each line, where the format has pages. */
  readonly pages: readonly (number | undefined)[]
  /** Items whose theme is deduced, and might as well be a second one. */
  readonly close: number
}

/** What the depositor should know of how the document was understood. */
export function concerns(u: Understood): Problem[] {
  if (u.kind.blank) return [problem('MODELE_VIERGE', { fichier: FILE, n: u.recognised })]
  if (u.kind.kind === 'kit') return [problem('MODE_EMPLOI', { fichier: FILE })]
  const found: Problem[] = []
  if (u.kind.kind === 'roadmap') found.push(problem('FEUILLE_DE_ROUTE', { fichier: FILE }))
  else if (u.recognised === 0 && u.items.every((i) => i.sheet === undefined))
    found.push(problem('PAS_DE_TABLEAU', { fichier: FILE, n: u.items.length }))
  found.push(...numberConcerns(u.drafts, u.items, u.pages))
  const inferred = u.items.filter((i) => i.theme !== null && i.themeSource === 'inferred').length
  if (inferred > 0 && u.kind.kind !== 'roadmap')
    found.push(problem(u.close > 0 ? 'THEME_DEDUIT_PROCHE' : 'THEME_DEDUIT', { n: inferred }))
  const incomplete = u.tables.reduce((n, t) => n + t.incomplete, 0)
  if (incomplete > 0) found.push(problem('LIGNE_INCOMPLETE', { n: incomplete }))
  found.push(...personalData(u.passages))
  for (const citation of new Set(u.lines.flatMap((l) => (MAY_SEND.test(l) && ATTACHED.exec(l)?.[0].trim()) || [])))
    found.push({ ...problem('PIECE_JOINTE_ABSENTE', { fichier: FILE, citation }), cites: citation })
  return found
}
