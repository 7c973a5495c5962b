import type { Idea, Member } from '../../domain/synthesis.ts'
import { provenance } from '../provenance.ts'

/** A verbatim with the line that says where it stands. */
export interface Quote {
  readonly item: string
  readonly text: string
  readonly provenance: string
}

/** The verbatim of a member with its provenance. */
export function quoteOf(member: Member, idea: Pick<Idea, 'type'>): Quote {
  return {
    item: member.item,
    text: member.text,
    provenance: provenance({ ...member, type: idea.type, id: member.item }),
  }
}

/** The quotes that the synthesis chose for an idea (synthesis/quotes.ts), for paper: none of them is to be checked. */
export function quotesOf(idea: Idea): Quote[] {
  return idea.quotes.flatMap((id) => {
    const member = idea.members.find((m) => m.item === id)
    return member ? [quoteOf(member, idea)] : []
  })
}

/** The quotes of an idea where its confidence stands beside them: where all are to be checked, what it is named after. */
export function quotesOrLabel(idea: Idea): Quote[] {
  const chosen = quotesOf(idea)
  if (chosen.length > 0) return chosen
  const named = idea.members.find((m) => m.text === idea.label) ?? idea.members[0]
  return named ? [quoteOf(named, idea)] : []
}
