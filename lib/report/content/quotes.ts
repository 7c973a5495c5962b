import type { Idea, Member } from '../../domain/synthesis.ts'
import { provenance } from '../provenance.ts'

/** A verbatim with the line that says where it stands. */
export interface Quote {
  readonly item: string
  readonly text: string
  readonly provenance: string
}

const ON_PAPER = 3
const READABLE = { from: 30, to: 240 } // characters: shorter says little, longer is not read

/** The verbatim of a member with its provenance. */
export function quoteOf(member: Member, idea: Pick<Idea, 'type'>): Quote {
  return {
    item: member.item,
    text: member.text,
    provenance: provenance({ ...member, type: idea.type, id: member.item }),
  }
}

/**
 * At most three quotes for paper: one an académie, workshops before roadmaps, readable lengths first, territories
 * varied; otherwise in the order of the members, nearest to the label first.
 */
export function chooseQuotes(idea: Idea): Quote[] {
  const rank = (m: Member): number =>
    (m.kind === 'roadmap' ? 2 : 0) + (m.text.length >= READABLE.from && m.text.length <= READABLE.to ? 0 : 1)
  const best = idea.members
    .map((member, i) => ({ member, i }))
    .sort((a, b) => rank(a.member) - rank(b.member) || a.i - b.i)
  const heard = new Set<string>()
  const chosen = best.filter(({ member }) => {
    const first = !heard.has(member.academie)
    heard.add(member.academie)
    return first
  })
  return chosen.slice(0, ON_PAPER).map(({ member }) => quoteOf(member, idea))
}
