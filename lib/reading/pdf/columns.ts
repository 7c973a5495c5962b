import { textPart } from './flow.ts'
import type { Box } from './geometry.ts'
import type { Part } from './layout.ts'
import type { Line } from './lines.ts'
import type { PageContent } from './page.ts'

/** Parts of an untagged page, top to bottom. */
export function bandsOf(
  lines: readonly Line[],
  tables: readonly { readonly part: Part; readonly box: Box }[],
  content: PageContent,
): Part[] {
  const parts: Part[] = []
  let rest = [...lines]
  for (const { part, box } of [...tables].sort((a, b) => a.box.y0 - b.box.y0)) {
    parts.push(
      ...textPart(
        rest.filter((l) => l.base < box.y0 + 2),
        content,
      ),
      part,
    )
    rest = rest.filter((l) => l.base >= box.y0 + 2)
  }
  return [...parts, ...textPart(rest, content)]
}
