import { partsInOrder } from './columns.ts'
import { framesOf } from './frames.ts'
import { around, type Box } from './geometry.ts'
import { whole } from './grid.ts'
import { addTo, type Part, type Sorted, type TextPart, tablePart } from './layout.ts'
import { type Line, linesInOrder, linesOf } from './lines.ts'
import type { PageContent, Run } from './page.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { taggedTables } from './tagged-tables.ts'

/** The parts of a page in reading order: by the structure tree where it covers the text, by geometry elsewhere. */
export function partsOf(content: PageContent, { tables, flow, frames }: Sorted): Part[] {
  const outer = tables.filter((t) => t.within === null)
  const placed = outer.map((t) => ({
    part: tablePart(t, tables, content.number),
    box: t.grid.box,
    order: Math.min(...[...t.runs.values()].flat().map((r) => r.leaf?.order ?? Infinity)),
  }))
  const upright = flow.filter((r) => r.turn === 0)
  const turned = ([1, 2, 3] as const).flatMap((turn) => textPart(linesOf(flow.filter((r) => r.turn === turn)), content))
  const tagged = isTagged(upright)
  const told = tagged ? taggedTables(upright, content.number) : null
  if (told) return [...taggedParts(told.rest, [...placed, ...told.tables], content), ...turned]
  const untold = tagged ? upright.map((run) => ({ ...run, leaf: null })) : upright
  return [...placedParts(untold, placed, frames, content), ...turned]
}

/** Text of an untagged page by its place, framed texts and tables kept whole. */
function placedParts(
  runs: readonly Run[],
  tables: readonly { readonly part: Part; readonly box: Box }[],
  boxes: readonly Box[],
  content: PageContent,
): Part[] {
  const { horizontal, fills } = content.drawing
  const setting = { content, rules: whole(horizontal), right: null }
  const { frames, rest } = framesOf(content, [...fills, ...boxes], runs)
  const solid = [
    ...tables.map(({ part, box }): Piece => ({ box, runs: [], parts: [part] })),
    ...frames.map(
      ({ box, runs: own }): Piece => ({
        box: around(own.map((r) => r.box)), // backgrounds of cells touch, their texts do not
        runs: own,
        parts: partsInOrder(piecesOf(own), { ...setting, right: box.x1 }),
      }),
    ),
  ]
  return partsInOrder([...piecesOf(rest), ...solid], setting)
}

function isTagged(runs: readonly Run[]): boolean {
  const length = (some: readonly Run[]) => some.reduce((sum, r) => sum + r.text.length, 0)
  return runs.length > 0 && length(runs.filter((r) => r.leaf)) >= 0.9 * length(runs)
}

function taggedParts(
  runs: readonly Run[],
  tables: readonly { readonly part: Part; readonly order: number }[],
  content: PageContent,
): Part[] {
  const byLeaf = new Map<number, Run[]>()
  for (const run of runs) {
    addTo(byLeaf, run.leaf?.order ?? Infinity, run)
  }
  const leaves = [...byLeaf].map(([order, own]) => ({ order, lines: linesInOrder(own), part: null as Part | null }))
  const all = [...leaves, ...tables.map(({ order, part }) => ({ order, lines: [] as Line[], part }))]
  const parts: Part[] = []
  let open: Line[] = []
  const close = () => {
    parts.push(...textPart(open, content))
    open = []
  }
  for (const { lines, part } of all.sort((a, b) => a.order - b.order)) {
    if (part) {
      close()
      parts.push(part)
      continue
    }
    const last = open.at(-1)
    const [first] = lines
    if (last && first && (first.base < last.base || first.from > last.to + 40)) close()
    open.push(...lines)
  }
  close()
  return parts
}

/** Lines of one column; a wide one is taken to have equal margins. */
function textPart(lines: readonly Line[], content: PageContent): TextPart[] {
  if (lines.length === 0) return []
  const { x0, x1 } = around(lines.map((l) => l.box))
  const turned = (lines[0]?.runs[0]?.turn ?? 0) !== 0
  const left = turned ? Math.min(...lines.map((l) => l.from)) : x0
  const reach = turned ? Math.max(...lines.map((l) => l.to)) : x1
  const right = !turned && x1 - x0 > 0.55 * content.width ? Math.max(reach, content.width - x0) : reach
  return [{ kind: 'text', lines, region: { left, right, page: content.number, cell: false } }]
}
