import type { Problem, ProblemLevel } from '../domain/problem.ts'
import type { Receipt, ReceiptFile } from './receipt.ts'

/** One thing to do, said once for all the files that it concerns. */
export interface Task {
  readonly code: string
  readonly level: ProblemLevel
  readonly text: string
}

interface Concern {
  readonly problem: Problem
  readonly file: ReceiptFile | null
}

/**
 * What the depositor has to do: what was refused, then what is to be confirmed, by the number of items it touches. One
 * task a code, whatever the files.
 */
export function tasksOf(receipt: Pick<Receipt, 'problems' | 'files'>): readonly Task[] {
  const concerns: Concern[] = [
    ...receipt.problems.map((problem) => ({ problem, file: null })),
    ...receipt.files.flatMap((file) => file.problems.map((problem) => ({ problem, file }))),
  ].filter(({ problem }) => problem.level !== 'info' && !problem.transient)
  return [...grouped(concerns, ({ problem }) => problem.code)]
    .map(([code, group]) => ({ code, group, refused: group.some(isRefused), items: itemsOf(group) }))
    .sort((a, b) => Number(b.refused) - Number(a.refused) || b.items - a.items)
    .map(({ code, group, refused }) => ({ code, level: refused ? 'refused' : 'check', text: textOf(group) }))
}

const isRefused = ({ problem }: Concern) => problem.level === 'refused'

const itemsOf = (group: readonly Concern[]) =>
  [...new Set(group.map((c) => c.file))].reduce((sum, file) => sum + (file?.items ?? 0), 0)

/** Files with the same message but for their name are listed before it; messages that differ follow one another. */
function textOf(group: readonly Concern[]): string {
  return [...grouped(group, withoutName)].map(([message, same]) => listed(message, same)).join(' ')
}

function withoutName({ problem, file }: Concern): string {
  return file ? problem.message.replaceAll(file.file, 'ce fichier') : problem.message
}

function listed(message: string, [first, ...others]: readonly Concern[]): string {
  if (!first?.file) return message
  const named = first.problem.message.includes(first.file.file)
  if (others.length === 0 && named) return first.problem.message
  const names = [first, ...others].map((c) => c.file?.file).join(', ')
  return `${names} : ${message.replace(/^\p{Lu}(?=[\p{Ll}'’])/u, (capital) => capital.toLowerCase())}`
}

function grouped<K, T>(all: readonly T[], key: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one])
  return groups
}
