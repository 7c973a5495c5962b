import type { Voice } from '../domain/synthesis.ts'
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
 * @param voices among them, the actions to match
 */
export function matchedActions(rows: readonly TableRow[], voices: readonly Voice[]): Map<TableRow, Voice[]> {
  const place = (v: Voice): string => `${v.document} ${v.item.theme}`
  const planned = groupBy(
    voices.filter((v) => v.item.type === 'action' && v.item.improvement !== undefined),
    place,
  )
  const targets = new Map<string, Target[]>()
  for (const row of rows)
    for (const voice of row) {
      if (voice.item.type !== 'need' && voice.item.type !== 'improvement') continue
      if (!planned.has(place(voice))) continue
      const target = { row, statement: statementOf(voice.item.text) }
      targets.set(place(voice), [...(targets.get(place(voice)) ?? []), target])
    }
  const matched = new Map<TableRow, Voice[]>()
  for (const [where, actions] of planned) {
    const answered = targets.get(where) ?? []
    for (const [what, carrying] of groupBy(actions, (v) => v.item.improvement ?? '')) {
      const row = clearRow(statementOf(what), answered)
      const others = row ? carrying.filter((v) => !row.includes(v)) : []
      if (row && others.length > 0) matched.set(row, [...(matched.get(row) ?? []), ...others])
    }
  }
  return matched
}

/** The row whose need or lever says what is asked, unless another row says it nearly as well. */
function clearRow(asked: Statement, targets: readonly Target[]): TableRow | null {
  const scale = new Scale([asked, ...targets.map((t) => t.statement)])
  const weighed = scale.weigh(asked)
  const [best, ...others] = targets
    .filter((t) => !opposed(t.statement.facets, asked.facets))
    .map(({ row, statement }) => ({ row, similarity: scale.similarity(weighed, scale.weigh(statement)) }))
    .sort((a, b) => b.similarity - a.similarity)
  if (!best || best.similarity < CLEAR) return null
  return others.some((o) => o.row !== best.row && o.similarity > best.similarity - AHEAD) ? null : best.row
}
