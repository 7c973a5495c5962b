import type { SynthesisItem } from '../domain/synthesis.ts'
import { opposed } from './facets.ts'
import { groupBy } from './order.ts'
import type { TableRow } from './rows.ts'
import { Scale } from './similarity.ts'
import { type Statement, statementOf } from './statement.ts'

/** Similarity to a need or lever from which a « Quoi » speaks of the same: twice said in few words of one document. */
const CLEAR = 0.3
/** By how much the best row must be ahead of the next. */
const AHEAD = 0.1

interface Target {
  readonly row: TableRow
  readonly statement: Statement
}

/**
 * The actions of a plan, by the row that they answer: the action's « Quoi » repeats a need or a lever of that row, in
 * the same document and theme, and no other row is nearly as close. An action that stands in the row already is not
 * matched to it.
 * @param rows those that may be answered
 * @param all rows among whose items are the actions to match
 */
export function matchedActions(
  rows: readonly TableRow[],
  all: readonly TableRow[],
): ReadonlyMap<TableRow, readonly SynthesisItem[]> {
  const place = (item: SynthesisItem): string => `${item.document} ${item.theme}`
  const planned = groupBy(
    all.flatMap((row) => row.filter((item) => item.type === 'action' && item.improvement !== undefined)),
    place,
  )
  const matched = new Map<TableRow, SynthesisItem[]>()
  if (planned.size === 0) return matched
  const targets = new Map<string, Target[]>()
  for (const row of rows)
    for (const item of row) {
      if (item.type !== 'need' && item.type !== 'improvement') continue
      const where = place(item)
      if (!planned.has(where)) continue
      const target = { row, statement: statementOf(item.text) }
      const others = targets.get(where)
      if (others) others.push(target)
      else targets.set(where, [target])
    }
  for (const [where, actions] of planned) {
    const answered = targets.get(where) ?? []
    for (const [what, carrying] of groupBy(actions, (item) => item.improvement ?? '')) {
      const row = clearRow(statementOf(what), answered)
      const others = row ? carrying.filter((item) => !row.includes(item)) : []
      if (row && others.length > 0) matched.set(row, [...(matched.get(row) ?? []), ...others])
    }
  }
  return matched
}

/** The row whose need or lever says what is asked, unless another row says it nearly as well. */
function clearRow(asked: Statement, targets: readonly Target[]): TableRow | null {
  const scale = new Scale([asked, ...targets.map((t) => t.statement)])
  const [weighed, ...answering] = scale.weighed
  const [best, ...others] = targets
    .flatMap(({ row }, i) => {
      const statement = answering[i]
      if (!weighed || !statement || opposed(statement.facets, weighed.facets)) return []
      return { row, similarity: scale.similarity(weighed, statement) }
    })
    .sort((a, b) => b.similarity - a.similarity)
  if (!best || best.similarity < CLEAR) return null
  return others.some((o) => o.row !== best.row && o.similarity > best.similarity - AHEAD) ? null : best.row
}
