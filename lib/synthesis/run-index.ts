import type { AppliedCorrection, AppliedDecision } from '../domain/applied.ts'
import { textKey } from '../domain/correction.ts'
import type { DocumentLine, Idea, NationalSynthesis, SynthesisItem } from '../domain/synthesis.ts'
import type { Theme } from '../domain/theme.ts'
import { groupBy } from './order.ts'

export type RunItem = Pick<SynthesisItem, 'id' | 'document' | 'academie' | 'idea' | 'text'>

/** A run, to be asked what it holds. */
export interface RunIndex {
  readonly ideas: ReadonlyMap<string, { readonly idea: Idea; readonly theme: Theme | null }>
  /** Deposits that replace another. */
  readonly replacing: ReadonlySet<string>
  item(id: string): RunItem | undefined
  /** The items by which an académie speaks in an idea. */
  said(idea: string, academie: string): readonly RunItem[]
  /** Whether an académie says a text, in whatever idea. */
  says(academie: string, text: string): boolean
  /** The line of a document: the one that counts where there is one. */
  document(id: string): DocumentLine | undefined
  /** Ids of all the corrections and decisions that it was made with. */
  readonly decided: ReadonlySet<string>
  corrections(item: string): readonly AppliedCorrection[]
  decisions(idea: string): readonly AppliedDecision[]
}

/** Reads a run once, to ask it much. */
export function indexRun(run: NationalSynthesis): RunIndex {
  const items = new Map(run.items.map((item) => [item.id, item]))
  let sayings: ReadonlySet<string> | undefined // few ask
  const byIdea = groupBy(run.items, (item) => `${item.idea} ${item.academie}`)
  const documents = new Map<string, DocumentLine>()
  for (const line of run.documents)
    if (line.document !== null && !documents.get(line.document)?.counted) documents.set(line.document, line)
  const corrections = touching(run.corrections ?? [], (c) => c.items)
  const decisions = touching(run.decisions ?? [], (d) => d.ideas)
  return {
    ideas: new Map(run.themes.flatMap(({ theme, ideas }) => ideas.map((idea) => [idea.id, { idea, theme }] as const))),
    replacing: new Set(run.documents.flatMap((d) => d.replacedBy ?? [])),
    item: (id) => items.get(id),
    said: (idea, academie) => byIdea.get(`${idea} ${academie}`) ?? [],
    says: (academie, text) => {
      sayings ??= new Set(run.items.map((item) => sayingOf(item.academie, item.text)))
      return sayings.has(sayingOf(academie, text))
    },
    document: (id) => documents.get(id),
    decided: new Set([...(run.corrections ?? []), ...(run.decisions ?? [])].map(({ id }) => id)),
    corrections: (item) => corrections.get(item) ?? [],
    decisions: (idea) => decisions.get(idea) ?? [],
  }
}

/** What an académie says, case and accents aside. */
function sayingOf(academie: string, text: string): string {
  return `${academie} ${textKey(text)}`
}

function touching<T>(applied: readonly T[], ids: (one: T) => readonly string[]): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const one of applied)
    for (const id of ids(one)) {
      const own = found.get(id)
      if (own) own.push(one)
      else found.set(id, [one])
    }
  return found
}
