import { academieNamed, foldName } from '../domain/academie.ts'

/** What the kit gives a rule for: the synthesis of a meeting and the « fiche défi ». */
export type NamedKind = 'synthesis' | 'challenge'

/** What a file's name says, by the kit's rule. */
export interface NamedByRule {
  readonly kind: NamedKind | null
  /** Official name of the académie. */
  readonly academie: string | null
  /** What follows the académie: the name of the réseau, or a theme; null where there is none or only the kit's placeholder. */
  readonly network: string | null
  /** Kind, académie and something after them, in this order. */
  readonly follows: boolean
}

const WORDS: Readonly<Record<NamedKind, string>> = { synthesis: 'Synthese', challenge: 'Defi' }
/** First words of a name, folded, that tell its kind. */
const KINDS: Readonly<Record<string, NamedKind>> = {
  synthese: 'synthesis',
  syntheses: 'synthesis',
  defi: 'challenge',
  defis: 'challenge',
  'fiche defi': 'challenge',
}
/** « (Nom du réseau ECLORE) », left as the kit prints it. */
const PLACEHOLDER = /^nom (?:du )?reseau/
/** The longest name of an académie has two words; « Académie de » may precede. */
const MOST_WORDS = 5

/**
 * Reads a file's name by the rule of the « kit d'organisation » of the Réseaux ECLORE: `Synthese_Poitiers ECLORE_(Nom du
 * réseau ECLORE)` and `Defi_ Poitiers ECLORE _(Nom réseau ECLORE)`. Accents, case and spaces around `_` do not matter.
 * @param file name with or without extension, without folders
 */
export function readName(file: string): NamedByRule {
  const stem = file.normalize('NFC').replace(/\.[A-Za-z0-9]{1,5}$/, '')
  const [first = '', ...others] = stem.split('_')
  const kind = KINDS[foldName(first)] ?? null
  const { academie, after } = leadingAcademie(kind ? others.join('_') : '')
  const separator = after.indexOf('_')
  const rest =
    separator < 0
      ? ''
      : after
          .slice(separator + 1)
          .replaceAll('_', ' ')
          .trim()
  const said = /^\((.*)\)$/.exec(rest)?.[1]?.trim() ?? rest
  const network = said === '' || PLACEHOLDER.test(foldName(said)) ? null : said
  return { kind, academie, network, follows: kind !== null && academie !== null && rest !== '' }
}

/** The académie that a text begins with, by the longest name that is one, and what stands after it. */
function leadingAcademie(text: string): { readonly academie: string | null; readonly after: string } {
  const words = [...text.matchAll(/[^\s_]+/g)].slice(0, MOST_WORDS)
  for (let count = words.length; count > 0; count--) {
    const found = academieNamed(words.slice(0, count).join(' '))
    const last = words[count - 1]
    if (found && last) return { academie: found.name, after: text.slice(last.index + last[0].length) }
  }
  return { academie: null, after: '' }
}

/** The rule as depositors are told it: `Synthese_<académie>_<thème>`. */
export function nameModel(kind: NamedKind): string {
  return properName({ kind, academie: null, rest: null, extension: '' })
}

/** Signs that Windows refuses in names, and `_`, which separates the parts. */
const FORBIDDEN = /[\\/:*?"<>|_\p{Cc}]+/gu

/**
 * The name that a document should have had.
 * @param parts what is known; what is not stays to be filled in (`<académie>`, `<thème>`); the extension with its dot
 */
export function properName(parts: {
  readonly kind: NamedKind
  readonly academie: string | null
  readonly rest: string | null
  readonly extension: string
}): string {
  const rest = parts.rest?.replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim()
  return `${WORDS[parts.kind]}_${parts.academie ?? '<académie>'}_${rest || '<thème>'}${parts.extension}`
}
