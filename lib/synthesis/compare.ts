import type { ChangeStatus, IdeaChange, RunChanges } from '../domain/changes.ts'
import type { Idea, NationalSynthesis } from '../domain/synthesis.ts'
import type { Theme } from '../domain/theme.ts'
import { byMethod, causesOf, entered, left, type Move } from './causes.ts'
import { byId } from './identifiers.ts'
import { indexRun, type RunIndex } from './run-index.ts'

/**
 * What differs from one run to a later one, idea by idea, each difference in académies with its causes: they add up to
 * it. Ideas are matched by their ids, which go on from run to run.
 * @param reread what the earlier run would have said by the method of the later one; null where the method is the same,
 * or where this cannot be known: what another method reads is then told apart element by element
 */
export function compareRuns(
  earlier: NationalSynthesis,
  later: NationalSynthesis,
  reread: NationalSynthesis | null = null,
): RunChanges {
  const before = { ...indexRun(earlier), reread: reread && indexRun(reread) }
  const after = indexRun(later)
  const mergedInto = newRedirects(earlier, later, before)
  const ideas: IdeaChange[] = []
  for (const { idea, theme } of after.ideas.values()) {
    const change = changeOf(idea, theme, before, after, mergedInto.get(idea.id) ?? [])
    if (change.status !== 'stable') ideas.push(change)
  }
  const told = new Set(
    [...mergedInto].flatMap(([into, ids]) =>
      after.ideas.has(into) && originsOf(into, ids, before).length > 1 ? ids : [],
    ),
  )
  for (const { idea, theme } of before.ideas.values())
    if (!after.ideas.has(idea.id) && !told.has(idea.id)) ideas.push(goneIdea(idea, theme, before, after))
  const { number, at, method } = earlier.run
  const [was, is] = [earlier.coverage.academies, later.coverage.academies]
  return {
    against: { number, at, method },
    academies: { joined: is.filter((a) => !was.includes(a)), left: was.filter((a) => !is.includes(a)) },
    ideas: ideas.sort((a, b) => extent(b) - extent(a) || movement(b) - movement(a) || byId(a.idea, b.idea)),
  }
}

/** Ids that were merged since, by the id that they lead to. */
function newRedirects(earlier: NationalSynthesis, later: NationalSynthesis, before: RunIndex): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const [from, into] of Object.entries(later.redirects ?? {}))
    if (before.ideas.has(from) && earlier.redirects?.[from] !== into)
      found.set(into, [...(found.get(into) ?? []), from])
  return found
}

/** What an idea was made of: itself where it was there, and those that lead to it now. One alone is no merge. */
function originsOf(idea: string, merged: readonly string[], before: RunIndex): string[] {
  return [...(before.ideas.has(idea) ? [idea] : []), ...merged]
}

/** An earlier run, with what it would have said by the later method. */
type Earlier = RunIndex & { readonly reread: RunIndex | null }

/** Why an académie came: where it is there as soon as the old deposits are read by the new method, the method is why. */
function cameBy(academie: string, idea: string, before: Earlier, after: RunIndex): Move {
  const { reread } = before
  if (!reread) return entered(academie, idea, before, after)
  if (reread.said(idea, academie).length === 0) return entered(academie, idea, reread, after)
  return byMethod(entered(academie, idea, before, reread))
}

/** Why an académie went, likewise. */
function wentBy(academie: string, idea: string, before: Earlier, after: RunIndex): Move {
  const { reread } = before
  if (!reread) return left(academie, idea, before, after)
  if (reread.said(idea, academie).length > 0) return left(academie, idea, reread, after)
  return byMethod(left(academie, idea, before, reread))
}

function changeOf(
  idea: Idea,
  theme: Theme | null,
  before: Earlier,
  after: RunIndex,
  merged: readonly string[],
): IdeaChange {
  const was = before.ideas.get(idea.id)?.idea
  const had = new Set(was?.academies)
  const has = new Set(idea.academies)
  const moves = [
    ...idea.academies.filter((a) => !had.has(a)).map((a) => cameBy(a, idea.id, before, after)),
    ...[...had].filter((a) => !has.has(a)).map((a) => wentBy(a, idea.id, before, after)),
  ]
  const origins = originsOf(idea.id, merged, before)
  const parent = was ? null : (origins[0] ?? parentOf(idea, before, after))
  const from = origins.length > 1 ? origins : parent ? [parent] : null
  return {
    idea: idea.id,
    theme,
    type: idea.type,
    label: idea.label,
    status: origins.length > 1 ? 'merged' : parent ? 'split' : statusOf(was, idea, moves.length > 0),
    before: was ? had.size : null,
    after: has.size,
    causes: causesOf(moves),
    ...(from ? { from } : {}),
  }
}

function statusOf(was: Idea | undefined, is: Idea, moved: boolean): ChangeStatus {
  if (!was) return 'new'
  const renamed = was.label !== is.label
  if (renamed && (was.labelSource === 'reviewed' || is.labelSource === 'reviewed')) return 'renamed'
  const difference = is.academies.length - was.academies.length
  if (difference !== 0) return difference > 0 ? 'stronger' : 'weaker'
  if (moved) return 'changed'
  return renamed ? 'renamed' : 'stable'
}

/** The idea that an idea of a new id was split off: it goes on, and most of what this one holds was its own. Corrected items come from elsewhere. */
function parentOf(idea: Idea, before: RunIndex, after: RunIndex): string | null {
  const origins = new Map<string, number>()
  for (const { item } of idea.members) {
    const origin = before.item(item)?.idea
    const uncorrected = before.corrections(item).length === after.corrections(item).length
    if (origin !== undefined && uncorrected) origins.set(origin, (origins.get(origin) ?? 0) + 1)
  }
  const [most] = [...origins].sort(([a, n], [b, m]) => m - n || byId(a, b))
  return most && 2 * most[1] > idea.members.length && after.ideas.has(most[0]) ? most[0] : null
}

function goneIdea(idea: Idea, theme: Theme | null, before: Earlier, after: RunIndex): IdeaChange {
  return {
    idea: idea.id,
    theme,
    type: idea.type,
    label: idea.label,
    status: 'gone',
    before: idea.academies.length,
    after: 0,
    causes: causesOf(idea.academies.map((a) => wentBy(a, idea.id, before, after))),
  }
}

const extent = (change: IdeaChange): number => Math.abs(change.after - (change.before ?? 0))
const movement = (change: IdeaChange): number => change.causes.reduce((sum, c) => sum + Math.abs(c.academies), 0)
