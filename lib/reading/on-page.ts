import type { Block, ListItem } from '../domain/document.ts'

/** The same blocks, each part of them with the page or slide where it stands. */
export function onPage(blocks: readonly Block[], page: number): Block[] {
  return blocks.map((block): Block => {
    if (block.kind === 'list') return { ...block, items: block.items.map((item) => itemOnPage(item, page)) }
    if (block.kind !== 'table') return { ...block, page }
    const rows = block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, blocks: onPage(cell.blocks, page) })),
      page,
    }))
    return { ...block, rows }
  })
}

function itemOnPage(item: ListItem, page: number): ListItem {
  const children = item.children?.map((child) => itemOnPage(child, page))
  return { ...item, page, ...(children ? { children } : {}) }
}
