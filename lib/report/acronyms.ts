import data from './data/acronyms.json' with { type: 'json' }
import { compareText } from './wording.ts'

const MEANINGS: ReadonlyMap<string, string> = new Map(Object.entries(data))

/** Capitals, digits and hyphens, as acronyms are written; « IA-IPR » is one. */
const ACRONYM = /(?<![\p{L}\d])\p{Lu}[\p{L}\d]*\p{Lu}[\p{L}\d]*(?:-\p{Lu}[\p{L}\d]+)*(?![\p{L}\d])/gu

/** The acronyms of the reference list that some texts use, with what they stand for, in alphabetical order. */
export function acronymsIn(texts: readonly string[]): { readonly acronym: string; readonly meaning: string }[] {
  const used = new Set(texts.flatMap((text) => text.match(ACRONYM)?.flatMap((a) => [a, ...a.split('-')]) ?? []))
  return [...used]
    .flatMap((acronym) => {
      const meaning = MEANINGS.get(acronym)
      return meaning === undefined ? [] : [{ acronym, meaning }]
    })
    .sort((a, b) => compareText(a.acronym, b.acronym))
}

/** A word as people write it: in capitals where it is an acronym of the reference list, else as it is. */
export function writtenAcronym(word: string): string {
  const capitals = word.toUpperCase()
  return MEANINGS.has(capitals) ? capitals : word
}
