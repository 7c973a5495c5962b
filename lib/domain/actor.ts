import { foldName } from './academie.ts'
import data from './data/actors.json' with { type: 'json' }

/** Someone who may be asked to act, under one name whatever a document calls them. */
export interface Actor {
  /** As in « DANE ». */
  readonly name: string
  /** In full. */
  readonly title: string
  /** « Services académiques », « Collectivités »… */
  readonly group: string
  /** Spellings and names that mean this actor. */
  readonly variants: readonly string[]
}

export const ACTORS: readonly Actor[] = checked(data)

const byVariant = new Map(ACTORS.flatMap((a) => a.variants.map((v) => [foldName(v), a] as const)))
const LONGEST = Math.max(...[...byVariant.keys()].map((v) => v.split(' ').length))

/** @throws Error where a variant stands for two actors: the file must be mended */
function checked(actors: readonly Actor[]): readonly Actor[] {
  const owner = new Map<string, string>()
  for (const { name, variants } of actors)
    for (const variant of variants.map(foldName)) {
      const other = owner.get(variant)
      if (other !== undefined) throw new Error(`actors.json: « ${variant} » stands for ${other} and for ${name}`)
      owner.set(variant, name)
    }
  return actors
}

/** The actors named in one text, the longest names first to be taken: « Rectorat (DAN-DAFPEN) » names three. */
function named(text: string): Actor[] {
  const words = foldName(text).split(' ')
  const found: Actor[] = []
  for (let i = 0; i < words.length; ) {
    let length = Math.min(LONGEST, words.length - i)
    while (length > 0 && !byVariant.has(words.slice(i, i + length).join(' '))) length--
    const actor = length > 0 ? byVariant.get(words.slice(i, i + length).join(' ')) : undefined
    if (actor) found.push(actor)
    i += Math.max(1, length)
  }
  return found
}

/**
 * Names of the actors that some texts name, once each, in the order of the reference list; what it does not know is
 * left out.
 * @param written as in a cell « Qui »: one actor or several a text
 */
export function actorsNamed(written: readonly string[]): string[] {
  const found = new Set(written.flatMap(named))
  return ACTORS.filter((a) => found.has(a)).map((a) => a.name)
}
