import data from './data/synonyms.json' with { type: 'json' }
import { foldAccents } from './french.ts'
import { phraseOf } from './phrases.ts'

/** The members of each group as the data write them, by the group's representative (synonyms.ts). */
const groups = new Map(
  data.map((group) => {
    const written = group.split(', ')
    return [phraseOf(written[0] ?? '').stems.join('-'), written] as const
  }),
)

/**
 * The other words and phrases of a term's group, as the data write them: none where no group holds it.
 * @param said the text that the term comes from: what it says already is left out, whatever its accents
 */
export function otherWordsFor(term: string, said: string): readonly string[] {
  const folded = ` ${foldAccents(said).toLowerCase()} `
  return (groups.get(term) ?? []).filter((member) => !folded.includes(` ${foldAccents(member).toLowerCase()} `))
}
