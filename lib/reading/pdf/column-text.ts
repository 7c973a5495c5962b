import { bulletOf } from '../typed-bullets.ts'
import { beginsInside, endsOpen } from './goes-on.ts'
import type { Line } from './lines.ts'

/** Lines as near as this, in letters' heights, are on one line of writing. */
const LEVEL = 0.45
/** A page has no more columns of running text. */
const MOST_TEXTS = 3

/**
 * Whether columns side by side are texts of their own, to be read one after the other: a sentence goes on from the foot
 * of one to the top of the next, or lists in both stand under titles that come where it suits each column.
 */
export function areTexts(columns: readonly (readonly Line[])[]): boolean {
  return columns.length <= MOST_TEXTS && (flowsOn(columns) || (columns.length === 2 && isTitledApart(columns)))
}

/** The top of a table is a head or the beginning of a cell, never the end of a sentence. */
function flowsOn(columns: readonly (readonly Line[])[]): boolean {
  return columns.slice(1).some(([top], i) => {
    const foot = columns[i]?.at(-1)
    if (!top || !foot || bulletOf(top.text) || !beginsInside(top.text) || top.bold !== foot.bold) return false
    // Where the first column begins so too, a page has cut a row.
    const cut = beginsInside(columns[0]?.[0]?.text ?? '')
    const far = columns.length === 2 && !cut && foot.base > top.base + 3 * top.size
    return endsOpen(foot.text) || (far && /[\p{Ll},]$/u.test(foot.text))
  })
}

/** Titles of a table stand in one row; here one has plain text beside it, and a list below it as there is one beside. */
function isTitledApart(columns: readonly (readonly Line[])[]): boolean {
  if (!columns.every((lines) => lines.some((l) => bulletOf(l.text) !== null))) return false
  return columns.some((lines, column) => {
    const beside = columns[1 - column] ?? []
    return lines.some((line, i) => {
      const below = lines[i + 1]
      const level = beside.find((l) => Math.abs(l.base - line.base) < LEVEL * line.size)
      const title = line.bold && bulletOf(line.text) === null && below !== undefined && bulletOf(below.text) !== null
      return title && level !== undefined && !level.bold
    })
  })
}
