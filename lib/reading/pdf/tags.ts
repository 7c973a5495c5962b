import type { StructTreeNode } from 'pdfjs-dist/types/src/display/api.js'

/** The block of a tagged PDF that a piece of text belongs to. */
export interface Leaf {
  /** Rank in the order of reading on its page. */
  readonly order: number
  readonly role: 'heading' | 'item' | 'text'
  /** Of a heading, from 1; of a list item, how many lists it is in. */
  readonly level: number
  /** Rank on the page of its table, row and cell; null outside tables. */
  readonly table: number | null
  readonly row: number | null
  readonly cell: number | null
  /** In a header cell. */
  readonly header: boolean
  /** The label of a list item: its bullet or number. */
  readonly label: boolean
  /** One paragraph for sure; a cell or a section may hold several that the tree does not part. */
  readonly tight: boolean
}

/** Roles that start a block of their own; others (Span, Link, NonStruct…) go with what holds them. */
const BLOCKS = /^(P|Div|BlockQuote|Caption|Sect|Art|Part|Note|TOCI|Title|H\d?|LI|TD|TH)$/

type Place = Omit<Leaf, 'order'> & { readonly block: object }

/** Leaves by id of marked content; empty for a page without structure. */
export function leavesOf(tree: StructTreeNode | null | undefined): ReadonlyMap<string, Leaf> {
  const leaves = new Map<string, Leaf>()
  const counts = { table: 0, row: 0, cell: 0 }
  let order = -1
  let open: object | null = null // a block that another one interrupts starts again as a new leaf
  const visit = (node: StructTreeNode, above: Place): void => {
    const place = placeOf(node, above, counts)
    for (const child of node.children ?? []) {
      if ('role' in child) visit(child, place)
      else if (child.type === 'content' && 'id' in child && typeof child.id === 'string') {
        if (place.block !== open) order++
        open = place.block
        const { block: _, ...rest } = place
        leaves.set(child.id, { ...rest, order })
      }
    }
  }
  if (tree)
    visit(tree, {
      role: 'text',
      level: 0,
      table: null,
      row: null,
      cell: null,
      header: false,
      label: false,
      tight: false,
      block: tree,
    })
  return leaves
}

function placeOf(node: StructTreeNode, above: Place, counts: { table: number; row: number; cell: number }): Place {
  const { role } = node
  const heading = /^H(\d?)$/.exec(role)
  const block = BLOCKS.test(role) && !(above.role === 'item' && /^(P|Div)$/.test(role)) ? node : above.block
  const tight = block === node ? /^(P|Caption|Title|H\d?|LI)$/.test(role) : above.tight
  const place = { ...above, block, tight }
  if (heading) return { ...place, role: 'heading', level: Number(heading[1] || 1) }
  if (role === 'L') return { ...place, level: (above.role === 'item' ? above.level : 0) + 1 }
  if (role === 'LI') return { ...place, role: 'item', level: Math.max(1, above.level) }
  if (role === 'Lbl') return { ...place, label: above.role === 'item' }
  if (role === 'Table')
    return { ...place, role: 'text', level: 0, table: counts.table++, row: null, cell: null, tight: false }
  if (role === 'TR') return { ...place, row: counts.row++ }
  if (role === 'TD' || role === 'TH')
    return { ...place, role: 'text', level: 0, cell: counts.cell++, header: role === 'TH' }
  return place
}
