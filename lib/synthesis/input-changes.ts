import { isUnread } from '../domain/problem.ts'
import type { NationalSynthesis } from '../domain/synthesis.ts'

/** What changed between two runs in what they were made of: numbers of deposits, corrections and decisions. */
export interface InputChanges {
  /** Those that replace another are not among them, nor those that are held. */
  readonly newDeposits: number
  readonly replaced: number
  readonly withdrawn: number
  /** Received too late, and not counted. */
  readonly held: number
  /** Held before, and counted now. */
  readonly accepted: number
  readonly corrections: number
  readonly decisions: number
}

export function inputChanges(before: NationalSynthesis | null, after: NationalSynthesis): InputChanges {
  const [was, is] = [depositsOf(before), depositsOf(after)]
  const [corrected, corrects] = [ids(before?.corrections), ids(after.corrections)]
  const [decided, decides] = [ids(before?.decisions), ids(after.decisions)]
  // Of a chain of replacements begun since, the last alone is new.
  const arrived = without(without(without(is.heard, was.all), is.replaced), is.held)
  const instead = new Set([...was.all].flatMap((id) => is.replacedBy.get(id) ?? []))
  return {
    newDeposits: without(arrived, instead).size,
    replaced: [...without(is.replaced, was.replaced)].filter((id) => was.all.has(id)).length,
    withdrawn: without(was.all, is.all).size,
    held: without(is.held, was.held).size,
    accepted: [...was.held].filter((id) => is.all.has(id) && !is.held.has(id)).length,
    corrections: without(corrects, corrected).size + without(corrected, corrects).size,
    decisions: without(decides, decided).size + without(decided, decides).size,
  }
}

/** Ids of deposits by what became of them: one is heard where something of it was read, and held as long as nothing of it is counted or set aside for another reason. */
function depositsOf(run: NationalSynthesis | null) {
  const lines = run?.documents ?? []
  const all = new Set(lines.map((d) => d.deposit))
  const heard = new Set(lines.flatMap((d) => (d.setAside && isUnread(d.setAside.code) ? [] : d.deposit)))
  const inTime = new Set(lines.flatMap((d) => (d.setAside?.code === 'HORS_DELAI' ? [] : d.deposit)))
  return {
    all,
    heard,
    held: without(all, inTime),
    replaced: new Set(lines.flatMap((d) => (d.replacedBy ? d.deposit : []))),
    replacedBy: new Map(lines.flatMap((d) => (d.replacedBy ? [[d.deposit, d.replacedBy] as const] : []))),
  }
}

const ids = (list: readonly { readonly id: string }[] | undefined) => new Set(list?.map(({ id }) => id))

const without = (from: ReadonlySet<string>, set: ReadonlySet<string>): Set<string> =>
  new Set([...from].filter((value) => !set.has(value)))
