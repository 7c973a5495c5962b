import type { ThemeChapter } from '../domain/synthesis.ts'
import { agree, count, fr, integer } from './wording.ts'

/** Words for a number of académies, and whether the verb that follows is in the plural. */
export interface Quantity {
  readonly words: string
  readonly plural: boolean
}

/** Below this many académies, only figures: words would say more than so few can. */
const WORDS_FROM = 10

/** The scale of words, as the method note prints it. */
export const SCALE =
  "« toutes les académies qui s'expriment » : toutes celles qui s'expriment sur le thème ; « la quasi-totalité » : 80 % au moins ; « une majorité » : 50 à 79 % ; « une partie » : 20 à 49 % ; « quelques académies » : moins de 20 %, deux au moins, nommées quand elles sont 3 au plus ; « une académie » : une seule, nommée. Sous 10 académies, seuls les chiffres sont donnés."

/** « 19 sur 24 ». */
export function outOf(n: number, of: number): string {
  return fr`${n} sur ${of}`
}

/**
 * How many académies, in words that never go without the figure: « une majorité d'académies (19 sur 24) ».
 * @param n académies that say it, from 1
 * @param of académies that speak on the theme
 * @param names of the n académies, written where they are 3 or fewer
 */
export function quantity(n: number, of: number, names: readonly string[]): Quantity {
  const figure = outOf(n, of)
  if (of < WORDS_FROM) return { words: fr`${n} ${agree(n, 'académie')} sur ${of}`, plural: n > 1 }
  if (n === of) return { words: `toutes les académies qui s'expriment (${figure})`, plural: true }
  if (n * 100 >= of * 80) return { words: `la quasi-totalité des académies (${figure})`, plural: false }
  if (n * 100 >= of * 50) return { words: `une majorité d'académies (${figure})`, plural: false }
  if (n * 100 >= of * 20) return { words: `une partie des académies (${figure})`, plural: false }
  if (n === 1) return { words: `une académie (${names.join('')})`, plural: false }
  const named = n <= 3 && names.length === n
  return { words: `quelques académies (${figure}${named ? fr` : ${names.join(', ')}` : ''})`, plural: true }
}

/** « 24 académies sur 30 ». */
export function academiesOutOf(n: number, of: number): string {
  return `${integer(n)} ${agree(n, 'académie')} sur ${integer(of)}`
}

/** « 24 académies qui s'expriment sur ce thème », the unit of a table's caption; plainly « 2 académies » of what has no theme. */
export function speaking({ academies: n, theme }: Pick<ThemeChapter, 'academies' | 'theme'>): string {
  const words = count(n, 'académie')
  return theme === null ? words : `${words} ${agree(n, "qui s'exprime", "qui s'expriment")} sur ce thème`
}
