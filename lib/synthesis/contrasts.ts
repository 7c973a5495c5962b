import type { Contrast } from '../domain/cross-reading.ts'
import { sameSubject, stated, subjectIn } from './contrast-subject.ts'
import type { NamedIdea } from './named-idea.ts'
import { byCodeUnit } from './order.ts'
import type { Weighing } from './weighing.ts'

/** The most shared ideas of each kind are compared: a contrast is shown where many speak. */
const COMPARED = 200

/**
 * Subjects that some académies call a strength and others an irritant: what an idea says of its subject (lacks, works,
 * abounds) and how it frames it set aside, both are about the same. An idea stands in one contrast at most.
 * @param ideas of one theme, by académies within a type
 */
export function contrastsOf(ideas: readonly NamedIdea[], weighing: Weighing): Contrast[] {
  const of = (type: string) =>
    ideas
      .filter(({ idea }) => idea.type === type)
      .slice(0, COMPARED)
      .flatMap((named) => {
        const text = named.idea.voices[0]?.item.text ?? ''
        const said = weighing.statementOf(text)
        return said ? [{ ...named, ...stated(text, said, weighing.scale) }] : []
      })
  const irritants = of('irritant')
  const pairs = of('strength').flatMap((strength) =>
    irritants.flatMap((irritant) => {
      const likeness = sameSubject(strength, irritant, weighing.scale)
      return likeness > 0 ? [{ strength, irritant, likeness }] : []
    }),
  )
  const fewest = ({ strength, irritant }: (typeof pairs)[number]): number =>
    Math.min(strength.idea.academies.length, irritant.idea.academies.length)
  pairs.sort(
    (a, b) =>
      fewest(b) - fewest(a) ||
      b.likeness - a.likeness ||
      byCodeUnit(a.strength.id, b.strength.id) ||
      byCodeUnit(a.irritant.id, b.irritant.id),
  )
  const taken = new Set<string>()
  return pairs.flatMap(({ strength, irritant }) => {
    if (taken.has(strength.id) || taken.has(irritant.id)) return []
    taken.add(strength.id).add(irritant.id)
    return {
      subject: subjectIn(strength, irritant, weighing.scale),
      strengthIdea: strength.id,
      irritantIdea: irritant.id,
      academiesStrength: strength.idea.academies,
      academiesIrritant: irritant.idea.academies,
    }
  })
}
