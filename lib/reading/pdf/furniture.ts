import { foldText } from '../folded-text.ts'
import { type Line, lineOf, linesOf } from './lines.ts'
import type { PageContent, Run } from './page.ts'
import { piecesOf } from './pieces.ts'

/** Share of the page's height, at top and bottom, where headers and footers stand. */
const MARGIN = 0.12
const PAGE_NUMBER = /^(page\s*)?[-–—]?\s*\d{1,3}\s*([/|]|sur|of)?\s*(\d{1,3})?\s*[-–—]?$/i

/**
 * Runs that are no text of the document: headers and footers that come back at one place on most pages, page numbers.
 * @param flows running text of each page
 */
export function furnitureOf(pages: readonly PageContent[], flows: readonly (readonly Run[])[]): ReadonlySet<Run> {
  const furniture = new Set<Run>()
  const places = new Map<string, { readonly pages: Set<number>; readonly runs: Run[] }>()
  pages.forEach((page, i) => {
    const lines = marginLines(page, flows[i] ?? [])
    for (const line of lines) if (isNumber(line)) for (const run of line.runs) furniture.add(run)
    for (const line of lines.flatMap((l) => [l, ...partsOf(l)])) {
      const key = `${foldText(line.text).replace(/\d+/g, '#')} @${Math.round(fromEdge(page, line) / 3)}`
      const place = places.get(key) ?? { pages: new Set(), runs: [] }
      place.pages.add(i)
      place.runs.push(...line.runs)
      places.set(key, place)
    }
  })
  for (const place of places.values())
    if (place.pages.size >= Math.max(2, pages.length * 0.5)) for (const run of place.runs) furniture.add(run)
  // A number beside what comes back, on the pages that have one.
  pages.forEach((page, i) => {
    for (const parts of marginLines(page, flows[i] ?? []).map(partsOf))
      if (parts.length > 0 && parts.every((p) => isNumber(p) || p.runs.every((r) => furniture.has(r))))
        for (const part of parts) for (const run of part.runs) furniture.add(run)
  })
  return furniture
}

const isNumber = (line: Line) => PAGE_NUMBER.test(foldText(line.text))

/** What stands apart on a line with a page number: a title on the left, the number in the middle; rows have more in them. */
function partsOf(line: Line): Line[] {
  const parts = piecesOf(line.runs).map((p) => lineOf(p.runs))
  return (parts.length === 2 || parts.length === 3) && parts.some(isNumber) ? parts : []
}

function marginLines(page: PageContent, runs: readonly Run[]): Line[] {
  const depth = page.height * MARGIN
  return linesOf(runs.filter((r) => r.turn === 0 && (r.base < depth || r.base > page.height - depth)))
}

/** Distance from the nearest edge, top ones negative. */
function fromEdge(page: PageContent, line: Line): number {
  return line.base < page.height / 2 ? -line.base : page.height - line.base
}
