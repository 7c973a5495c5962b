import type { RunChanges } from '../domain/changes.ts'
import type { GoneIdea, IdeaPoint, PastRun, RunHistory } from '../domain/history.ts'
import type { Idea, NationalSynthesis } from '../domain/synthesis.ts'
import type { Theme } from '../domain/theme.ts'
import { byId } from './identifiers.ts'

type Placed = { readonly idea: Idea; readonly theme: Theme | null }

/**
 * The history that a run carries: that of the run before, with what that one said. Figures alone are kept, and only
 * where they change; the words of elements stay with the runs that counted them.
 * @param changes of this run against the last
 */
export function historyOf(last: NationalSynthesis, now: NationalSynthesis, changes: RunChanges): RunHistory {
  const [was, is] = [ideasOf(last), ideasOf(now)]
  const known = last.history
  const from = new Map(changes.ideas.flatMap((c) => (c.from ? [[c.idea, c.from] as const] : [])))
  const before = (id: string): readonly IdeaPoint[] => {
    const idea = was.get(id)?.idea
    return known?.ideas[id] ?? (idea && !known ? [{ run: last.run.number, ...figuresOf(idea) }] : [])
  }
  const point = (id: string): readonly IdeaPoint[] => {
    const points = before(id)
    const [previous, figures, origin] = [points.at(-1), figuresOf(is.get(id)?.idea), from.get(id)]
    const same = previous?.academies === figures.academies && previous.items === figures.items
    return same && !origin
      ? points
      : [...points, { run: now.run.number, ...figures, ...(origin ? { from: origin } : {}) }]
  }
  const ids = new Set([...Object.keys(known?.ideas ?? {}), ...was.keys(), ...is.keys()])
  const decided = new Set(now.decisions?.map((d) => d.id))
  return {
    runs: [...(known?.runs ?? []), pastRun(last)],
    ideas: Object.fromEntries([...ids].sort(byId).map((id) => [id, point(id)])),
    gone: goneIdeas(last, now, was, is),
    undone: [
      ...(known?.undone ?? []).filter((d) => !decided.has(d.id)),
      ...(last.decisions ?? []).filter((d) => !decided.has(d.id)).map((d) => ({ ...d, undoneIn: now.run.number })),
    ],
  }
}

/** A run as the next ones remember it. */
export function pastRun({ run, coverage, inputs }: NationalSynthesis): PastRun {
  const { number, at, method } = run
  return { number, at, method, academies: coverage.academies.length, items: inputs.items }
}

function ideasOf({ themes }: NationalSynthesis): Map<string, Placed> {
  return new Map(themes.flatMap(({ theme, ideas }) => ideas.map((idea) => [idea.id, { idea, theme }] as const)))
}

function figuresOf(idea: Idea | undefined): { readonly academies: number; readonly items: number } {
  return { academies: idea?.counts.academies ?? 0, items: idea?.counts.items ?? 0 }
}

function goneIdeas(
  last: NationalSynthesis,
  now: NationalSynthesis,
  was: ReadonlyMap<string, Placed>,
  is: ReadonlyMap<string, Placed>,
): GoneIdea[] {
  const excluded = new Set(now.corrections?.filter((c) => c.field === 'exclude').flatMap((c) => c.items))
  const since = [...was].flatMap(([id, { idea, theme }]): GoneIdea[] => {
    if (is.has(id)) return []
    const label = idea.members.some((m) => excluded.has(m.item)) ? null : idea.label
    return [{ id, theme, type: idea.type, label, last: last.run.number, academies: idea.academies }]
  })
  return [...(last.history?.gone ?? []).filter(({ id }) => !is.has(id)), ...since].sort((a, b) => byId(a.id, b.id))
}
