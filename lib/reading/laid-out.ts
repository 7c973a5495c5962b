import type { Block } from '../domain/document.ts'

/** A table of single cells, one of which holds a table, only lays out the page: what it holds stands in its place. */
export function laidOut(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'table' || block.rows.some((row) => row.cells.length > 1)) return [block]
    const inside = block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks))
    return inside.some((b) => b.kind === 'table') ? laidOut(inside) : [block]
  })
}
