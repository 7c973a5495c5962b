import type { Voice } from '../domain/synthesis.ts'
import type { TableRow } from './chains.ts'
import { opposed } from './facets.ts'
import { groupBy } from './order.ts'
import { Scale, statementOf } from './similarity.ts'

/** Similarity of « Quoi » and lever from which they are one. */
const CLEAR = 0.5
/** By how much the best lever must be ahead of any lever of another row. */
const AHEAD = 0.1

/**
 * The actions of a plan, by the row of the lever that they carry out: the action's « Quoi » repeats the lever's words,
 * in the same document and theme, and no lever of another row is nearly as close. An action that stands in the row
 * already is not matched to it.
 */
export function matchedActions(rows: readonly TableRow[], voices: readonly Voice[]): Map<TableRow, Voice[]> {
  const place = (v: Voice): string => `${v.document} ${v.item.theme}`
  const leversByPlace = groupBy(
    rows.flatMap((row) => row.filter((v) => v.item.type === 'improvement').map((voice) => ({ row, voice }))),
    ({ voice }) => place(voice),
  )
  const planned = groupBy(
    voices.filter((v) => v.item.type === 'action' && v.item.improvement !== undefined),
    place,
  )
  const matched = new Map<TableRow, Voice[]>()
  for (const [where, actions] of planned) {
    const levers = (leversByPlace.get(where) ?? []).map((l) => ({ ...l, statement: statementOf(l.voice.item.text) }))
    const targets = actions.map((voice) => ({ voice, statement: statementOf(voice.item.improvement ?? '') }))
    const scale = new Scale([...levers, ...targets].map((x) => x.statement))
    const weighedLevers = levers.map(({ row, statement }) => ({ row, weighed: scale.weigh(statement) }))
    for (const { voice, statement } of targets) {
      const target = scale.weigh(statement)
      const [best, ...others] = weighedLevers
        .map(({ row, weighed }) => ({
          row,
          similarity: opposed(weighed.facets, target.facets) ? 0 : scale.similarity(weighed, target),
        }))
        .sort((a, b) => b.similarity - a.similarity)
      if (!best || best.similarity < CLEAR || best.row.includes(voice)) continue
      if (others.some((o) => o.row !== best.row && o.similarity > best.similarity - AHEAD)) continue
      matched.set(best.row, [...(matched.get(best.row) ?? []), voice])
    }
  }
  return matched
}
