import type { Contrast } from '../domain/cross-reading.ts'
import { aboutOthers } from './facets.ts'
import type { NamedIdea } from './named-idea.ts'
import { byCodeUnit } from './order.ts'
import type { Scale, Weighed } from './similarity.ts'
import { subjectIn } from './subject.ts'
import type { Weighing } from './weighing.ts'

/** Share of the weight of what two ideas are about, from which they are about the same. */
const SAME_SUBJECT = 0.45
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
        return said ? [{ ...named, text, said }] : []
      })
  const irritants = of('irritant')
  const pairs = of('strength').flatMap((strength) =>
    irritants.flatMap((irritant) => {
      const likeness = sameSubject(strength.said, irritant.said, weighing.scale)
      return likeness >= SAME_SUBJECT ? [{ strength, irritant, likeness }] : []
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
      subject: subjectIn(strength.text, irritant.said, weighing.scale),
      strengthIdea: strength.id,
      irritantIdea: irritant.id,
      academiesStrength: strength.idea.academies,
      academiesIrritant: irritant.idea.academies,
    }
  })
}

/** Share of the weight of subjects that two statements have in common, 0 where they are about other people or places. */
function sameSubject(a: Weighed, b: Weighed, scale: Scale): number {
  if (aboutOthers(a.facets, b.facets)) return 0
  const about = (w: Weighed) => w.roots.filter((root) => scale.partOf(root) === 'subject')
  const weight = (roots: readonly number[]) => roots.reduce((sum, root) => sum + scale.weightOf(root), 0)
  const here = about(a)
  const there = about(b)
  const shared = weight(here.filter((root) => there.includes(root)))
  return shared === 0 ? 0 : shared / Math.max(weight(here), weight(there))
}
