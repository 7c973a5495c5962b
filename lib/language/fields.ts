import data from './data/fields.json' with { type: 'json' }
import { canonicalTerms } from './synonyms.ts'

/**
 * Fields of meaning: terms that are no synonyms but speak of one matter (débit, wifi, fibre). A term stands in one at
 * most; a member of a field brings its whole group of synonyms.
 */
const fields = new Map<string, string>()

for (const [field, members] of Object.entries(data))
  for (const member of members.split(', ')) {
    const [term, ...more] = canonicalTerms(member)
    if (term === undefined || more.length > 0) throw new Error(`fields.json: « ${member} » is not one term`)
    const other = fields.get(term)
    if (other !== undefined) throw new Error(`fields.json: « ${member} » stands in ${other} and in ${field}`)
    fields.set(term, field)
  }

/** The field of a canonical term, or null where it is in none. */
export function fieldOf(term: string): string | null {
  return fields.get(term) ?? null
}
